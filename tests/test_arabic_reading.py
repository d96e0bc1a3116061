"""Arabic statements end to end: small texts of our own, what they must say, and what they must not."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read


def reading_of(text: str, title: str | None = None) -> Reading:
    return read(Document(text=text, id="sample", lang="ar", title=title, published="2023-05-10"))


def links(reading: Reading) -> set[str]:
    names = {it.id: it.iso3 or it.name for it in reading.entities}
    return {
        f"{it.type}({names[it.subject]}, {names[it.object]})"
        for it in reading.relations
        if it.factuality == "asserted"
    }


def promises(reading: Reading) -> set[tuple[str, tuple[str, ...]]]:
    names = {it.id: it.iso3 or it.name for it in reading.entities}
    return {
        (it.strength, tuple(names[by] for by in it.by))
        for it in reading.commitments
        if it.factuality == "asserted"
    }


def test_enumerated_working_groups_are_bodies_of_their_own() -> None:
    found = reading_of(
        "اتفقت كينيا والهند على تشكيل مجموعة عمل للأمن الغذائي، ومجموعة عمل للطاقة المتجددة، ومجموعة عمل للنقل البحري."
    )
    groups = [it for it in found.entities if it.type == "WorkingGroup"]
    assert len(groups) == 3
    assert {f"memberOf({state}, {it.name})" for it in groups for state in ("KEN", "IND")} <= links(found)
    assert ("agrees", ("KEN", "IND")) in promises(found)


def test_a_dual_verb_without_subject_means_the_two_who_acted() -> None:
    found = reading_of(
        "التقى وزيرا خارجية تونس والجزائر في الجزائر. وأكدت تونس والجزائر التزامهما بالسلام. كما ناقشتا سبل تعزيز التجارة."
    )
    assert ("discusses", ("TUN", "DZA")) in promises(found)


def test_a_danger_with_an_adjective_is_laid_to_its_state() -> None:
    assert "counters(FRA, الأنشطة الإيرانية الخبيثة)" in links(
        reading_of("أدانت فرنسا الأنشطة الإيرانية الخبيثة.")
    )
    assert "attributedTo(الأنشطة الإيرانية الخبيثة, IRN)" in links(
        reading_of("أدانت فرنسا الأنشطة الإيرانية الخبيثة.")
    )


@pytest.mark.parametrize("text", [
    "لم تتفق فرنسا وإيطاليا على تشكيل مجموعة عمل للهجرة.",
    "لم توقع فرنسا وإيطاليا اتفاقية للتعاون العسكري.",
    "إذا اتفقت فرنسا وإيطاليا على تشكيل لجنة مشتركة فستعقد محادثات.",
    "نفت فرنسا أن تكون قد أدانت إيطاليا.",
])  # fmt: skip
def test_what_is_denied_or_only_possible_is_not_asserted(text: str) -> None:
    found = reading_of(text)
    kinds = {it.type for it in found.relations if it.factuality == "asserted"}
    assert not kinds & {"memberOf", "partyTo", "criticizes"}, links(found)
    assert promises(found) == set()


@pytest.mark.parametrize("text", [
    "فاز المنتخب بثلاثة أهداف مقابل هدف في المباراة التي أقيمت مساء أمس.",
    "ارتفعت أسعار النفط بنسبة اثنين في المئة في تعاملات اليوم.",
    "افتتح أمير المنطقة معرض الكتاب وكرم الفائزين بالجوائز.",
])  # fmt: skip
def test_news_that_is_not_diplomatic_gives_no_promise(text: str) -> None:
    assert promises(reading_of(text)) == set()


def test_i_is_the_one_who_speaks_and_not_his_state() -> None:
    found = reading_of(
        "قال وزير الخارجية الغاني كواسي أودورو في مؤتمر صحفي: سأواصل العمل مع الجميع على وقف القتال."
    )
    assert ("intends", ("كواسي أودورو",)) in promises(found)
