"""Dangers that a sentence is about, and worry about them, in English."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "Joint Statement of Kenya and Ghana\n\nThe ministers of Kenya and Ghana met in Accra.\n\n"


def countered(text: str) -> set[str]:
    reading = read(Document(id="x", text=OPENING + text, lang="en")).asserted()
    names = {it.id: it.name.casefold() for it in reading.entities}
    return {names[it.object] for it in reading.relations if it.type == "counters"}


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("Terrorism poses a serious threat to the region.", "terrorism"),
        ("Piracy remains one of the gravest threats to shipping.", "piracy"),
        ("Climate change is among the greatest challenges of our time.", "climate change"),
        ("Drug trafficking continues to threaten stability in the region.", "drug trafficking"),
        ("The rise of violent extremism is a cause for concern.", "violent extremism"),
        ("The killing of journalists is a matter of grave concern.", "killing of journalists"),
        ("They agreed that human trafficking requires a joint response.", "human trafficking"),
        ("There can be no justification for acts of terrorism.", "acts of terrorism"),
        ("They are concerned that Boko Haram is recruiting children.", "boko haram"),
        ("They expressed alarm that piracy is spreading.", "piracy"),
        ("They noted with grave concern the attacks on hospitals.", "attacks on hospitals"),
        ("They are deeply troubled by the killing of aid workers.", "killing of aid workers"),
        ("Neither government will tolerate the smuggling of arms.", "smuggling of arms"),
        ("They work on challenges such as terrorism and piracy.", "piracy"),
    ],
)
def test_a_danger_named_as_such_is_countered(text: str, danger: str) -> None:
    assert any(danger in it for it in countered(text))


@pytest.mark.parametrize(
    "text",
    [
        "Terrorism poses no threat to the region.",
        "The budget poses a challenge to planners.",
        "They are concerned that trade is falling.",
        "They noted with satisfaction the growth of trade.",
        "They refrained from conduct that could threaten the peace process.",
        "There is no place for delay.",
        "Climate change was the subject of a seminar.",
    ],
)
def test_what_nobody_calls_a_danger_is_none(text: str) -> None:
    assert countered(text) == set()


def test_a_promise_that_neither_makes_is_none() -> None:
    reading = read(Document(id="x", text=OPENING + "Neither side will impose new levies.", lang="en"))
    assert not reading.asserted().commitments
