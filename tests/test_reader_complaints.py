"""Praise and blame told by a clause, a pronoun, or where a government sits."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


def stances(told: str) -> set[str]:
    """Return who praises or criticises whom in a text."""
    return {f"{kind}({one}, {other})" for one, kind, other in by_name(told, "supports", "criticizes")}


@pytest.mark.parametrize(
    "told",
    [
        "Ghana protested that Togo had seized its boats.",
        "The Ghanaian side complained that Togo had closed the border.",
        "Ghana said that Togo had lied about the incident.",
        "Ghana accused successive governments in Lomé of negligence.",
        "Ghana dissociated itself from the decision of Togo.",
        "Ghana brought a case against Togo.",
        "Ghana branded Togo an aggressor.",
        "Ghana said that Togo had lost all legitimacy.",
    ],
)
def test_a_complaint_is_of_whom_it_tells(told: str) -> None:
    assert stances(told) == {"criticizes(Ghana, Togo)"}


@pytest.mark.parametrize(
    "told",
    [
        "Ghana assured Togo of its solidarity.",
        "Ghana described Togo as an example to others.",
        "Ghana came to the aid of Togo.",
        "Ghana welcomed the offer of Togo to host the talks.",
        "Ghana welcomed the plan put forward by Togo.",
        "Ghana thanked the authorities in Lomé.",
    ],
)
def test_praise_is_of_whom_it_tells(told: str) -> None:
    assert stances(told) == {"supports(Ghana, Togo)"}


@pytest.mark.parametrize(
    "told",
    [
        "Ghana said that Togo had joined the talks.",
        "Ghana did not complain that Togo had closed the border.",
        "Ghana complained that fishing had declined.",
        "Ghana assured Togo of its neutrality.",
        "Ghana called on Togo to set an example.",
        "Ghana called for a meeting in Lomé.",
    ],
)
def test_a_plain_report_takes_no_side(told: str) -> None:
    assert stances(told) == set()


def test_a_pronoun_behind_a_verb_of_praise_is_whom_the_sentence_named() -> None:
    told = "The African Union met envoys of Oman and commended it for its patience."
    assert "supports(African Union, Oman)" in stances(told)
    told = "Ghana received President Faure Gnassingbé in Accra and thanked him for his help."
    assert "supports(Ghana, Faure Gnassingbé)" in stances(told)
