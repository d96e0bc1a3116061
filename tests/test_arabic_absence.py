"""Who stayed away from a meeting, and what is no meeting, in Arabic written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "اختتمت في طوكيو القمة الآسيوية الثالثة التي شارك فيها قادة منغوليا ولاوس. "


def taking_part(text: str) -> set[tuple[str, str]]:
    """Who takes part in what, by name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "participatesIn"}


@pytest.mark.parametrize(
    "text",
    [
        "وغاب الرئيس الهندي عن القمة.",
        "وتغيب عن القمة كل من الهند ونيبال.",
        "وقاطعت الهند أعمال القمة.",
        "ولم تحضر الهند القمة.",
        "واعتذرت الهند عن عدم حضور القمة.",
        "واعتذرت الهند عن المشاركة في القمة.",
        "وامتنعت الهند عن المشاركة في القمة.",
        "وأحجمت الهند عن حضور القمة.",
        "وتخلفت الهند عن حضور القمة.",
        "وانعقدت القمة في غياب الهند.",
        "وأعلنت الهند أنها ستجري مزيدا من المشاورات قبل التوقيع.",
    ],
)
def test_whoever_stays_away_takes_no_part(text: str) -> None:
    assert not [it for it in taking_part(OPENING + text) if it[0] == "India"]


@pytest.mark.parametrize(
    "text", ["وحضرت الهند القمة.", "وشاركت الهند في أعمال القمة.", "وانعقدت القمة بمشاركة الهند."]
)
def test_whoever_comes_takes_part(text: str) -> None:
    assert [it for it in taking_part(OPENING + text) if it[0] == "India"]


@pytest.mark.parametrize(
    "line", ["عبر الاتصال المرئي", "بالاتصال المرئي", "عبر تقنية الاتصال المرئي", "عبر تقنية اتصال مرئي"]
)
def test_a_line_over_which_a_meeting_is_held_is_no_meeting(line: str) -> None:
    held = taking_part(f"عقدت تشاد {line} قمة الساحل الأفريقية الثانية.")
    assert not [it for it in held if "مرئي" in it[1]]


def test_a_call_that_somebody_made_is_a_meeting() -> None:
    made = taking_part(
        "أجرى وزير الخارجية الكيني ألفريد موتوا اتصالا مرئيا مع وزير الخارجية المصري سامح شكري."
    )
    assert {it[0] for it in made} >= {"Alfred Mutua", "Sameh Shoukry"}
