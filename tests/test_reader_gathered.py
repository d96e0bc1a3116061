"""Whose the words of a gathering are: those who came to it by name, and what is voiced or received."""

from __future__ import annotations

import pytest

from tests.asserted import by_name

ROLL = (
    "The Second Summit of the Coast Dialogue met in Accra on 5 October 2012. Togo was represented by President "
    "Faure Gnassingbé, Benin by President Boni Yayi, and Ghana by President John Mahama.\n\n"
)
TITLE = "Summary by the Chair of the Second Summit of the Coast Dialogue"


def links(text: str, kind: str, title: str | None = None) -> set[str]:
    """Return the links of a kind in a text, as "subject: object"."""
    return {f"{one}: {other}" for one, _, other in by_name(text, kind, title=title)}


@pytest.mark.parametrize(
    "told",
    [
        "Participants condemned piracy.",
        "The Summit deplored piracy.",
        "It was agreed that the fight against piracy should be stepped up.",
    ],
)
def test_those_who_came_by_name_speak_for_the_gathering(told: str) -> None:
    assert links(ROLL + told, "counters", TITLE) == {"Togo: piracy", "Benin: piracy", "Ghana: piracy"}


@pytest.mark.parametrize(
    "told", ["Support was expressed for Niger.", "Gratitude was expressed to Niger for its help."]
)
def test_support_that_is_voiced_is_that_of_all(told: str) -> None:
    assert links(ROLL + told, "supports", TITLE) == {"Togo: Niger", "Benin: Niger", "Ghana: Niger"}


@pytest.mark.parametrize(
    "told",
    [
        "Niger enjoys the support of Togo.",
        "Niger received support from Togo.",
        "Niger won praise from Togo.",
    ],
)
def test_support_received_is_that_of_the_giver(told: str) -> None:
    assert links(told, "supports") == {"Togo: Niger"}


def test_blame_drawn_is_that_of_who_blames() -> None:
    assert links("Niger drew criticism from Togo.", "criticizes") == {"Togo: Niger"}


def test_a_clause_behind_a_semicolon_has_its_own_actor() -> None:
    told = "Togo praised the talks; Benin, while firm in condemning piracy, asked for patience."
    assert links(told, "counters") == {"Benin: piracy"}


def test_two_who_presided_both_chair() -> None:
    told = "President Faure Gnassingbé of Togo and President Boni Yayi of Benin presided."
    found = links(ROLL + told, "chairs", TITLE)
    assert {it.split(": ")[0] for it in found} == {"Faure Gnassingbé", "Thomas Boni Yayi"}


@pytest.mark.parametrize(
    "told",
    [
        "The next meeting shall be held in Lomé after thirty days.",
        "The next session will take place in Lomé.",
    ],
)
def test_a_next_meeting_is_of_those_who_met(told: str) -> None:
    found = links(ROLL + told, "participatesIn", TITLE)
    assert {"Togo", "Benin", "Ghana"} <= {it.split(": ")[0] for it in found if ": next" in it}


def test_help_of_somebody_is_not_given_to_him() -> None:
    assert links("Norway offered Niger the help of the European Union.", "supports") == {"Norway: Niger"}
    assert links("Norway offered the help of the European Union.", "supports") == set()
