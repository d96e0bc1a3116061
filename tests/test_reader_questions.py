"""What is only asked is not said, and what is said before a question is."""

from __future__ import annotations

import pytest

from tests.asserted import by_name

MET = "President William Ruto of Kenya and President John Mahama of Ghana met in Accra on 5 May 2025. "


@pytest.mark.parametrize(
    "asked",
    [
        "Does Kenya condemn piracy?",
        "Question: Will Kenya condemn piracy?",
        "Why does Kenya condemn piracy?",
        "What will Kenya do to fight piracy?",
    ],
)
def test_what_is_asked_is_not_said(asked: str) -> None:
    assert not by_name(MET + asked, "counters")


@pytest.mark.parametrize(
    "told",
    [
        "Kenya condemns piracy, but will it last?",
        "Kenya condemns piracy.",
        "Will it last? Kenya condemns piracy.",
    ],
)
def test_what_is_told_beside_a_question_is_said(told: str) -> None:
    assert ("Kenya", "counters", "piracy") in by_name(MET + told, "counters")
