"""Meetings in English whose participants stand far from the noun, or whose noun only tells how people spoke."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The deal was reached at a special summit hosted by President João Lourenço of Angola at his palace,"
            " with President Félix Tshisekedi of the DRC and President Paul Kagame of Rwanda.",
            {"João Lourenço", "Félix Tshisekedi", "Paul Kagame"},
        ),
        (
            "Foreign Minister Annalena Baerbock of Germany discussed the crisis with Secretary of State Antony Blinken"
            " by telephone yesterday.",
            {"Annalena Baerbock", "Antony Blinken"},
        ),
        (
            "At the invitation of President William Ruto of Kenya, President Lula da Silva of Brazil paid a state visit"
            " to Nairobi.",
            {"William Ruto", "Luiz Inácio Lula da Silva"},
        ),
        (
            "President William Ruto of Kenya invited President Lula da Silva of Brazil to the Africa Climate Summit,"
            " and he gladly accepted.",
            {"William Ruto", "Luiz Inácio Lula da Silva"},
        ),
        (
            "A delegation of the Senate led by Roberta Metsola met President Maia Sandu in Chisinau.",
            {"Roberta Metsola", "Maia Sandu"},
        ),
        (
            "President William Ruto of Kenya held talks in Rome. Other guests in attendance were the President of Ghana,"
            " Nana Akufo-Addo, and the President of Togo, Faure Gnassingbé.",
            {"Nana Akufo-Addo", "Faure Gnassingbé"},
        ),
        (
            "In a telephone call with President Maia Sandu of Moldova, President Zelenskyy of Ukraine spoke of the winter.",
            {"Maia Sandu"},
        ),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, people: set[str]) -> None:
    assert {one for one, _, _ in by_name(text, "participatesIn")} >= people


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Chad pledged to speak with one voice at home.",
        "As I speak, President Ruto of Kenya knows that Somalia suffers.",
        "President William Ruto of Kenya spoke of trade, with Chad in mind.",
    ],
)
def test_how_somebody_speaks_is_no_call(text: str) -> None:
    assert not by_name(text, "participatesIn")


def test_who_leads_a_team_at_talks_does_not_chair_them() -> None:
    text = "Foreign Secretary Vikram Misri of India is leading the Indian team at the talks in Kathmandu."
    assert not by_name(text, "chairs")


def test_the_talks_that_a_clause_tells_of_are_not_the_meeting_told_before() -> None:
    text = (
        "The Forty-Fifth Regular Meeting of the Conference of Heads of Government was held in Georgetown. "
        "They received the report of the talks which it convened in Kingston. The Meeting was addressed by President "
        "Paul Kagame of Rwanda."
    )
    found = by_name(text, "participatesIn", title="Communiqué")
    meeting = "Forty-Fifth Regular Meeting of the Conference of Heads of Government"
    assert ("Paul Kagame", "participatesIn", meeting) in found


def test_states_are_party_to_what_they_are_said_to_be_parties_to() -> None:
    text = "The two sides recalled the Convention on the Law of the Sea (UNCLOS), to which both states are parties."
    opening = "Kenya and Ghana issued this statement in Accra. "
    found = by_name(opening + text, "partyTo", title="Joint Statement of Kenya and Ghana")
    assert {one for one, _, _ in found} >= {"Kenya", "Ghana"}
