"""Arabic undertakings: terms of agreements, passives of articles, offers, and promises that bind one's state."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

SIGNED = "وقعت كندا والمكسيك اتفاقا للسلام. "


def promises(text: str, title: str | None = None) -> set[tuple[str, str, frozenset[str]]]:
    """Return strength, trigger and actors of every commitment of an Arabic text."""
    said = read(Document(text=text, title=title, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {
        (
            it["strength"],
            text[it["trigger"]["start"] : it["trigger"]["end"]],
            frozenset(names[who] for who in it["by"]),
        )
        for it in said["commitments"]
    }


BOTH = frozenset({"Canada", "Mexico"})


@pytest.mark.parametrize(
    ("term", "verb", "who"),
    [
        ("وبموجبه ينسحب الطرفان من المدينة.", "ينسحب", BOTH),
        ("وبموجب الاتفاق تفتح كندا المعبر أمام المساعدات.", "تفتح", frozenset({"Canada"})),
        ("وبموجب الاتفاق تُشكَّل لجنة لتبادل الأسرى.", "تُشكَّل", BOTH),
    ],
)
def test_the_terms_of_an_agreement_bind_those_who_made_it(term: str, verb: str, who: frozenset[str]) -> None:
    assert promises(SIGNED + term) == {("agrees", verb, who)}


@pytest.mark.parametrize(
    "term",
    [
        "وبموجب الاتفاق تبقى المدينة مفتوحة أمام السكان.",
        "وبموجب الفصل السابع من الميثاق تُتخذ التدابير.",
        "وبموجب الاتفاق انسحبت كندا من المدينة.",
    ],
)
def test_what_stays_or_was_is_no_term(term: str) -> None:
    assert promises(SIGNED + term) == set()


@pytest.mark.parametrize("verb", ["تُنشأ", "تُشكَّل", "تُعقد"])
def test_a_passive_article_binds_the_parties(verb: str) -> None:
    text = f"المادة الأولى: {verb} لجنة مشتركة من كبار المسؤولين."
    title = "اتفاقية بين حكومة كندا وحكومة المكسيك بشأن الصيد"
    opening = "إن حكومة كندا وحكومة المكسيك، اتفقتا على ما يلي:\n\n"
    assert ("undertakes", verb, BOTH) in promises(opening + text, title)


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("عرضت كندا استضافة القمة المقبلة.", "عرضت", "Canada"),
        ("رحبت المكسيك بعرض كندا استضافة القمة المقبلة.", "عرض", "Canada"),
    ],
)
def test_an_offer_is_meant(text: str, verb: str, who: str) -> None:
    assert ("intends", verb, frozenset({who})) in promises(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("تعهد الرئيس الكيني وليام روتو بأن تواصل كينيا دعم السلام.", {"Kenya"}),
        ("وعد الرئيس الكيني وليام روتو بأن تواصل نيروبي مع أوسلو رعاية المسار.", {"Kenya", "Norway"}),
        ("تعهد الرئيس الكيني وليام روتو بأن يواصل دعم السلام.", {"William Ruto"}),
        ("اتفقت كندا والمكسيك على أن تستضيف كندا القمة المقبلة.", {"Canada", "Mexico"}),
    ],
)
def test_a_promise_binds_whom_it_names(text: str, who: set[str]) -> None:
    assert {by for _, _, by in promises(text)} == {frozenset(who)}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (
            "قبل الرئيس الكيني وليام روتو دعوة لزيارة كيغالي.",
            {("agrees", "قبل", frozenset({"William Ruto"}))},
        ),
        ("اجتمعت كندا والمكسيك قبل دعوة مجلس الأمن إلى الانعقاد.", set()),
    ],
)
def test_before_is_accepted_where_somebody_takes_what_is_offered(
    text: str, kept: set[tuple[str, str, frozenset[str]]]
) -> None:
    assert promises(text) == kept


def test_what_was_touched_on_is_discussed() -> None:
    text = "التقى وزيرا خارجية كندا والمكسيك في أوتاوا. وتم التطرق إلى زيادة الرحلات بين البلدين."
    assert ("discusses", "تم التطرق", BOTH) in promises(text)


TREATY = "اتفاقية بين حكومة كندا وحكومة المكسيك بشأن الأمن"
OPENING = "إن حكومة كندا وحكومة المكسيك اتفقتا على ما يلي:\n\nالمادة الأولى\n"
CANADA, MEXICO = frozenset({"Canada"}), frozenset({"Mexico"})


@pytest.mark.parametrize(
    ("article", "verb", "who"),
    [
        ("يعين كل طرف ضابط اتصال لدى سفارته.", "يعين", BOTH),
        ("يتحمل كل طرف نفقات مشاركته في الاجتماعات.", "يتحمل", BOTH),
        ("تعفي كل من الدولتين رعايا الدولة الأخرى من التأشيرة.", "تعفي", BOTH),
        ("تنشأ بموجب هذه الاتفاقية لجنة أمنية مشتركة.", "تنشأ", BOTH),
        ("تنشأ لجنة أمنية مشتركة، وتجتمع مرة في السنة في أوتاوا.", "تجتمع", BOTH),
        ("لا يجوز للجانب المكسيكي أن يتنازل عن المعدات لغيره.", "لا يجوز", MEXICO),
        ("يقدم الجانب الكندي إلى الجانب المكسيكي معدات للحراسة، ويتولى تدريب الأعوان.", "يتولى", CANADA),
        ("يقبل كل طرف عودة رعاياه، وتتكفل الدولة الطالبة بمصاريف سفرهم.", "تتكفل", BOTH),
    ],
)
def test_an_article_binds_whom_it_names(article: str, verb: str, who: frozenset[str]) -> None:
    assert ("undertakes", verb, who) in promises(OPENING + article, TREATY)


@pytest.mark.parametrize(
    "article",
    ["تظل المدينة مفتوحة.", "تسري هذه الاتفاقية ما لم يبلغ أحد الطرفين الآخر برغبته في إنهائها."],
)
def test_an_article_that_only_tells_how_things_are_binds_nobody(article: str) -> None:
    assert promises(OPENING + article, TREATY) == set()


@pytest.mark.parametrize("text", ["اتخذت كندا والمكسيك قرارا بفتح الحدود."])
def test_a_decision_taken_is_agreed(text: str) -> None:
    assert promises(text) == {("agrees", "اتخذت", BOTH)}


def test_what_a_predicate_promises_ends_where_another_promise_begins() -> None:
    text = (
        "قال وزير الخارجية الكندي جون بيرد: إننا ملتزمون بالتعاون مع المكسيك، وسنسمح للمفتشين بزيارة الموقع."
    )
    assert {told for told, _, _ in promises(text)} == {"agrees", "intends"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("سيخصص الجانب الكندي عشرين منحة، ويوفد الجانب المكسيكي مدرسين إلى الجامعة.", ("يوفد", MEXICO)),
        ("جددت كندا التزامها بالمعاهدة، معلنة أنها ستمنح مالي سبعين عربة.", ("س", CANADA)),
        ("رحبت المكسيك بإعلان كندا التبرع بمليار دولار.", ("إعلان", CANADA)),
        ("أعربت كندا عن تصميمها على إنجاز المشروع.", ("تصميم", CANADA)),
    ],
)
def test_what_is_told_besides_is_promised_too(text: str, told: tuple[str, frozenset[str]]) -> None:
    assert told in {(verb, who) for _, verb, who in promises(text)}


@pytest.mark.parametrize(
    "text",
    ["ستفتح كندا الحدود، وتؤكد المكسيك أن الوضع خطير.", "لن تفتح كندا الحدود وتعاني المكسيك من الجفاف."],
)
def test_what_another_says_or_suffers_is_not(text: str) -> None:
    assert not any(who == MEXICO for _, _, who in promises(text))


def test_each_that_of_a_stipulation_is_one() -> None:
    text = (
        "وقعت كندا والمكسيك اتفاقا. وينص الاتفاق على أن تفتح كندا المعابر كلها، وعلى أن تدمج القوات في الجيش."
    )
    said = read(Document(text=text, lang="ar")).asserted()
    assert len({it.about for it in said.commitments}) == 2
