"""People: who is found without an office, behind a long one, and what is no person."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read


def people(text: str) -> set[str]:
    """Return the names of the officials of a text."""
    return {it.name for it in read(Document(text=text, lang="en")).entities if it.type == "Official"}


def states(text: str, lang: str = "en") -> set[str]:
    """Return the codes of the states of a text."""
    found = read(Document(text=text, lang=lang)).entities
    return {it.iso3 for it in found if it.type == "State" and it.iso3 is not None}


@pytest.mark.parametrize(("text", "name"), [
    ("The rebels released Miguel Carranza, a senator of Peru.", "Miguel Carranza"),
    ("The rising was led from exile, and Hussein Qorane fled to Kenya.", "Hussein Qorane"),
    ("The declaration was signed by the minister and Kim Tae-sung.", "Kim Tae-sung"),
    ("Mary Halloran of the Clean Rivers Campaign accused the government of Peru of negligence.", "Mary Halloran"),
    ("In Tuzla, the mood was sour. Zoran Pavic, the town's mayor, accused the minister of betrayal.", "Zoran Pavic"),
])  # fmt: skip
def test_a_first_name_that_officials_bear_tells_a_person(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize("text", [
    "The Hope Springs Foundation welcomed it.",
    "The talks were held in San Jose and George Town.",
    "The analyst Henry Marsh doubted the deal.",
    "The Thomas Ashby Centre hosted the talks.",
    "By the declaration known as the Quito Vision, leaders agreed to cooperate.",
    "Anna Bright of the Fair Seas Campaign wrote to the Justice Campaign.",
])  # fmt: skip
def test_a_place_a_body_a_paper_is_no_person(text: str) -> None:
    assert people(text) <= {"Anna Bright"}


@pytest.mark.parametrize(("text", "name"), [
    ("Minister for the Protection of Rivers Paulo Nunes signed for Lisbon.", "Paulo Nunes"),
    ("Deputy Minister for Water at the Ministry of the Environment Rafael Ortega signed for Panama.", "Rafael Ortega"),
    ("Cabinet Secretary for Roads, Ports and the Blue Economy Eliud Mwenda spoke for Kenya.", "Eliud Mwenda"),
    ("Mali was represented by the President of its High Transitional Congress, Oumar Diarra.", "Oumar Diarra"),
    ("The Special Representative of the UN Secretary-General, Ms. Ana Paula Reis, attended the meeting.",
     "Ana Paula Reis"),
    ("The Economic Adviser of the Federal Chancellor, Jan Hartung, met the minister.", "Jan Hartung"),
])  # fmt: skip
def test_an_office_of_many_words_is_of_who_is_named_behind_it(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(("text", "name"), [
    ("The Rwandan Foreign Minister, Solange Mukamana Wagner, met the Prime Minister of Ghana.", "Solange Mukamana Wagner"),
    ("Foreign Minister Julie Bishop signed the accord in Suva.", "Julie Bishop"),
    ("Prime Minister John Major met the Prime Minister of Ghana.", "John Major"),
])  # fmt: skip
def test_a_last_name_that_is_also_an_office_or_a_group_stays_one(text: str, name: str) -> None:
    reading: Reading = read(Document(text=text, lang="en"))
    assert name in {it.name for it in reading.entities if it.type == "Official"}
    assert not any(it.name == "Wagner Group" for it in reading.entities)


@pytest.mark.parametrize(("text", "lang", "meant"), [
    ("Dominican Foreign Minister Miguel Soto met the Prime Minister of Jamaica.", "en", {"DOM", "JAM"}),
    ("Dominica thanked its guests. The Dominican Prime Minister, Ralph Lestrade, spoke.", "en", {"DMA"}),
    ("Congolese Foreign Minister Paul Mabiala spoke in Brazzaville.", "en", {"COG"}),
    ("Congolese Foreign Minister Paul Mabiala condemned the attack.", "en", {"COD"}),
    ("التقى الوزير الكونغولي بول مابيالا المبعوث في برازافيل.", "ar", {"COG"}),
])  # fmt: skip
def test_an_adjective_of_two_states_means_the_one_that_is_named(
    text: str, lang: str, meant: set[str]
) -> None:
    assert states(text, lang) == meant


def test_an_office_that_has_its_holder_gives_none_to_the_next_name() -> None:
    reading = read(
        Document(text="The Foreign Minister of Peru, Ana Costa, Juan Ferrer and Luis Soto met.", lang="en")
    )
    names = {it.id: it.name for it in reading.entities}
    offices = {names[it.subject] for it in reading.relations if it.type == "represents"}
    assert offices == {"Ana Costa"}


@pytest.mark.parametrize("text", [
    "Foreign Minister Welcomes Accord With Chad.",
    "Prime Minister Visits Ghana.",
    "1. Leaders Commended the Chair. Some Leaders Noted the report.",
    "World Leaders Condemn Attack.",
])  # fmt: skip
def test_a_verb_as_titles_write_it_is_no_name(text: str) -> None:
    assert people(text) == set()
