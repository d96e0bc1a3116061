"""Entries: the rows of an answer as numbered text for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accords.graph.answers.answer import Answer, Value

Row = Mapping[str, Value]
Words = Mapping[str, str]


def entries(answer: Answer, words: Words, entry: Callable[[int, Row, Words], str]) -> str:
    """Write every row as its entry, counted through the whole answer; where there is none, say so."""
    numbered = enumerate(answer.records(), start=answer.offset + 1)
    told = [entry(number, row, words) for number, row in numbered]
    return "\n\n".join(told) if told else words["none"]


def named(row: Row, column: str, language: str) -> str | None:
    """Give the name in a row's columns of one kind in the reader's language, else in the other."""
    names = (row[f"{column}_{tag}"] for tag in (language, "en", "ar"))
    return next((str(name) for name in names if name is not None), None)
