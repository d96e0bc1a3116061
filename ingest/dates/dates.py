"""Dates: found in one pass over a sentence's tokens, with the month names of its language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from functools import cache

from accords.ingest.dates.dated import Dated
from accords.ingest.dates.hijri import hijri_at
from accords.ingest.dates.months import month_at, month_names
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def dates(tokens: Sequence[Token], lang: str, published: str | None) -> list[Dated]:
    """Find the dates of a sentence, longest first, from left to right."""
    found: list[Dated] = []
    openers, last = _openers(lang), 0
    for place, token in enumerate(tokens):
        if place >= last and (token.norm in openers or token.text[:1].isdigit()):
            dated = _dated(tokens, place, lang, published)
            if dated is not None:
                found.append(dated)
                last = dated.last
    return found


def _dated(tokens: Sequence[Token], place: int, lang: str, published: str | None) -> Dated | None:
    """Read the date that begins at a token, or None."""
    token = tokens[place]
    if month_at(tokens, place, lang) is not None and (lang != "en" or token.text[0].isupper()):
        return _from_month(tokens, place, place, None, lang)
    hijri = hijri_at(tokens, place, lang)
    if hijri is not None:
        return hijri
    day = _day(token)
    if day is not None:
        after = place + 1
        while after < len(tokens) and tokens[after].norm in ("of",):
            after += 1
        if after < len(tokens) and month_at(tokens, after, lang) is not None:
            return _from_month(tokens, place, after, day, lang)
    if YEAR.fullmatch(token.text.translate(DIGITS)) and not (
        place and tokens[place - 1].norm in ("resolution", "$", "no.")
    ):
        return Dated(place, place + 1, token.text.translate(DIGITS))
    return _relative(tokens, place, lang, published)


def _from_month(tokens: Sequence[Token], first: int, month: int, day: int | None, lang: str) -> Dated:
    """Read day and year around a month name; a day range keeps its first day and its last."""
    number, last = month_at(tokens, month, lang) or (0, month + 1)
    until = None
    if day is None and last < len(tokens) and (found := _day(tokens[last])) is not None:
        day, last = found, last + 1
        if (
            last + 1 < len(tokens)
            and tokens[last].norm in ("-", "–", "to", "and")
            and (end := _day(tokens[last + 1]))
        ):
            until, last = end, last + 2
    year, last = _year(tokens, last)
    return Dated(first, last, _edtf(year, number, day, until))


def _year(tokens: Sequence[Token], place: int) -> tuple[str | None, int]:
    """Read a year here, or after a comma."""
    for skip in (0, 1):
        is_year = place + skip < len(tokens) and YEAR.fullmatch(tokens[place + skip].text.translate(DIGITS))
        if is_year and (skip == 0 or tokens[place].norm in (",", "،", "of")):
            return tokens[place + skip].text.translate(DIGITS), place + skip + 1
    return None, place


def _edtf(year: str | None, month: int, day: int | None, until: int | None) -> str:
    """Write a date; an unknown year is XXXX, a range is an interval."""
    start = f"{year or 'XXXX'}-{month:02}" + (f"-{day:02}" if day else "")
    return start if until is None else f"{start}/{start[:7]}-{until:02}"


def _day(token: Token) -> int | None:
    """Read a day of the month, or None."""
    found = DAY.fullmatch(token.text.translate(DIGITS))
    return int(found.group(1)) if found and 1 <= int(found.group(1)) <= 31 else None


def _relative(tokens: Sequence[Token], place: int, lang: str, published: str | None) -> Dated | None:
    """Read "yesterday" or "next year" against the publication date, where that is known to the day."""
    if published is None or len(published) < 10:
        return None
    options = _relative_words(lang).get(tokens[place].norm, ())
    written = tuple(it.norm for it in tokens[place : place + len(options[0][0])]) if options else ()
    for words, unit, count in options:
        if written[: len(words)] == words:
            return Dated(place, place + len(words), _shifted(published[:10], unit, count), True)
    return None


def _shifted(published: str, unit: str, count: int) -> str:
    """Return the EDTF day, month or year so many days, months or years from a day."""
    day = datetime.date.fromisoformat(published)
    if unit == "day":
        return (day + datetime.timedelta(days=count)).isoformat()
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return str(day.year + count) if unit == "year" else f"{year}-{month + 1:02}"


@cache
def _openers(lang: str) -> frozenset[str]:
    """Return the words a date can begin with."""
    return frozenset((*month_names(lang), *_relative_words(lang)))


@cache
def _relative_words(lang: str) -> Mapping[str, Sequence[tuple[tuple[str, ...], str, int]]]:
    """Index the words for days, months and years counted from publication by the first of them, the longest first."""
    phrase, data = language(lang).phrase, lexicon_file(lang, "dates.toml")
    tables = (("relative", "day"), ("months_away", "month"), ("years_away", "year"))
    listed = [(phrase(it), unit, n) for table, unit in tables for it, n in data.get(table, {}).items()]
    index: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for words, unit, count in sorted(listed, key=lambda it: -len(it[0])):
        index.setdefault(words[0], []).append((words, unit, count))
    return index


@cache
def weekdays(lang: str) -> frozenset[str]:
    """Return the names of the days of the week, folded."""
    return frozenset(
        language(lang).fold(name) for name in lexicon_file(lang, "dates.toml").get("weekdays", ())
    )
