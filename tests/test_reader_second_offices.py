"""Second offices: bodies somebody acts for besides a state, rows of holders of one office, and offices set behind a name."""

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
    "words",
    [
        "President John Mahama of Ghana, Chairperson of the African Union, spoke.",
        "President John Mahama of Ghana, in his capacity as Chair of the African Union, spoke.",
        "John Mahama, President of Ghana and current Chair of the African Union, spoke.",
        "The Chair of the African Union, President John Mahama of Ghana, spoke.",
        "As Chair of the African Union, President John Mahama of Ghana spoke.",
    ],
)
def test_who_chairs_a_body_acts_for_it_and_for_his_state(words: str) -> None:
    assert {it[1] for it in told(words, "represents")} == {"Ghana", "African Union"}


def test_the_chair_of_a_body_is_nobodys_who_stands_elsewhere() -> None:
    text = "President John Mahama of Ghana, Kenya and the Chair of the African Union spoke."
    assert told(text, "represents") == {("John Mahama", "Ghana")}


def test_a_joint_envoy_is_of_both_bodies() -> None:
    text = "Mr. Kofi Badu, Joint Envoy of the United Nations and the African Union, spoke."
    assert {it[1] for it in told(text, "represents")} == {"United Nations", "African Union"}
    text = "Mr. Kofi Badu, Special Envoy of the United Nations, and the African Union spoke."
    assert {it[1] for it in told(text, "represents")} == {"United Nations"}


def test_all_who_hold_one_office_for_states_of_their_own_met() -> None:
    text = (
        "The Ministers of Foreign Affairs of the Republic of Kenya, H.E. Mr. Musalia Mudavadi, of Ghana, H.E. Mr. Samuel "
        'Ablakwa, and of the Republic of Togo, H.E. Mr. Robert Dussey (hereinafter "the Ministers"), met in Lima.'
    )
    met = {it[0] for it in told(text, "participatesIn")}
    assert {"Musalia Mudavadi", "Robert Dussey"} <= met
    assert len(met) == 3
    text = "The Ministers of Kenya, Musalia Mudavadi, of Ghana, Samuel Ablakwa, and of Togo, Robert Dussey, resigned."
    assert not told(text, "participatesIn")


def test_who_stands_before_an_office_is_meant_by_what_follows_it() -> None:
    text = "General Omar Sall, the Minister of Defence of Chad, who presided over the session of the Joint Committee, spoke."
    assert {it[0] for it in told(text, "chairs")} == {"Omar Sall"}
    assert {it[0] for it in told(text, "participatesIn")} == {"Omar Sall"}
    text = "General Omar Sall praised the Minister of Defence of Mali, who presided over the session of the Joint Committee."
    assert not told(text, "chairs")


def test_a_summit_held_somewhere_is_that_of_those_who_agree_at_it() -> None:
    text = "At a summit held in Lima on Tuesday, Ghana and Kenya agreed to reopen the border."
    assert {it[0] for it in told(text, "participatesIn")} == {"Ghana", "Kenya"}
    text = "On Tuesday ministers held talks in Lima, and Ghana agreed to reopen the border."
    assert not told(text, "participatesIn")
