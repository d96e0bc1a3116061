"""What `accords evaluate --sentences` prints: each missed and each extra item with its sentence."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read
from accords.ingest.scoring.misses import miss_lines

TEXT = "France and Japan condemned terrorism. Kenya thanked Brazil."


def test_a_gold_equal_to_the_reading_has_nothing_missed_or_extra() -> None:
    reading = read(Document(TEXT)).to_json()
    assert reading["relations"]
    assert list(miss_lines(TEXT, reading, reading)) == []


def test_what_only_one_side_has_is_shown_with_its_sentence() -> None:
    reading = read(Document(TEXT)).to_json()
    fewer = {**reading, "relations": []}
    sentence = "France and Japan condemned terrorism."
    extra = list(miss_lines(TEXT, fewer, reading))
    assert f"+ counters(France, terrorism) | {sentence}" in extra
    assert f"- counters(France, terrorism) | {sentence}" in list(miss_lines(TEXT, reading, fewer))
