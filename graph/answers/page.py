"""The page: an answer as text for people, in English or Arabic; every row ends with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from accords.graph.answers.answer import Answer, Value
from accords.graph.answers.entries import Row, Words, entries
from accords.graph.data_file import data_file

_LISTS = (
    "strength", "legal_status", "kind", "role", "predicate", "outcome", "reason", "change", "state", "match",
    "verdict", "part", "was", "became",
)  # fmt: skip
"""Columns whose values come from closed lists."""

_EVIDENCE = ("quote", "lang", "start", "end", "statement", "claim")


def page(answer: Answer, language: str) -> str:
    """Write an answer as numbered entries."""
    return entries(answer, column_words(language), partial(_entry, language))


def part(answer: Answer, language: str) -> str | None:
    """Say which rows of a longer answer these are; None for a whole answer."""
    if answer.offset == 0 and len(answer.rows) == answer.size:
        return None
    last = answer.offset + len(answer.rows)
    said = column_words(language)["page_shown" if answer.rows else "page_past"]
    return said.format(first=f"{answer.offset + 1:,}", last=f"{last:,}", size=f"{answer.size:,}")


def written(answer: Answer, form: str | None, language: str) -> str:
    """Write an answer as JSON, as CSV, or where no form is named as a page for people."""
    match form:
        case "json":
            return answer.to_json()
        case "csv":
            return answer.to_csv().rstrip("\n")
    return page(answer, language)


def column_words(language: str) -> Mapping[str, str]:
    """Give what the columns are called for people."""
    return {name: word for name, word in _words()[language].items() if isinstance(word, str)}


def said(name: str, value: Value, language: str) -> str:
    """Say the value of a column: true and false, and the terms of closed lists, in words."""
    words = _words()[language]
    if isinstance(value, bool):
        return str(words[str(value).lower()])
    return str(words["values"].get(value, value)) if name in _LISTS else str(value)


def _words() -> Mapping[str, Mapping[str, Any]]:
    """Read the names of columns and values."""
    return data_file(__package__, "columns.toml")


def _entry(language: str, number: int, row: Row, words: Words) -> str:
    """Write one row: its facts, a line each, then the sentence."""
    facts = [
        f"{words.get(name, name)}: {said(name, value, language)}" for name, value in _facts(row, language)
    ]
    first, *rest = [*facts, *_sentence(row)]
    return "\n".join([f"{number}. {first}", *(f"   {line}" for line in rest)])


def _facts(row: Mapping[str, Value], language: str) -> Iterator[tuple[str, Value]]:
    """Hand over what is known, with a label in the reader's language in the place of an IRI."""
    other = "ar" if language == "en" else "en"
    for name, value in row.items():
        if value is None or name in _EVIDENCE or name.endswith(("_en", "_ar")):
            continue
        yield name, row.get(f"{name}_{language}") or row.get(f"{name}_{other}") or value


def _sentence(row: Mapping[str, Value]) -> list[str]:
    """Write the sentence behind a row and where it stands."""
    if row.get("quote") is None:
        return []
    where = f"{row.get('statement')} {row.get('start')}–{row.get('end')}"
    return [f"“{row['quote']}”", f"<{where}>"]
