"""Offices several people hold, each for a state: in front of the names, behind them, or counted."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def held(text: str) -> set[tuple[str, str]]:
    """Return who represents whom in a text."""
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {
        (names[it["subject"]], names[it["object"]])
        for it in reading["relations"]
        if it["type"] == "represents"
    }


def in_meeting(text: str) -> set[str]:
    """Return who takes part in a meeting of a text."""
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["subject"]] for it in reading["relations"] if it["type"] == "participatesIn"}


def test_a_state_in_front_of_each_name_is_that_of_the_name_behind_it() -> None:
    text = "The Ministers of Kenya, Musalia Mudavadi; of Uganda, Jeje Odongo; and of Rwanda, Olivier Nduhungirehe, met in Kigali."
    assert {it[1] for it in held(text)} == {"Kenya", "Uganda", "Rwanda"}
    assert ("Jeje Odongo", "Uganda") in held(text)
    assert "Jeje Odongo" in in_meeting(text)


def test_a_list_of_states_and_a_list_of_names_go_together_one_by_one() -> None:
    text = "The foreign ministers of Egypt, Jordan and Iraq, Sameh Shoukry, Ayman Safadi and Fuad Hussein, met in Amman."
    assert held(text) == {("Sameh Shoukry", "Egypt"), ("Ayman Safadi", "Jordan"), ("Fuad Hussein", "Iraq")}
    assert in_meeting(text) == {"Sameh Shoukry", "Ayman Safadi", "Fuad Hussein"}


def test_a_state_behind_each_name_stays_that_of_the_name_in_front() -> None:
    text = "Foreign Ministers Sameh Shoukry of Egypt, Ayman Safadi of Jordan and Fuad Hussein of Iraq met in Amman."
    assert held(text) == {("Sameh Shoukry", "Egypt"), ("Ayman Safadi", "Jordan"), ("Fuad Hussein", "Iraq")}


def test_ministers_of_the_two_countries_are_named_behind_them() -> None:
    text = "The foreign ministers of the two countries, Ali Karti and Nhial Deng Nhial, will meet again."
    assert in_meeting(text) == {"Ali Karti", "Nhial Deng Nhial"}


def people(text: str) -> set[str]:
    """Return the officials of a text."""
    reading = read(Document(text=text, lang="en")).to_json()
    return {it["name"] for it in reading["entities"] if it["type"] == "Official"}


def test_a_known_full_name_needs_no_office_beside_it() -> None:
    assert people("Sergei Lavrov will travel to China in May.") == {"Sergei Lavrov"}
    assert people("The Thabo Mbeki Foundation will open in May.") == set()


def test_who_and_led_by_tell_that_a_name_is_a_person() -> None:
    assert people("Mahdi Karimov, who leads the talks, met Sergei Lavrov.") >= {"Mahdi Karimov"}
    assert people("The talks, led by Mahdi Karimov, will resume in China.") == {"Mahdi Karimov"}
    assert people("The talks, led by Northern Kenya, will resume in China.") == set()


def test_a_possessive_stands_before_an_office_behind_a_name() -> None:
    assert people("Mahdi Karimov, our Special Coordinator, will travel to China.") == {"Mahdi Karimov"}


def agreed(text: str) -> set[str]:
    """Return the agreements of a text."""
    reading = read(Document(text=text, lang="en")).to_json()
    return {it["name"] for it in reading["entities"] if it["type"] == "Agreement"}


def test_a_deal_is_an_agreement_where_it_is_signed() -> None:
    assert agreed("Kenya and Uganda signed a deal on Thursday to share water.") == {"deal"}
    assert not agreed("Kenya and Uganda spent a great deal of time on water.")


def test_an_office_before_each_name_is_not_that_of_the_name_before_it() -> None:
    text = (
        "The Prime Minister of Norway, Kjell Magne Bondevik, the Prime Minister of Iceland, Halldor Asgrimsson, "
        "and the President of Finland, Tarja Halonen, met in Oslo."
    )
    assert held(text) == {
        ("Kjell Magne Bondevik", "Norway"),
        ("Halldor Asgrimsson", "Iceland"),
        ("Tarja Halonen", "Finland"),
    }


def test_an_office_behind_each_name_is_that_of_the_name_before_it() -> None:
    text = "Kjell Magne Bondevik, the Prime Minister of Norway, and Tarja Halonen, the President of Finland, met in Oslo."
    assert held(text) == {("Kjell Magne Bondevik", "Norway"), ("Tarja Halonen", "Finland")}


def test_an_envoy_for_a_state_is_whoever_sends_him_and_not_that_states() -> None:
    text = "UN Special Envoy for Yemen Martin Griffiths met the US Special Representative for Iran, Robert Malley, in Muscat."
    assert held(text) == {("Martin Griffiths", "United Nations"), ("Robert Malley", "United States")}


def test_an_envoy_whose_sender_is_not_told_represents_nobody() -> None:
    assert held("The Special Envoy for Syria, Geir Pedersen, arrived in Muscat and thanked Oman.") == set()


@pytest.mark.parametrize(
    ("text", "person", "of"),
    [
        ("Mr. Hussein Farah (Djibouti) said that pirates would return.", "Hussein Farah", "Djibouti"),
        ("Hon. Peter Opiyo of Uganda opened the session.", "Peter Opiyo", "Uganda"),
        ("Co-chairs Samantha Rowe (Canada) and Paulo Neves (Cabo Verde) spoke.", "Paulo Neves", "Cape Verde"),
        ("Kenya's Raila Odinga met reporters in Kampala.", "Raila Odinga", "Kenya"),
        ("Mr. Kasaija, Ugandan finance minister, thanked Japan.", "Kasaija", "Uganda"),
        (
            "Thai Deputy Prime Minister and Defence Minister Somsak Boon thanked Japan.",
            "Somsak Boon",
            "Thailand",
        ),
    ],
)
def test_whose_a_person_is_stands_in_brackets_behind_of_or_before_the_name(
    text: str, person: str, of: str
) -> None:
    assert (person, of) in held(text)


def test_fields_of_a_ministry_are_no_people() -> None:
    text = "Togo's Minister of Foreign Affairs, Regional Integration and Togolese Abroad, Robert Dussey, chaired the talks."
    people = {it.name for it in read(Document(text=text, lang="en")).entities if it.type == "Official"}
    assert people == {"Robert Dussey"}


def test_an_arabic_name_ends_where_the_next_title_begins() -> None:
    text = "هنأ جلالة الملك عبدالله الثاني فخامة الرئيس جوزاف عون."
    reading = read(Document(text=text, lang="ar"))
    shown = {mention.text for it in reading.entities if it.type == "Official" for mention in it.mentions}
    assert shown == {"عبدالله الثاني", "جوزاف عون"}


def test_an_office_whose_field_breaks_off_behind_and_ends_with_the_text() -> None:
    text = "Canada and Kenya agreed to set up a working group, said the Minister of Trade and"
    assert {it.name for it in read(Document(text=text, lang="en")).entities} >= {"Canada", "Kenya"}
