"""The page: two accounts of one meeting side by side, as text for people, in English or Arabic."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from accords.graph.answers.answer import Answer, Value

Row = Mapping[str, Value]
Words = Mapping[str, str]


def page(answer: Answer, language: str) -> str:
    """Write what differs, what one account only has, and what both have, with the sentences."""
    words = _words()[language]
    entries = [_entry(number, row, words, language) for number, row in enumerate(answer.records(), start=1)]
    return "\n\n".join(entries) if entries else words["none"]


@cache
def _words() -> Mapping[str, Words]:
    """Read the words of the page."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


def _entry(number: int, row: Row, words: Words, language: str) -> str:
    """Write one row."""
    lines = [f"{number}. {words[str(row['found'])]}: {words[str(row['facet'])]}"]
    for side in ("here", "there"):
        if row[side] is not None:
            lines += _side(row, side, words, language)
    return "\n   ".join(lines)


def _side(row: Row, side: str, words: Words, language: str) -> list[str]:
    """Write what one account says, its sentence, who says it and where it stands."""
    publisher, published = row[f"{side}_publisher"], row[f"{side}_published"]
    speaker = _named(row, f"{side}_speaker", language) or publisher
    source = [f"{words['speaker']} {speaker}" if speaker else None, published]
    told = " · ".join(str(part) for part in (*source, publisher if publisher != speaker else None) if part)
    where = f"<{row[f'{side}_statement']} {row[f'{side}_start']}–{row[f'{side}_end']}>"
    return [
        f"{words[side]}: {_value(row, side, language)}",
        f"  “{row[f'{side}_quote']}”",
        f"  {told}",
        f"  {where}",
    ]


def _value(row: Row, side: str, language: str) -> str:
    """Name what an account says; an office together with the person who holds it."""
    label = _named(row, f"{side}_label", language)
    value = str(row[side])
    if row["facet"] == "office":
        return f"{label or row['about']}: {value}"
    return label or value.removeprefix("https://w3id.org/accords/id/")


def _named(row: Row, column: str, language: str) -> str | None:
    """Give a name in the reader's language, else in the other."""
    names = (row[f"{column}_{tag}"] for tag in (language, "en", "ar"))
    return next((str(name) for name in names if name is not None), None)
