"""The page: an answer as text for people, in English or Arabic; every row ends with its sentence."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from accords.graph.answers.answer import Answer, Value

_EVIDENCE = ("quote", "lang", "start", "end", "statement", "claim")


def page(answer: Answer, language: str) -> str:
    """Write an answer as numbered entries."""
    words = _words()[language]
    entries = [_entry(n, row, words, language) for n, row in enumerate(answer.records(), start=1)]
    return "\n\n".join(entries) if entries else words["none"]


def written(answer: Answer, form: str | None, language: str) -> str:
    """Write an answer as JSON, as CSV, or where no form is named as a page for people."""
    match form:
        case "json":
            return answer.to_json()
        case "csv":
            return answer.to_csv().rstrip("\n")
    return page(answer, language)


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    """Read the names of the columns."""
    return tomllib.loads(files(__package__).joinpath("columns.toml").read_text(encoding="utf-8"))


def _entry(number: int, row: Mapping[str, Value], words: Mapping[str, str], language: str) -> str:
    """Write one row: its facts, a line each, then the sentence."""
    facts = [f"{words.get(name, name)}: {_said(value, words)}" for name, value in _facts(row, language)]
    first, *rest = [*facts, *_sentence(row)]
    return "\n".join([f"{number}. {first}", *(f"   {line}" for line in rest)])


def _facts(row: Mapping[str, Value], language: str) -> Iterator[tuple[str, Value]]:
    """Hand over what is known, with a label in the reader's language in the place of an IRI."""
    other = "ar" if language == "en" else "en"
    for name, value in row.items():
        if value is None or name in _EVIDENCE or name.endswith(("_en", "_ar")):
            continue
        yield name, row.get(f"{name}_{language}") or row.get(f"{name}_{other}") or value


def _said(value: Value, words: Mapping[str, str]) -> str:
    """Write one value."""
    return words[str(value).lower()] if isinstance(value, bool) else str(value)


def _sentence(row: Mapping[str, Value]) -> list[str]:
    """Write the sentence behind a row and where it stands."""
    if row.get("quote") is None:
        return []
    where = f"{row.get('statement')} {row.get('start')}–{row.get('end')}"
    return [f"“{row['quote']}”", f"<{where}>"]
