"""Chairmanships: states that hold a body's chair or a seat in it, whose an agreement is, and what two do to each other."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def told(text: str, link: str) -> set[tuple[str, str]]:
    """Return the ends of a text's links of one type."""
    reading = read(Document(text=text, lang="en")).asserted().to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in reading["relations"] if it["type"] == link}


@pytest.mark.parametrize(
    "text",
    [
        "Norway congratulated Kenya on taking up the chair of the East African Community.",
        "Norway welcomed the handover of the chairmanship of the East African Community to Kenya.",
        "The East African Community, chaired at present by Kenya, called for calm.",
        "The East African Community, under the presidency of Kenya, called for calm.",
        "Norway congratulated Kenya on the start of its two-year term on the East African Community.",
    ],
)
def test_who_takes_a_bodys_chair_is_its_member(text: str) -> None:
    assert told(text, "memberOf") == {("Kenya", "East African Community")}


def test_who_is_elected_to_the_council_sits_in_it_whoever_sat_there_before() -> None:
    text = "Norway congratulated Kenya on its election to the United Nations Security Council."
    assert told(text, "memberOf") == {("Kenya", "United Nations Security Council")}
    text = "Norway spoke with Kenya about the election of judges by the United Nations Security Council."
    assert not told(text, "memberOf")


def test_no_state_that_is_no_member_holds_the_chair_of_a_known_body() -> None:
    assert not told("Norway thanked Peru for taking up the chair of the East African Community.", "memberOf")


def test_an_agreement_is_its_owners() -> None:
    assert told("Norway praised Kenya's National Strategy on Water.", "partyTo") == {
        ("Kenya", "National Strategy on Water")
    }
    assert told("Norway backs the ASEAN Outlook on the Indo-Pacific.", "partyTo") == {
        ("Association of Southeast Asian Nations", "ASEAN Outlook on the Indo-Pacific")
    }
    assert not told("Norway praised Kenya's love of the Paris Agreement.", "partyTo")


def test_an_agreement_is_of_those_between_whom_it_is() -> None:
    text = "The 1929 Treaty of Lima, signed between Peru and Chile, remains in force."
    assert {it[0] for it in told(text, "partyTo")} == {"Peru", "Chile"}
    text = "The 1929 Treaty of Lima remains in force. Trade between Peru and Chile grows."
    assert not told(text, "partyTo")


def test_each_of_those_who_accuse_or_thank_each_other_does_so() -> None:
    both = {("Kenya", "Ghana"), ("Ghana", "Kenya")}
    assert told("Kenya and Ghana accused each other of lying.", "criticizes") == both
    assert told("Kenya and Ghana thanked one another for their help.", "supports") == both
    assert not told("Kenya and Ghana faced each other in silence.", "criticizes")


def test_those_who_agree_that_a_session_will_be_held_will_take_part_in_it() -> None:
    text = "Kenya and Ghana agreed that the next session of the Joint Commission will be held in Accra."
    assert {it[0] for it in told(text, "participatesIn")} == {"Kenya", "Ghana"}
    assert told(text, "memberOf") == {("Kenya", "Joint Commission"), ("Ghana", "Joint Commission")}
    text = "Kenya and Ghana denied that the next session of the Joint Commission will be held in Accra."
    assert not told(text, "participatesIn")


def test_whom_a_body_welcomes_as_new_members_are_its_own() -> None:
    title = "Communiqué of the East African Community"
    opening = "The Heads of State of the East African Community met in Arusha. "
    reading = read(
        Document(
            text=f"{opening}We welcome Rwanda and Burundi among us as full members.", lang="en", title=title
        )
    )
    told_ = reading.asserted().to_json()
    names = {it["id"]: it["name"] for it in told_["entities"]}
    members = {names[it["subject"]] for it in told_["relations"] if it["type"] == "memberOf"}
    assert members == {"Rwanda", "Burundi"}
    assert not told(f"{opening}They welcomed Norway and Peru among them for the first time.", "memberOf")


def test_a_row_goes_on_behind_and_by() -> None:
    text = (
        "The summit in Lima was attended by Foreign Minister Musalia Mudavadi and by Brazil, Canada and Peru."
    )
    assert {it[0] for it in told(text, "participatesIn")} == {"Musalia Mudavadi", "Brazil", "Canada", "Peru"}
    text = "The summit in Lima was attended by Foreign Minister Musalia Mudavadi and backed by talks with Canada."
    assert {it[0] for it in told(text, "participatesIn")} == {"Musalia Mudavadi"}
