"""The page: two rounds compared, as text for people, in English or Arabic."""

from __future__ import annotations

from functools import partial

from accords.graph.answers.answer import Answer
from accords.graph.answers.entries import Row, Words, entries, named
from accords.graph.data_file import data_file


def page(answer: Answer, language: str) -> str:
    """Write what became of each commitment, with both sentences."""
    return entries(answer, data_file(__package__, "words.toml")[language], partial(_entry, language))


def _entry(language: str, number: int, row: Row, words: Words) -> str:
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
    publisher = row[f"{side}_publisher"]
    speaker = named(row, f"{side}_speaker", language) or publisher
    parts = [f"{words['speaker']} {speaker}" if speaker else None, row[f"{side}_published"]]
    return [str(part) for part in (*parts, None if publisher == speaker else publisher) if part is not None]
