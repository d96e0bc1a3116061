"""Who fears a danger in a press conference in Arabic written for these tests: whoever speaks in that turn."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

TALK = """التقى وزير الخارجية الكيني ألفريد موتوا نظيره المصري سامح شكري في نيروبي.

سؤال: وماذا بعد؟
موتوا: وافقت تشاد على التعاون. خطر تهريب السلاح يهدد المنطقة كلها."""


def countering(text: str) -> set[tuple[str, str]]:
    """Who counters what, by name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "counters"}


def test_who_speaks_in_a_turn_names_the_danger_and_not_the_state_told_before() -> None:
    assert countering(TALK) == {("Alfred Mutua", "تهريب السلاح")}


def test_all_of_it_is_nobody_told_before() -> None:
    assert countering("وافقت تشاد على التعاون. خطر تهريب السلاح يهدد المنطقة كلها.") == set()


def test_it_still_means_the_state_told_before() -> None:
    told = countering("وافقت تشاد على التعاون. وأكدت حرصها على مكافحة الإرهاب.")
    assert told == {("Chad", "الإرهاب")}
