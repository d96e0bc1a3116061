"""Meetings that verbs of receiving, calling and inviting tell of, and who takes part in them."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name


def taking_part(text: str) -> set[str]:
    reading = read(Document(id="x", text=text, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == "participatesIn"}


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Keir Starmer welcomed President Volodymyr Zelenskyy to Downing Street today.",
        "Prime Minister Keir Starmer called President Volodymyr Zelenskyy on Monday to discuss grain.",
        "Prime Minister Keir Starmer hosted Ukraine's President Volodymyr Zelenskyy in London.",
    ],
)
def test_a_verb_that_governs_a_person_tells_of_a_meeting(text: str) -> None:
    assert taking_part(text) >= {"Keir Starmer", "Volodymyr Zelenskyy"}


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Keir Starmer welcomed the decision of President Volodymyr Zelenskyy.",
        "Prime Minister Keir Starmer called on President Volodymyr Zelenskyy to attend.",
        "Prime Minister Keir Starmer called President Volodymyr Zelenskyy a friend.",
        "Prime Minister Keir Starmer welcomed opportunities for trade.",
    ],
)
def test_the_same_verbs_without_a_person_tell_of_none(text: str) -> None:
    assert not taking_part(text)


def test_states_in_a_row_before_the_verb_all_met() -> None:
    text = "We, the Presidents of Kenya, Uganda and the Republic of Rwanda, met in Kampala for the first Lake Summit."
    assert taking_part(text) == {"Kenya", "Uganda", "Rwanda"}


def test_a_meeting_told_again_by_part_of_its_name_is_the_same() -> None:
    text = (
        "The Lake Region Leaders Summit was held in Arusha. "
        "The Summit was co-chaired by President William Ruto of Kenya. The Lake Region Summit noted the report."
    )
    reading = read(Document(id="x", text=text, lang="en", title="Communiqué of the summit")).asserted()
    assert [it.name for it in reading.entities if it.type == "Meeting"] == ["Lake Region Leaders Summit"]


def test_who_joins_a_body_is_its_member_and_the_chair_named_beside_his_office_acts() -> None:
    text = (
        "Canada joined the Lake Fund Alliance. The ministers held a meeting in Accra. "
        "The meeting was chaired by the President of Guyana, Irfaan Ali."
    )
    assert "Guyana" not in taking_part(text)


def test_an_official_of_two_offices_acts_for_the_one_the_text_names() -> None:
    text = (
        "We, the leaders of the European Union and Japan, held our summit in Brussels. "
        "Prime Minister Fumio Kishida and President Charles Michel took part."
    )
    reading = read(Document(id="x", text=text, lang="en", title="EU-Japan summit joint statement")).asserted()
    names = {it.id: it.name for it in reading.entities}
    represented = {names[it.subject]: names[it.object] for it in reading.relations if it.type == "represents"}
    assert represented["Charles Michel"] == "European Union"
    assert {names[it] for it in reading.parties} >= {"European Union", "Japan"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The meeting brought together officials from Chad, Niger and Cameroon to discuss the lake.",
            {"Chad", "Niger", "Cameroon"},
        ),
        (
            "The Prime Minister of Papua New Guinea, James Marape, was received by President Joko Widodo in Bogor.",
            {"James Marape", "Joko Widodo"},
        ),
        (
            "Chancellor Olaf Scholz travelled to Nairobi, where he was welcomed by President William Ruto.",
            {"Olaf Scholz", "William Ruto"},
        ),
        (
            "A delegation of the African Union headed by Commissioner Bankole Adeoye met President Félix Tshisekedi.",
            {"African Union", "Bankole Adeoye", "Félix Tshisekedi"},
        ),
        (
            "The ministers – Penny Wong of Australia, S. Jaishankar of India and Antony Blinken of the United States – "
            "met in New Delhi.",
            {"Penny Wong", "S. Jaishankar", "Antony Blinken"},
        ),
        (
            "Tajikistan was represented by Foreign Minister Sirojiddin Muhriddin at the meeting in Samarkand.",
            {"Tajikistan", "Sirojiddin Muhriddin"},
        ),
        (
            "Speaking after the talks with President Maia Sandu, President Klaus Iohannis said that the border would hold.",
            {"Maia Sandu", "Klaus Iohannis"},
        ),
    ],
)
def test_more_wordings_tell_who_met(text: str, who: set[str]) -> None:
    assert taking_part(text) == who


def test_a_lone_meeting_that_no_word_places_is_none() -> None:
    assert not taking_part("President Klaus Iohannis praised the meeting. Officials from Chad arrived late.")


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        (
            "Foreign Minister Retno Marsudi of Indonesia met Foreign Minister Bui Thanh Son of Viet Nam.",
            "made",
        ),
        ("Indonesia and Viet Nam held the Fourth Strategic Partnership Dialogue in Hanoi.", None),
    ],
)
def test_a_name_that_the_reader_made_is_told_from_one_of_the_text(text: str, naming: str | None) -> None:
    (meeting,) = (e for e in read(Document(text=text, lang="en")).entities if e.type == "Meeting")
    assert meeting.naming == naming


@pytest.mark.parametrize(("told", "others"), [
    ("met his counterparts from Mali and Niger in Niamey", {"Mali", "Niger"}),
    ("received his Malian counterpart in Moundou", {"Mali"}),
    ("spoke by phone with his Malian and Nigerien counterparts", {"Mali", "Niger"}),
    ("exchanged views with his counterparts from Mali, Niger and Togo", {"Mali", "Niger", "Togo"}),
    ("met with the Foreign Minister of Mali in Niamey", {"Mali"}),
    ("met with his Malian counterpart, Abdoulaye Diop, in Niamey", {"Abdoulaye Diop"}),
])  # fmt: skip
def test_a_state_met_through_a_counterpart_without_a_name(told: str, others: set[str]) -> None:
    found = by_name(f"President Idriss Déby of Chad {told}.", "participatesIn")
    assert {one for one, _, _ in found} >= {"Idriss Déby", *others}


def test_a_meeting_with_an_unnamed_counterpart_is_named_after_his_state() -> None:
    found = by_name("President Idriss Déby met his Malian counterpart in Niamey.", "participatesIn")
    assert {other for _, _, other in found} == {"meeting: Idriss Déby – Mali"}


@pytest.mark.parametrize("text", [
    "Glad to meet FM Ali Sabry of Sri Lanka. Discussed trade and tourism.",
    "Delighted to host my friend FM Ali Sabry of Sri Lanka in Delhi.",
    "Great to speak with Foreign Minister Ali Sabry of Sri Lanka today.",
])  # fmt: skip
def test_a_short_message_tells_whom_its_writer_met(text: str) -> None:
    assert {one for one, _, _ in by_name(text, "participatesIn")} == {"Ali Sabry"}


def test_a_call_on_somebody_who_was_then_told_something() -> None:
    text = "Foreign Minister S. Jaishankar called on President Ranil Wickremesinghe and briefed him on the visit."
    assert {one for one, _, _ in by_name(text, "participatesIn")} == {"S. Jaishankar", "Ranil Wickremesinghe"}
