"""An agreement that a date parts from what it is for is one; one behind "and" is another."""

from __future__ import annotations

from tests.asserted import by_name


def agreements(text: str) -> set[str]:
    """Return the agreements that a text says Chad is a party to."""
    return {name for one, _, name in by_name(text, "partyTo") if one == "Chad"}


def test_what_an_agreement_is_for_names_it_behind_a_date() -> None:
    assert agreements("Chad and Sudan signed an agreement on Monday for a lasting ceasefire.") == {
        "lasting ceasefire"
    }


def test_agreements_in_a_row_are_several() -> None:
    assert len(agreements("Chad and Sudan signed an agreement on Monday and a trade treaty on Tuesday.")) == 2


def test_memoranda_are_an_agreement_where_they_are_signed() -> None:
    assert agreements("Chad and Sudan signed memoranda on trade and health.") == {
        "memoranda on trade and health"
    }
    assert not agreements("Chad and Sudan read the memoranda of their ministers.")
