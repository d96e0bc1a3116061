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


def test_what_is_only_reduced_or_ended_is_no_danger() -> None:
    assert not dangers("France and Italy agreed to end public financing for new coal plants.")
    assert not dangers("Canada will limit exports and reduce the use of plastics.")
    assert not dangers("Ghana decided to lift the restrictions and to prevent the loss of forests.")


def test_what_is_prevented_is_a_danger_by_its_own_words_or_its_owner() -> None:
    assert dangers("Kenya agreed to prevent illegal fishing.") == {"illegal fishing"}
    assert dangers("Canada pledged to reduce Russian influence in the market.") == {
        "Russian influence in the market"
    }
    assert dangers("France will address the threat of violence against women.")
    assert dangers("Mali and Niger shall combat the drug trade.")


def test_what_is_done_to_somebody_is_a_danger_where_it_is_condemned() -> None:
    assert dangers("France condemned the downing of the aircraft.") == {"downing of the aircraft"}
    assert dangers("France deplored the poisoning of the wells.") == {"poisoning of the wells"}
    assert not dangers("France opposed the opening of the talks.")
    assert not dangers("France discussed the downing of the aircraft.")


def test_a_scourge_is_of_a_danger_whatever_it_is() -> None:
    assert dangers("Kenya pledged to fight the scourge of child marriage.") == {"child marriage"}
    assert not dangers("Kenya discussed the joys of child care.")


def test_rare_verbs_of_fighting_are_read_in_every_form() -> None:
    for told in ("pledged to root out", "rooted out", "agreed to crack down on", "is cracking down on"):
        assert dangers(f"Kenya {told} corruption.") == {"corruption"}
    assert not dangers("Kenya studied the root of corruption.")


def test_when_a_threat_is_does_not_name_it() -> None:
    told = "Kenya and Ghana confront the complex threats of the 21st century."
    assert dangers(told) == {"complex threats of the 21st century"}
    assert dangers("Kenya and Ghana confront the scourge of drug trafficking.")
