"""Gatherings in English: meetings told by a verb alone, led delegations, and who was present at a meeting."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read

DIALOGUE = "The third dialogue between Kenya and Ghana was held in Accra on 4 May 2019. "


def reading_of(text: str) -> Reading:
    return read(Document(id="x", text=text, lang="en")).asserted()


def linked(text: str, link: str) -> set[str]:
    reading = reading_of(text)
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == link}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The foreign ministers of Denmark and Norway gathered in Oslo.", {"Denmark", "Norway"}),
        ("The Presidents of Kenya and Rwanda came together in Kigali.", {"Kenya", "Rwanda"}),
        ("It was the first time that Chile and Peru had sat down at this level.", {"Chile", "Peru"}),
        ("Ministers from Egypt and Sudan reconvened in Khartoum on Tuesday.", {"Egypt", "Sudan"}),
        ("President William Ruto dined with President John Mahama.", {"William Ruto", "John Mahama"}),
        (
            "Foreign Minister Peter Adeyemi was received by President William Ruto in Nairobi.",
            {"Peter Adeyemi", "William Ruto"},
        ),
        (
            "Foreign Minister Peter Adeyemi exchanged in-depth views with Foreign Minister Musalia Mudavadi.",
            {"Peter Adeyemi", "Musalia Mudavadi"},
        ),
    ],
)
def test_a_verb_alone_tells_of_a_meeting(text: str, who: set[str]) -> None:
    assert who <= linked(text, "participatesIn")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda gathered evidence of the attacks.",
        "Inspectors published data gathered in Kenya and Uganda.",
        "Kenya and Uganda did not come together in Nairobi.",
        "The Executive Committee of the African Union adopted a budget.",
        "The offer was received by President William Ruto with joy.",
        "Kenya and Uganda exchanged prisoners with Rwanda.",
        "The factory was assembled by Kenya and Uganda.",
    ],
)
def test_what_only_sounds_like_a_meeting_is_none(text: str) -> None:
    assert linked(text, "participatesIn") == set()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Kenyan delegation was led by Minister Musalia Mudavadi and the Ghanaian side by Minister Peter Adeyemi.",
            {"Musalia Mudavadi", "Peter Adeyemi"},
        ),
        ("Minister Musalia Mudavadi headed the Kenyan delegation.", {"Musalia Mudavadi"}),
        (
            "A delegation from Kenya, led by Minister Musalia Mudavadi, arrived on Monday.",
            {"Musalia Mudavadi"},
        ),
        (
            "Kenya was represented at ministerial level by Minister Musalia Mudavadi.",
            {"Musalia Mudavadi", "Kenya"},
        ),
        ("Togo and Benin were represented at ambassadorial level.", {"Togo", "Benin"}),
        ("It took place in the presence of the foreign ministers of Togo and Benin.", set()),
    ],
)
def test_who_led_a_side_takes_part_and_speaks_for_it(text: str, who: set[str]) -> None:
    assert who <= linked(DIALOGUE + text, "participatesIn")


def test_a_leader_of_a_delegation_represents_its_state() -> None:
    text = DIALOGUE + "The Kenyan side was led by Musalia Mudavadi."
    reading = reading_of(text)
    names = {it.id: it.name for it in reading.entities}
    spoken = {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "represents"}
    assert ("Musalia Mudavadi", "Kenya") in spoken


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan delegation was not led by Minister Musalia Mudavadi.",
        "Minister Musalia Mudavadi praised the Kenyan delegation.",
        "Kenya is represented in Accra by an embassy.",
    ],
)
def test_a_side_nobody_led_gives_no_leader(text: str) -> None:
    assert linked(DIALOGUE + text, "participatesIn") <= {"Kenya", "Ghana"}


@pytest.mark.parametrize(
    ("text", "link", "who"),
    [
        (
            "The meeting was co-chaired by Minister S. Karanja of Kenya and Minister J. Adeyemi of Ghana.",
            "chairs",
            {"S. Karanja", "J. Adeyemi"},
        ),
        (
            "A summit on the Sahel was held in Niamey. The summit brought together the Presidents of Chad, Niger and Mali.",
            "participatesIn",
            {"Chad", "Niger", "Mali"},
        ),
        (
            "The meeting was attended by the foreign ministers of Togo and Benin.",
            "participatesIn",
            {"Togo", "Benin"},
        ),
        (
            "A summit was held in Lomé on 5 May 2019 with the participation of the Presidents of Togo and Benin.",
            "participatesIn",
            {"Togo", "Benin"},
        ),
        ("President William Ruto is on a state visit to Ghana.", "participatesIn", {"William Ruto"}),
    ],
)
def test_words_around_a_meeting_say_who_was_there(text: str, link: str, who: set[str]) -> None:
    assert who <= linked(text, link)


def test_a_meeting_that_is_only_spoken_of_has_nobody() -> None:
    assert linked("Kenya and Uganda said that the summit would be useful.", "participatesIn") == set()
