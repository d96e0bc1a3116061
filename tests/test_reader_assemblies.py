"""Meetings that English tells by the words around their nouns, and who takes part in them."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read


def reading_of(text: str, title: str | None = None) -> Reading:
    return read(Document(id="x", text=text, lang="en", title=title)).asserted()


def taking_part(text: str, title: str | None = None) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    reading = reading_of(text, title)
    names = {it.id: it.name for it in reading.entities}
    for link in reading.relations:
        if link.type == "participatesIn":
            found.setdefault(names[link.object], set()).add(names[link.subject])
    return found


def everybody(text: str) -> set[str]:
    return set().union(*taking_part(text).values())


@pytest.mark.parametrize(
    ("text", "meeting", "who"),
    [
        (
            "The African Union Commission, at its 22nd meeting on 3 May 2011 in Addis Ababa, adopted a plan.",
            "22nd meeting",
            "African Union Commission",
        ),
        (
            "Talks among Kenya, Uganda and Rwanda were held in Arusha.",
            "Talks among Kenya, Uganda and Rwanda",
            "Uganda",
        ),
        (
            "President William Ruto of Kenya arrived in Cairo on Sunday for talks with President Abdel Fattah el-Sisi.",
            "talks",
            "William Ruto",
        ),
        (
            "Foreign Minister Nasser Bourita of Morocco received a telephone call from Foreign Minister Ayman Safadi of Jordan.",
            "telephone call",
            "Ayman Safadi",
        ),
        (
            "President William Ruto of Kenya hosted a banquet in honour of President Irfaan Ali of Guyana.",
            "banquet",
            "Irfaan Ali",
        ),
    ],
)
def test_words_around_a_noun_say_who_was_there(text: str, meeting: str, who: str) -> None:
    assert who in taking_part(text).get(meeting, set())


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda agreed that any dispute shall be settled by consultation or negotiation.",
        "The Secretary-General called for direct talks between the Congolese government and Rwanda.",
        "The ministers agreed to resume regular visits between their countries.",
    ],
)
def test_what_is_only_a_manner_a_wish_or_a_habit_is_no_meeting(text: str) -> None:
    assert not everybody(text)


def test_talks_between_the_two_sides_are_those_of_the_sides() -> None:
    text = (
        "Kenya and Morocco exchanged views in Rabat. This was followed by bilateral talks between the two sides, "
        "at which trade was reviewed."
    )
    assert taking_part(text, "Joint Statement by Kenya and Morocco")[
        "bilateral talks between the two sides"
    ] >= {
        "Kenya",
        "Morocco",
    }


def test_leaders_meeting_somewhere_meet_and_will_meet_again() -> None:
    text = "The Presidents of Kenya and Uganda, meeting in Arusha on 3 May 2019, signed a declaration."
    assert everybody(text) == {"Kenya", "Uganda"}
    text = "Kenya and Uganda held consultations in Kampala. They look forward to meeting again in Nairobi."
    found = taking_part(text, "Joint Statement by Kenya and Uganda")
    assert [*found.values()] == [{"Kenya", "Uganda"}] * 2


def test_may_is_a_month_between_a_day_and_a_year() -> None:
    text = "Kenya and Uganda, after the talks of 3 May 2019, signed a treaty on fisheries."
    reading = reading_of(text)
    names = {it.id: it.name for it in reading.entities}
    assert {names[it.subject] for it in reading.relations if it.type == "partyTo"} == {"Kenya", "Uganda"}


def test_a_conference_of_another_day_is_not_the_summit_told_before() -> None:
    text = (
        "The Summit of the African Union was held in Maputo on 9 July 2003. "
        "Kenya attended the conference of 12 August 2002."
    )
    found = taking_part(text)
    assert found["conference"] == {"Kenya"}
    assert "Kenya" not in found.get("Summit of the African Union", set())


def test_the_leaders_meeting_is_named_with_its_owner() -> None:
    text = "The ASEAN Leaders' Meeting, chaired by Prime Minister Hun Sen of Cambodia, was convened in Phnom Penh."
    names = {it.name for it in reading_of(text).entities if it.type == "Meeting"}
    assert names == {"ASEAN Leaders' Meeting"}
    assert "Hun Sen" in taking_part(text)["ASEAN Leaders' Meeting"]


def test_the_next_meeting_is_told_though_nobody_is_named_for_it() -> None:
    text = "Kenya and Uganda met in Kampala. The next round of consultations will be held in Nairobi in June."
    meetings = [
        it.name
        for it in reading_of(text, "Joint Statement by Kenya and Uganda").entities
        if it.type == "Meeting"
    ]
    assert "next round of consultations" in meetings


def test_a_date_without_a_comma_is_no_part_of_who_met() -> None:
    text = (
        "On 3 May 2019 President William Ruto of Kenya and President Yoweri Museveni of Uganda met at Malaba."
    )
    assert everybody(text) >= {"William Ruto", "Yoweri Museveni"}


def test_which_means_what_stands_right_before_it_behind_a_preposition_too() -> None:
    text = "Foreign Minister Nasser Bourita of Morocco presided over the signing ceremony, which was attended by Moussa Faki."
    assert "Nasser Bourita" in everybody(text)
    assert "Moussa Faki Mahamat" in everybody(text)


def test_they_had_talks_tells_of_the_meeting_told_before() -> None:
    text = (
        "Foreign Minister Nasser Bourita of Morocco met Foreign Minister Ayman Safadi of Jordan in Rabat. "
        "The two ministers had constructive discussions."
    )
    assert list(taking_part(text).values()) == [{"Nasser Bourita", "Ayman Safadi"}]


def test_had_before_a_verb_puts_nobody_into_a_meeting() -> None:
    text = "Foreign Minister Nasser Bourita of Morocco had welcomed the talks between Kenya and Uganda."
    assert "Nasser Bourita" not in everybody(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A trilateral summit of Greece, Cyprus and Israel took place in Nicosia.",
            {"Greece", "Cyprus", "Israel"},
        ),
        (
            "The meeting of the foreign ministers of Estonia, Latvia and Lithuania was held in Tallinn.",
            {"Estonia", "Latvia", "Lithuania"},
        ),
        (
            "The ninth Trilateral Summit was hosted by Seoul and brought together President Yoon Suk Yeol "
            "and Prime Minister Fumio Kishida.",
            {"South Korea", "Yoon Suk Yeol", "Fumio Kishida"},
        ),
    ],
)
def test_a_meeting_of_three_and_one_that_a_second_verb_is_about(text: str, who: set[str]) -> None:
    assert everybody(text) == who
