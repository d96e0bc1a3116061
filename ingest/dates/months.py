"""Months: where a month's name stands, in one word or two.

With its other name behind a stroke or in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

Names = Mapping[str, tuple[tuple[tuple[str, ...], int], ...]]


def month_at(
    tokens: Sequence[Token], place: int, lang: str, calendar: str = "months"
) -> tuple[int, int] | None:
    """Return the number of the month named at a token and where its name ends; None where none is named.

    "أكتوبر/تشرين الأول" and "يوليو (تموز)" end behind the second name.
    """
    found = _named(tokens, place, lang, calendar)
    if found is None:
        return None
    number, last = found
    if last + 1 < len(tokens) and tokens[last].norm in ("/", "-", "("):
        other = _named(tokens, last + 1, lang, calendar)
        if other is not None and other[0] == number:
            closed = other[1] < len(tokens) and tokens[last].norm == "(" and tokens[other[1]].norm == ")"
            return number, other[1] + closed
    return number, last


def _named(tokens: Sequence[Token], place: int, lang: str, calendar: str) -> tuple[int, int] | None:
    """Return number and end of the longest month name that begins at a token; None behind the last one, too."""
    if place >= len(tokens):
        return None
    for words, number in month_names(lang, calendar).get(tokens[place].norm, ()):
        end = place + len(words)
        if end <= len(tokens) and all(tokens[place + i].norm == word for i, word in enumerate(words)):
            return number, end
    return None


@cache
def month_names(lang: str, calendar: str = "months") -> Names:
    """Index the month names of a calendar by their first word, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    tongue = language(lang)
    for name, number in lexicon_file(lang, "dates.toml").get(calendar, {}).items():
        words = tongue.phrase(name)
        index.setdefault(words[0], []).append((words, number))
    return {first: tuple(sorted(options, key=lambda it: -len(it[0]))) for first, options in index.items()}
