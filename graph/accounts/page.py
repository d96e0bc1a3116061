"""The page: two accounts of one meeting side by side, as text for people, in English or Arabic."""

from __future__ import annotations

from functools import partial

from accords.graph.answers.answer import Answer
from accords.graph.answers.entries import Row, Words, entries, named
from accords.graph.data_file import data_file


def page(answer: Answer, language: str) -> str:
    """Write what differs, what one account only has, and what both have, with the sentences."""
    return entries(answer, data_file(__package__, "words.toml")[language], partial(_entry, language))


def _entry(language: str, number: int, row: Row, words: Words) -> str:
    """Write one row."""
    lines = [f"{number}. {words[str(row['found'])]}: {words[str(row['facet'])]}"]
    for side in ("here", "there"):
        if row[side] is not None:
            lines += _side(row, side, words, language)
    return "\n   ".join(lines)


def _side(row: Row, side: str, words: Words, language: str) -> list[str]:
    """Write what one account says, its sentence, who says it and where it stands."""
    publisher, published = row[f"{side}_publisher"], row[f"{side}_published"]
    speaker = named(row, f"{side}_speaker", language) or publisher
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
    label = named(row, f"{side}_label", language)
    value = str(row[side])
    if row["facet"] == "office":
        return f"{label or row['about']}: {value}"
    return label or value.removeprefix("https://w3id.org/accords/id/")
