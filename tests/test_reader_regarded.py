"""Regarded: groups that somebody calls a threat by "as", behind any words."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def countered(text: str) -> set[str]:
    """Return the dangers that somebody counters in a text."""
    reading = read(Document(text=text, lang="en")).asserted().to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["object"]] for it in reading["relations"] if it["type"] == "counters"}


def test_all_groups_of_a_long_row_are_called_a_threat() -> None:
    text = (
        "Norway regards the concentration of fighters of ISIS, of Boko Haram and of Al-Shabaab in the northern "
        "provinces along both rivers as a direct threat to the region."
    )
    assert countered(text) == {"ISIS", "Boko Haram", "al-Shabaab"}


def test_a_group_of_whom_a_clause_tells_makes_its_land_a_danger() -> None:
    text = "Norway described the north, where Boko Haram holds sway, as the gravest danger."
    assert countered(text) == {"Boko Haram"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway described the north, where Boko Haram once was, as a land of lakes.",
        "Norway did not describe the north, where Boko Haram holds sway, as a danger.",
    ],
)
def test_nothing_else_is_called_a_threat(text: str) -> None:
    assert not countered(text)
