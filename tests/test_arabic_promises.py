"""Who undertakes what, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def promises(text: str, title: str | None = None) -> set[tuple[str, str]]:
    """The strength and the makers of every asserted commitment."""
    reading = read(
        Document(text=text, title=title, id="sample", lang="ar", published="2023-06-15")
    ).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(it.strength, ", ".join(sorted(names[by] for by in it.by))) for it in reading.commitments}


def test_two_sides_are_not_the_host() -> None:
    found = promises(
        "جدة - وقع الرئيس الإريتري أسياس أفورقي ورئيس الوزراء الإثيوبي آبي أحمد اتفاقية السلام بين إريتريا وإثيوبيا "
        "برعاية الملك سلمان بن عبدالعزيز. وتعهد البلدان بفتح السفارات وتبادل السفراء."
    )
    assert ("agrees", "Eritrea, Ethiopia") in found


def test_what_an_agreement_stipulates_binds_its_parties() -> None:
    found = promises(
        "وقعت كندا والمكسيك اتفاقية في أوتاوا. وتنص الاتفاقية بين كندا والمكسيك على فتح السفارات."
    )
    assert ("agrees", "Canada, Mexico") in found


@pytest.mark.parametrize(
    "article",
    [
        "تقيم كندا والمكسيك علاقات دبلوماسية كاملة.",
        "يلتزم الطرفان بحماية المياه المشتركة.",
        "تحترم كندا حقوق المكسيك في المياه المشتركة.",
    ],
)
def test_the_articles_of_a_treaty_bind(article: str) -> None:
    found = promises(
        f"إن حكومة كندا وحكومة المكسيك، اتفقتا على ما يلي:\nالمادة الأولى\n{article}",
        "معاهدة المياه بين كندا والمكسيك",
    )
    assert any(strength == "undertakes" for strength, _ in found)


def test_whom_a_council_charges_is_not_the_one_who_promises() -> None:
    found = promises("أدان مجلس الأمن الهجوم، وكلف الأمين العام أنطونيو غوتيريش بإعداد تقرير عن الوضع.")
    assert ("agrees", "United Nations Security Council") in found
    assert not any("Guterres" in makers for _, makers in found)


def test_sources_promise_nothing() -> None:
    assert promises("استقبل الوزير أيمن الصفدي وفدا. وأكدت المصادر التزام الشركات بالمواعيد.") == set()


def test_dangers_in_a_row_are_one_promise() -> None:
    text = (
        "جددت كندا والمكسيك التزامهما بتنسيق الجهود لمكافحة الإرهاب والهجرة غير النظامية والتهريب عبر الحدود."
    )
    reading = read(Document(text=text, id="sample", lang="ar")).asserted()
    assert len(reading.commitments) == 1


def test_a_body_named_at_the_end_of_a_sentence_is_read() -> None:
    assert promises("تعتزم الجزائر وفرنسا تشكيل لجنة مشتركة من المؤرخين.") == {("intends", "Algeria, France")}
