"""Answers are kept while there is room, and only those that are the same each time."""

from __future__ import annotations

import pytest

from accords.graph.query.kept import Kept, Key, is_lasting
from accords.graph.query.reply import Reply


def key(text: str, generation: int = 1) -> Key:
    return generation, text, "", (), (), False


def reply(size: int) -> Reply:
    return Reply("text/csv", b"x" * size, 1)


def test_an_answer_is_found_again_in_its_own_generation_only() -> None:
    kept = Kept(1_000_000)
    kept.put(key("ASK {}"), reply(10))
    assert kept.get(key("ASK {}")) == reply(10)
    assert kept.get(key("ASK {}", generation=2)) is None


def test_the_answer_nobody_asked_for_longest_goes_first() -> None:
    kept = Kept(100_000)
    for number in range(60):
        kept.put(key(str(number)), reply(4_000))
        kept.get(key("0"))
    assert kept.get(key("0")) is not None
    assert kept.get(key("1")) is None
    assert kept.get(key("59")) is not None


def test_a_long_answer_is_not_kept_and_no_room_keeps_none() -> None:
    kept, none = Kept(100_000), Kept(0)
    kept.put(key("long"), reply(50_000))
    none.put(key("short"), reply(1))
    assert kept.get(key("long")) is None
    assert none.get(key("short")) is None


@pytest.mark.parametrize(
    ("text", "lasts"),
    [("SELECT ?known { ?brand ?p ?o }", True), ("SELECT (NOW() AS ?t) {}", False), ("SELECT (rand() AS ?t) {}", False),
     ("ASK { FILTER(struuid() = '') }", False), ("SELECT (\\u004EOW() AS ?t) {}", False), ("ASK { BIND(UUID() AS ?x) }", False)],
)  # fmt: skip
def test_clock_and_chance_are_not_kept(text: str, lasts: bool) -> None:
    assert is_lasting(text) is lasts
