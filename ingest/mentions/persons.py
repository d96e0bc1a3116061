"""Persons: the people of a sentence as finds, with the known ones told by the reference tables."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.languages import Person
from accords.ingest.mentions.found import Found
from accords.ingest.text.sentence import Sentence


def person_finds(sentence: Sentence, people: Sequence[Person]) -> list[Found]:
    """Turn the people of a sentence into finds."""
    return [_find(sentence, it) for it in people if it.last > it.first]


def _find(sentence: Sentence, person: Person) -> Found:
    """Make one person's find; the head is the last word of the name."""
    tokens = sentence.tokens
    start, end = tokens[person.first].start, tokens[person.last - 1].end
    name = " ".join(
        " ".join(t.text for t in tokens[person.first : person.last])
        .replace(" - ", "-")
        .replace(" ,", ",")
        .replace(" .", ".")
        .split()
    )
    return Found(
        sentence.number,
        person.first,
        person.last,
        start,
        end,
        "Official",
        None,
        "person",
        name,
        core=person.last - 1,
    )
