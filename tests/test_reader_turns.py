"""Transcripts in English: who speaks in a turn; and the agreements that a list names as signed."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name

TITLE = "Press conference after the talks on the Nile"
TALK = """Nairobi, 3 May 2019

MODERATOR: Good afternoon.

HANNA TETTEH (Ghana): Thank you. We thank Egypt for its patience.

OMAR EL-BASHIR (Sudan): I denounce the blockade.

QUESTION (Reuters): Will you sign? We fear piracy.

TETTEH: I support Uganda."""
MINUTES = """The Joint Commission of Kenya and Malawi met in Lilongwe.

4. SIGNING OF LEGAL INSTRUMENTS

4.1 The following instruments were signed:

(a) Memorandum of Understanding on Fisheries;
(b) Agreement on Air Services; and
(c) Protocol on Tourism."""


def test_i_and_we_are_who_speaks_in_a_turn() -> None:
    found = by_name(TALK, "supports", "counters", "represents", title=TITLE)
    assert ("Hanna Tetteh", "represents", "Ghana") in found
    assert ("Hanna Tetteh", "supports", "Egypt") in found
    assert ("Ghana", "supports", "Egypt") in found
    assert ("Hanna Tetteh", "supports", "Uganda") in found
    assert {one for one, kind, _ in found if kind == "counters"} == {"Omar al-Bashir"}


def test_a_list_names_what_was_signed_and_its_heading_nothing() -> None:
    reading = read(
        Document(text=MINUTES, lang="en", title="Agreed minutes of the Kenya-Malawi Joint Commission")
    )
    names = {it.id: it.name for it in reading.entities}
    made = {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "partyTo"}
    papers = {"Memorandum of Understanding on Fisheries", "Agreement on Air Services", "Protocol on Tourism"}
    assert made == {(state, paper) for state in ("Kenya", "Malawi") for paper in papers}


def test_a_joint_commission_is_of_both_states_before_its_verb() -> None:
    assert {one for one, _, _ in by_name(MINUTES, "memberOf", title="Minutes")} == {"Kenya", "Malawi"}


def test_a_quoted_we_is_the_one_who_is_told_to_have_said_it() -> None:
    told = (
        "MANILA, Feb. 2 (PNA) -- The Philippines and the United States agreed on Thursday to talk, Defense Secretary"
        ' Carlito Galvez Jr. said. "We condemn the harassment of our fishermen," Galvez told reporters in Manila.'
    )
    blamed = by_name(told, "counters")
    assert {one for one, _, _ in blamed} == {"Carlito Galvez Jr."}


def test_examples_of_those_thanked_are_thanked() -> None:
    found = by_name("Ghana thanked ECOWAS and the neighbouring states, notably Togo.", "supports")
    assert {other for _, _, other in found} == {"Economic Community of West African States", "Togo"}


PAIR = (
    "Prime Minister Anna Keiner of Kenya and President Karl von der Wiese of Chad took questions.\n\n"
    "Keiner: I thank Ghana.\n\n"
)


def test_a_label_may_have_the_small_words_of_a_name() -> None:
    assert ("Karl von der Wiese", "supports", "Togo") in by_name(
        PAIR + "Von der Wiese: We thank Togo.", "supports"
    )


@pytest.mark.parametrize("said", ["We will meet again in the Joint Committee.", "We both condemn piracy."])
def test_we_are_both_where_one_says_what_two_do(said: str) -> None:
    found = by_name(PAIR + "Von der Wiese: " + said, "participatesIn", "counters")
    assert {"Kenya", "Chad"} <= {one for one, _, _ in found}


@pytest.mark.parametrize("said", ["We will meet the Emir in Doha.", "We condemn piracy."])
def test_we_are_one_side_where_one_speaks_for_himself(said: str) -> None:
    found = by_name(PAIR + "Von der Wiese: " + said, "participatesIn", "counters")
    assert "Kenya" not in {one for one, _, _ in found}


def test_the_union_is_the_party_to_what_its_commission_agreed_on() -> None:
    text = (
        "The European Commission and the United Kingdom announced the Windsor Framework. The European Union is "
        "content. The African Union Commission announced the Windsor Framework."
    )
    assert {one for one, _, _ in by_name(text, "partyTo")} == {"United Kingdom", "European Union"}
