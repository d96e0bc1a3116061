"""Visits to which somebody is invited: a meeting to come, of the guest."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def guests(text: str) -> set[str]:
    """Return who takes part in the visits of a text."""
    reading = read(Document(text=text, lang="en"))
    names = {it.id: it.name for it in reading.entities}
    visits = {it.id for it in reading.entities if it.type == "Meeting"}
    found = (it for it in reading.relations if it.type == "participatesIn" and it.object in visits)
    return {names[it.subject] for it in found}


@pytest.mark.parametrize(("text", "names"), [
    ("President Alvear invited President Osorio to visit Chile in 2024, and she accepted.", {"Osorio"}),
    ("President Alvear thanked Prime Minister Tanaka for the welcome and invited him to visit Chile.", {"Tanaka"}),
    ("The Foreign Minister of Ghana, Ama Boateng, extended an invitation to the Foreign Minister of Japan, Ken Mori, to visit Ghana.",
     {"Ken Mori"}),
    ("Chad invited investors to visit the fair.", set()),
    ("President Alvear did not invite President Osorio to visit Chile.", set()),
])  # fmt: skip
def test_the_guest_who_is_invited_makes_the_visit(text: str, names: set[str]) -> None:
    assert guests(text) == names


def test_who_accepts_an_invitation_is_the_guest() -> None:
    text = "Minister Mélanie Joly of Canada accepted an invitation to visit Kenya."
    assert guests(text) == {"Mélanie Joly"}


def test_who_declines_an_invitation_is_no_guest() -> None:
    assert guests("Minister Mélanie Joly of Canada declined an invitation to visit Kenya.") == set()
