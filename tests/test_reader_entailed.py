"""What the links of a document entail: whom a deed's condemners criticize, whose an agreement is."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str, title: str | None = None) -> set[tuple[str, str, str]]:
    reading = read(Document(id="x", text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(it.type, names[it.subject], names[it.object]) for it in reading.relations}


def test_who_condemns_a_deed_criticizes_the_state_it_is_laid_to() -> None:
    found = links("Norway stood with Georgia in the face of Russia's aggression.")
    assert ("criticizes", "Norway", "Russia") in found


def test_sides_are_party_to_an_agreement_that_bears_a_name_and_is_nobody_elses() -> None:
    title = "Joint Statement of Kenya and Japan"
    opening = "Kenya and Japan issued this statement today. "
    work = "The two sides applauded the work to date under the Harbour Safety Partnership."
    own = links(opening + work, title)
    others = links(opening + "The two sides welcomed the Norwegian Harbour Plan.", title)
    assert {it[1] for it in own if it[0] == "partyTo"} == {"Kenya", "Japan"}
    assert not {it[1] for it in others if it[0] == "partyTo"} & {"Kenya", "Japan"}


def test_a_readout_puts_the_officials_in_the_meeting_not_their_states() -> None:
    text = (
        "Foreign Minister Penny Wong of Australia met Foreign Minister Nanaia Mahuta of New Zealand in Suva."
    )
    found = links(text, "Readout of the meeting between Foreign Minister Wong and Foreign Minister Mahuta")
    assert {it[1] for it in found if it[0] == "participatesIn"} == {"Penny Wong", "Nanaia Mahuta"}


def test_we_are_the_leaders_where_the_text_names_only_one_of_their_states() -> None:
    text = (
        "Vice President Kamala Harris spoke with President Zuzana Caputova of Slovakia. "
        "We will continue to support Ukraine."
    )
    found = links(text, "Readout of Vice President Harris's call with President Caputova of Slovakia")
    assert {it[1] for it in found if it[0] == "supports"} == {"Kamala Harris", "Zuzana Čaputová"}


def test_the_body_whose_leaders_say_we_acts() -> None:
    text = (
        "We, the Heads of State of ASEAN Member States, convened in Hanoi. "
        "Prime Minister Hun Sen of Cambodia chaired the meeting. We condemned piracy."
    )
    found = links(text, "Chairman's statement")
    assert {it[1] for it in found if it[0] == "counters"} == {"Association of Southeast Asian Nations"}


def test_a_ministry_of_a_field_acts_for_its_state_and_a_deed_of_its_ships_is_the_states() -> None:
    found = links(
        "The Ministry of Foreign Affairs of Jordan condemned the presence of Chinese vessels in its waters."
    )
    assert ("criticizes", "Jordan", "China") in found


def test_members_read_out_at_their_own_summit_are_members() -> None:
    title = "Communiqué of the 30th SADC Summit"
    roll = "It was attended by the Presidents of Namibia, Botswana, Zambia and Norway."
    found = links("The 30th SADC Summit was held in Windhoek on 4 May 2011. " + roll, title)
    assert {it[1] for it in found if it[0] == "memberOf"} == {"Namibia", "Botswana", "Zambia"}


def test_the_body_whose_summit_a_title_names_speaks_alone() -> None:
    title = "Communiqué of the 23rd Session of the IGAD Assembly"
    text = (
        "The 23rd Session of the IGAD Assembly was held in Djibouti with the Special Envoy of the United "
        "Nations present.\n\nThe Assembly:\n\n1. Condemns piracy."
    )
    found = links(text, title)
    assert {it[1] for it in found if it[0] == "counters"} == {"Intergovernmental Authority on Development"}
