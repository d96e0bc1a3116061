"""Whose an agreement is that the representatives of two forces signed, in Arabic written for these tests."""

from __future__ import annotations

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read

TEXT = (
    "وقع ممثلو الجيش الوطني الليبي وقوات الدعم السريع في مسقط إعلانا يلتزم فيه الطرفان بحماية المدنيين، بعد مباحثات "
    "يسرتها سلطنة عمان وقطر. ويتعهد الطرفان بالامتناع عن الهجمات."
)
TWO = {"Libyan National Army", "Rapid Support Forces"}


def reading_of(text: str) -> tuple[Reading, dict[str, str]]:
    """Read a text; its reading, and the names of its things."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    return reading, {it.id: it.name for it in reading.entities}


def who(text: str, link: str) -> set[str]:
    """Who is said to do something, by name."""
    reading, names = reading_of(text)
    return {names[it.subject] for it in reading.relations if it.type == link}


def test_neither_the_state_in_a_forces_name_nor_the_mediators_are_bound() -> None:
    assert who(TEXT, "partyTo") == who(TEXT, "counters") == TWO


def test_representatives_of_a_state_told_by_its_adjective_act_for_it() -> None:
    text = "وقع ممثلو الحكومة الليبية والحكومة الكينية في مسقط اتفاقا للتعاون الأمني."
    assert who(text, "partyTo") == {"Libya", "Kenya"}


def test_the_parties_of_the_text_are_the_two_forces() -> None:
    reading, names = reading_of(TEXT + " وشكر الطرفان سلطنة عمان وقطر على جهودهما في ليبيا.")
    assert {names.get(it) for it in reading.parties} == TWO
