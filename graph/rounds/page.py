"""The page: two rounds compared, as text for people, in English or Arabic."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from accords.graph.answers.answer import Answer, Value

Row = Mapping[str, Value]
Words = Mapping[str, str]


def page(answer: Answer, language: str) -> str:
    """Write what became of each commitment, with both sentences."""
    words = _words()[language]
    entries = [_entry(number, row, words, language) for number, row in enumerate(answer.records(), start=1)]
    return "\n\n".join(entries) if entries else words["none"]


@cache
def _words() -> Mapping[str, Words]:
    """Read the words of the page."""
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))


def _entry(number: int, row: Row, words: Words, language: str) -> str:
    """Write one row."""
    lines = [f"{number}. {words[str(row['change'])]}"]
    if row["unread"] is not None:
        lines[0] += f" ({words['unread']}: {row['unread']})"
    for side in ("before", "after"):
        if row[side] is not None:
            lines += _side(row, side, words, language)
    return "\n   ".join(lines)


def _side(row: Row, side: str, words: Words, language: str) -> list[str]:
    """Write one side: its strength, what is undertaken, the sentence, who says it and where it stands."""
    strength = words.get(str(row[f"{side}_strength"]), str(row[f"{side}_strength"]))
    where = f"<{row[f'{side}_statement']} {row[f'{side}_start']}–{row[f'{side}_end']}>"
    told = [f"{words[side]} ({strength}): {row[side]}", f"  “{row[f'{side}_quote']}”"]
    return [*told, f"  {' · '.join(_source(row, side, words, language))}", f"  {where}"]


def _source(row: Row, side: str, words: Words, language: str) -> list[str]:
    """Write who says it, and when and where it was published, as far as known."""
    names = (row[f"{side}_speaker_{tag}"] for tag in (language, "en", "ar"))
    speaker = next((name for name in names if name is not None), row[f"{side}_publisher"])
    parts = [f"{words['speaker']} {speaker}" if speaker else None, row[f"{side}_published"]]
    publisher = row[f"{side}_publisher"]
    return [str(part) for part in (*parts, None if publisher == speaker else publisher) if part is not None]
