"""Dangers told by grief, by a passive of voicing, by a relative clause, or by what they are called."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "The leaders of Kenya and Uganda met in Kampala on 4 May 2015. "


def dangers(text: str, title: str | None = None) -> set[str]:
    """Return who counters what in a text."""
    reading = read(Document(text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{names[it.subject]}: {names[it.object]}" for it in reading.relations if it.type == "counters"}


@pytest.mark.parametrize(
    ("told", "danger"),
    [
        ("Norway condemned violent extremism whatever banner it bears.", "violent extremism"),
        ("Norway spoke of piracy, which it called a menace.", "piracy"),
        ("Norway is alarmed by raids that go on, by torture and by acts of piracy.", "acts of piracy"),
        ("Norway expressed its profound sorrow at the killing of villagers.", "killing of villagers"),
        ("Norway received with dismay the news of the execution of five nuns.", "execution of five nuns"),
        ("Norway regretted the resumption of hostilities.", "resumption of hostilities"),
        ("Norway will wipe out piracy.", "piracy"),
        ("Norway cut its ties to Boko Haram.", "Boko Haram"),
        ("Norway called the bombing of the market a crime.", "bombing of the market"),
        ("Norway called the raid an act of aggression.", "raid"),
        (
            "Norway condemned hostage-taking for ransom and the destruction of shrines.",
            "destruction of shrines",
        ),
    ],
)
def test_a_danger_is_told_by_grief_or_by_what_it_is_called(told: str, danger: str) -> None:
    assert f"Norway: {danger}" in dangers(told)


@pytest.mark.parametrize(
    "told",
    [
        "Grave concern was voiced at the abduction of fishermen.",
        "Condemnation was expressed of the abduction of fishermen.",
        "They discussed the abduction of fishermen, which they condemn.",
        "It was agreed to end the abduction of fishermen.",
    ],
)
def test_what_is_voiced_is_voiced_by_those_whose_text_it_is(told: str) -> None:
    found = dangers(OPENING + told, "Communiqué of the Kampala Summit")
    assert found == {"Kenya: abduction of fishermen", "Uganda: abduction of fishermen"}


@pytest.mark.parametrize(
    "told",
    [
        "Norway expressed its sorrow at the death of the poet.",
        "Norway regretted the delay of the talks.",
        "Norway called the reopening of the market a success.",
        "Concern was not voiced at the abduction of fishermen by Norway.",
        "Norway read the report, which it welcomed.",
    ],
)
def test_what_is_no_danger_is_countered_by_nobody(told: str) -> None:
    assert dangers(told) == set()


def test_have_before_another_verb_is_no_having() -> None:
    told = "Norway called on the leaders, who have so far not spoken, to condemn the violence."
    reading = read(Document(text=told, lang="en")).asserted()
    assert not any(it.type == "attributedTo" for it in reading.relations)
