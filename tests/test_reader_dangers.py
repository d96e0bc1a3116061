"""Dangers that one sentence lists: where one ends and the next begins."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def dangers(text: str) -> set[str]:
    """Return what a text says is condemned or fought."""
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["object"]] for it in reading["relations"] if it["type"] == "counters"}


def test_a_possessive_begins_the_next_danger_of_a_list() -> None:
    told = "France condemned North Korea's launches of ballistic missiles, its cyber attacks and its arms transfers."
    assert len(dangers(told)) == 3


def test_what_a_danger_is_of_stays_one_danger() -> None:
    told = "France condemned the bombing of hospitals, schools and markets."
    assert dangers(told) == {"bombing of hospitals, schools and markets"}


def test_sanctions_are_a_danger_only_where_they_are_opposed() -> None:
    assert dangers("China firmly rejects unilateral sanctions.") == {"unilateral sanctions"}
    assert not dangers("China discussed sanctions with France.")
    assert not dangers("France supports the sanctions.")


def test_a_form_in_ing_ends_a_compound_where_no_object_follows() -> None:
    assert dangers("Kenya agreed to fight terrorist financing and people trafficking.") == {
        "terrorist financing",
        "people trafficking",
    }
    assert not dangers("Kenya agreed to fight companies financing the plan.")
