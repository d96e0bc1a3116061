"""What goes on behind something inserted: an "and to" behind a that-clause, a row behind "which", a second "its"."""

from __future__ import annotations

import pytest

from tests.asserted import by_name

MET = "President William Ruto of Kenya and President Mahamat Déby of Chad held talks in Nairobi. "


def test_and_to_behind_a_that_clause_goes_on_with_who_agreed() -> None:
    text = "Kenya and Chad agree that Prime Minister Anna Keiner will remain seized of the matter, and to meet in Oman."
    came = {one for one, _, _ in by_name(text, "participatesIn")}
    assert came == {"Kenya", "Chad"}


def test_and_to_behind_another_to_goes_on_with_that() -> None:
    text = "Kenya and Chad agree that Mali and Togo have to stop fighting and to meet in Oman."
    assert "Kenya" not in {one for one, _, _ in by_name(text, "participatesIn")}


@pytest.mark.parametrize(
    ("behind", "signed"),
    [("a memorandum on fisheries.", True), ("a memorandum on fisheries is being prepared.", False)],
)
def test_a_row_of_agreements_goes_on_behind_what_is_said_of_the_first(behind: str, signed: bool) -> None:
    text = MET + "Kenya and Chad signed a trade treaty, in which they praise their friendship, and " + behind
    found = {name for one, _, name in by_name(text, "partyTo") if one == "Kenya"}
    assert ("memorandum on fisheries" in found) == signed
    assert "trade treaty" in found


def test_its_in_a_row_is_whose_the_first_of_the_row_is() -> None:
    text = (
        "Togo praised Kenya's role in the mission in Somalia and its commitment to take part in peace talks."
    )
    came = {one for one, _, _ in by_name(text, "participatesIn")}
    assert "Kenya" in came
    assert "Somalia" not in came


def test_its_behind_nobody_s_role_is_of_who_is_named_last() -> None:
    text = "Togo praised the mission in Somalia and its commitment to take part in peace talks."
    assert "Togo" not in {one for one, _, _ in by_name(text, "participatesIn")}


@pytest.mark.parametrize(("short", "read"), [("(AU)", True), ("(founded in Durban)", False)])
def test_an_office_goes_on_behind_the_short_form_of_its_body(short: str, read: bool) -> None:
    text = f"The chairperson of the African Union {short}, Anna Keiner, signed a trade treaty with Kenya."
    found = by_name(text, "represents")
    assert (("Anna Keiner", "represents", "African Union") in found) == read


def test_who_came_for_a_state_came_to_the_only_meeting_told_long_before() -> None:
    talk = "Fish was praised. Boats were sold. Nets were mended. The sun shone. The sea was calm. "
    roll = "Togo was represented by Foreign Minister Otto Keiner, Benin by Foreign Minister Anna Nobody."
    opening = "The Third Summit on Fisheries was held in Accra on 4 May 2015. "
    came = {one for one, _, _ in by_name(opening + talk + roll, "participatesIn")}
    assert {"Togo", "Benin", "Otto Keiner", "Anna Nobody"} <= came
    other = "The Fourth Forum on Ports was held in Lagos on 5 June 2016. "
    assert "Benin" not in {one for one, _, _ in by_name(opening + other + talk + roll, "participatesIn")}
