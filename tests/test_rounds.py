"""Two rounds of a dialogue: what is new, repeated, stronger, weaker, absent."""

from __future__ import annotations

import pytest

from accords.graph.generation import Generation
from accords.graph.rounds import compare
from accords.graph.rounds.comparison import Pair, change, matched
from accords.graph.rounds.likeness import likeness
from accords.graph.rounds.promise import Promise


def promise(about: str, strength: str = "agrees", by: str = "USA SAU", topic: str | None = None) -> Promise:
    topics = {topic} if topic else set()
    return Promise(f"id:{about}", strength, about, about, 0, len(about), set(by.split()), topics)


def test_the_second_round_strengthens_one_promise_and_adds_another(small_world: Generation) -> None:
    rows = compare(small_world, "dialogue-2020", "dialogue-2021").records()
    assert [(row["change"], row["before"], row["after"]) for row in rows] == [
        ("stronger", "to protect shipping in the Red Sea", "to protect shipping in the Red Sea"),
        ("new", None, "to expand the working group on cybersecurity"),
        ("notFound", "to support training for Saudi coast guards", None),
    ]
    assert rows[2]["unread"] == 1


def test_a_statement_against_itself_only_repeats(small_world: Generation) -> None:
    rows = compare(small_world, "dialogue-2021", "dialogue-2021-reprint").records()
    assert {row["change"] for row in rows} == {"repeated"}
    assert {row["likeness"] for row in rows} == {1.0}


@pytest.mark.parametrize(
    ("before", "after", "expected"), [("agrees", "undertakes", "stronger"), ("agrees", "agrees", "repeated"),
                                      ("agrees", "welcomes", "weaker")],
)  # fmt: skip
def test_strength_decides_what_a_repetition_is(before: str, after: str, expected: str) -> None:
    assert change(Pair(promise("x", before), promise("x", after)), 0) == expected


def test_absent_is_said_only_where_everything_was_understood() -> None:
    assert change(Pair(promise("x"), None), 0) == "absent"
    assert change(Pair(promise("x"), None), 1) == "notFound"


def test_promises_are_matched_across_languages() -> None:
    arabic = promise("تعزيز الأمن السيبراني", topic="cyber")
    assert likeness(promise("strengthen cybersecurity", topic="cyber"), arabic) > 0.75
    assert likeness(promise("build a school", by="EGY", topic="education"), arabic) == 0


def test_each_promise_is_matched_once_and_the_best_way() -> None:
    earlier = [
        promise("train coast guards", topic="sea"),
        promise("protect ships and train coast guards", topic="sea"),
    ]
    later = [promise("protect ships", topic="sea"), promise("train coast guards", topic="sea")]
    found = {
        (pair.before.about, pair.after.about)
        for pair in matched(earlier, later)
        if pair.before and pair.after
    }
    assert found == {("train coast guards", "train coast guards"),
                     ("protect ships and train coast guards", "protect ships")}  # fmt: skip
