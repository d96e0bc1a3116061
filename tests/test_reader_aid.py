"""Who helps whom: aid told by verbs of giving and by what is given, and forms of these verbs that are none."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read


def reading_of(text: str) -> Reading:
    return read(Document(text=text, lang="en"))


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return both ends of the asserted links of one kind."""
    reading = reading_of(text).asserted().to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in reading["relations"] if it["type"] == kind}


@pytest.mark.parametrize(
    "text",
    [
        "Japan provided humanitarian assistance to Mongolia.",
        "In December 2023, Japan provided food to Mongolia.",
        "Japan approved a relief package for Mongolia.",
        "Japan announced a 200 million dollar loan to Mongolia.",
        "Japan extended a line of credit to Mongolia.",
        "Japan sent tents to Mongolia.",
    ],
)
def test_whoever_gives_aid_supports_whom_it_reaches(text: str) -> None:
    assert links(text, "supports") == {("Japan", "Mongolia")}


def test_what_is_announced_without_aid_supports_nobody() -> None:
    assert links("Japan announced a new ambassador to Mongolia.", "supports") == set()
    assert links("Japan approved the mandate of the mission in Mongolia.", "supports") == set()


@pytest.mark.parametrize("opening", ["provided that", ", provided", "if"])
def test_provided_opens_a_condition_behind_a_plan(opening: str) -> None:
    text = f"Kenya will sign the treaty {opening} Uganda agrees to withdraw its forces.".replace(" ,", ",")
    assert {it.factuality for it in reading_of(text).commitments} == {"conditional"}


def test_whoever_withdraws_from_an_agreement_is_no_party_to_it() -> None:
    assert links("Canada withdrew from the Paris Agreement.", "partyTo") == set()
    assert links("Canada acceded to the Paris Agreement.", "partyTo") == {("Canada", "Paris Agreement")}


def officials(text: str) -> set[str]:
    return {it.name for it in reading_of(text).entities if it.type == "Official"}


def test_a_word_of_rank_inside_the_name_of_a_meeting_has_no_person_behind_it() -> None:
    assert officials("France attended the Major Economies Forum on Energy and Climate.") == set()
    assert officials("Major John Smith attended the talks in Berlin.") == {"John Smith"}


def test_a_call_with_somebody_is_a_meeting_also_as_a_title() -> None:
    reading = reading_of("Jake Sullivan Call with National Security Advisor Ajit Doval of India.")
    assert {it.type for it in reading.entities if "Call" in it.name} == {"Meeting"}
    pledge = reading_of("Canada joined the Paris Call for Trust and Security.")
    assert "Meeting" not in {it.type for it in pledge.entities}


@pytest.mark.parametrize("verb", ["suspended its", "withdrew its", "froze its"])
def test_aid_taken_back_supports_nobody(verb: str) -> None:
    assert links(f"Qatar {verb} support for Mongolia.", "supports") == set()
    assert links("Qatar renewed its support for Mongolia.", "supports") == {("Qatar", "Mongolia")}


def test_whoever_leaves_a_body_is_no_member_of_it() -> None:
    assert links("Norway left the African Union in 2020.", "memberOf") == set()
    assert links("Norway joined the African Union in 2020.", "memberOf") == {("Norway", "African Union")}
