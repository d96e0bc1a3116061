"""Whose a stance is in English: by a possessive told twice, by a name before its noun, by ministers of two states."""

from __future__ import annotations

from tests.asserted import links


def test_its_told_twice_in_a_row_means_the_same_owner() -> None:
    found = links(
        "Ecuador reiterated its support for Ukraine and its rejection of the Russian aggression.", "en"
    )
    assert "counters(Ecuador, Russian aggression)" in found
    assert "counters(Ukraine, Russian aggression)" not in found


def test_who_condemns_a_deed_did_not_do_it() -> None:
    found = links("Poland's condemnation of the crackdown in Belarus was echoed by Lithuania.", "en")
    assert "counters(Poland, crackdown in Belarus)" in found
    assert "attributedTo(crackdown in Belarus, Poland)" not in found


def test_whose_use_of_a_danger_is_told_does_it() -> None:
    found = links("The Philippines protested China's use of water cannon against its vessels.", "en")
    assert "criticizes(Philippines, China)" in found


def test_backing_that_ends_is_no_backing() -> None:
    assert "supports(Rwanda, March 23 Movement)" not in links("Rwanda ended its support for the M23.", "en")
    assert "supports(Rwanda, Chad)" not in links("Rwanda withdrew its support for Chad.", "en")
    assert "supports(Rwanda, Chad)" in links("Rwanda reiterated its support for Chad.", "en")


def test_the_ministers_of_two_states_are_not_the_one_who_is_named() -> None:
    text = (
        "Joint statement of the foreign ministers of Latvia and Finland\n\n"
        "Foreign Minister Baiba Braže of Latvia received her counterpart in Riga. "
        "The ministers stressed the need to address hybrid attacks."
    )
    found = links(text, "en")
    assert {"counters(Latvia, hybrid attacks)", "counters(Finland, hybrid attacks)"} <= found
    assert "counters(Baiba Braže, hybrid attacks)" not in found
