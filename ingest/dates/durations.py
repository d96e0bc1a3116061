"""Durations: "within ninety days", counted from the day of publication where nothing else is named."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from accords.ingest.dates.months import month_at
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
NEAR = 4
ISO_DAY = 10


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words of durations: what opens one, by its first word, numbers, units with their number, what anchors one elsewhere."""

    within: dict[str, list[tuple[str, ...]]]
    counts: dict[str, int]
    units: dict[str, str]
    duals: dict[str, str]
    anchors: frozenset[str]
    now: frozenset[str]
    between: frozenset[str]


def counted(tokens: Sequence[Token], lang: str, published: str | None) -> str | None:
    """Return the approximate EDTF date at the end of "within N days"; at the precision of its unit.

    None where the day of publication is not known, or where the time runs from an event: of its signature.
    """
    if published is None or len(published) < ISO_DAY:
        return None
    words = _words(lang)
    for place in range(len(tokens)):
        behind = _opened(tokens, place, words)
        found = _amount(tokens, behind, words, lang) if behind is not None else None
        if found is not None:
            number, unit, after = found
            return None if _is_anchored(tokens, after, words) else _added(published, number, unit)
    return None


def _opened(tokens: Sequence[Token], place: int, words: Words) -> int | None:
    """Return where the words end that open a duration here."""
    for phrase in words.within.get(tokens[place].norm, ()):
        if tuple(it.norm for it in tokens[place : place + len(phrase)]) == phrase:
            return place + len(phrase)
    return None


def _amount(tokens: Sequence[Token], place: int, words: Words, lang: str) -> tuple[int, str, int] | None:
    """Read number and unit: 90 days, a month, three (3) years, شهرين, الأشهر الستة."""
    number: int | None = None
    for at in range(place, min(place + NEAR + 1, len(tokens))):
        word = tokens[at].norm
        if word in words.duals:
            return 2, words.duals[word], at + 1
        if word in words.units:
            return _with_number(tokens, at, number, words, lang)
        value = _number(word, words)
        if value is not None:
            number = value
        elif word not in words.between:
            return None
    return None


def _with_number(
    tokens: Sequence[Token], at: int, number: int | None, words: Words, lang: str
) -> tuple[int, str, int] | None:
    """Give a unit its number: before it, right behind it, or one where it stands alone in the singular."""
    unit = words.units[tokens[at].norm]
    if number is not None:
        return number, unit, at + 1
    behind = _number(tokens[at + 1].norm, words) if at + 1 < len(tokens) else None
    if behind is not None:
        return behind, unit, at + 2
    alone = tokens[at].number == "s" and not tokens[at].definite and month_at(tokens, at + 1, lang) is None
    return (1, unit, at + 1) if alone else None


def _number(word: str, words: Words) -> int | None:
    """Read a number in digits or in a word."""
    digits = word.translate(DIGITS)
    return int(digits) if digits.isdecimal() and len(digits) <= NEAR else words.counts.get(word)


def _is_anchored(tokens: Sequence[Token], place: int, words: Words) -> bool:
    """Say whether the time runs from something else than now: of its signature, من تاريخ التوقيع."""
    while place < len(tokens) and tokens[place].tag in ("ADJ", "NUM"):
        place += 1
    if place >= len(tokens) or tokens[place].norm not in words.anchors:
        return False
    return not any(it.norm in words.now for it in tokens[place + 1 : place + 3])


def _added(published: str, number: int, unit: str) -> str | None:
    """Count a duration on from a day; None where the calendar ends before."""
    day = datetime.date.fromisoformat(published[:ISO_DAY])
    try:
        if unit in ("day", "week"):
            return f"{day + datetime.timedelta(days=number * (7 if unit == 'week' else 1))}~"
        months = day.year * 12 + day.month - 1 + number * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        end = datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return None
    return f"{end.year:04}~" if unit == "year" else f"{end:%Y-%m}~"


@cache
def _words(code: str) -> Words:
    """Read the words of a language once."""
    data, tongue = lexicon_file(code, "durations.toml"), language(code)

    def folded(table: str) -> dict[str, str]:
        return {tongue.fold(word): unit for unit, listed in data.get(table, {}).items() for word in listed}

    def listed(name: str) -> frozenset[str]:
        return frozenset(tongue.fold(it) for it in data.get(name, ()))

    within: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tongue.phrase(it) for it in data.get("within", ())), key=len, reverse=True):
        within.setdefault(phrase[0], []).append(phrase)
    return Words(
        within,
        {tongue.fold(word): count for word, count in data.get("counts", {}).items()},
        folded("units"),
        folded("duals"),
        listed("anchors"),
        listed("now"),
        listed("between"),
    )
