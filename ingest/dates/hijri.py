"""Hijri dates: a day, month and year of the Islamic calendar told in Gregorian terms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hijridate import Hijri

from accords.ingest.dates.dated import Dated
from accords.ingest.dates.months import month_at
from accords.ingest.token import Token

YEAR = re.compile(r"1[34]\d\d")
DAYS = 30
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def hijri_at(tokens: Sequence[Token], place: int, lang: str) -> Dated | None:
    """Read "15 رمضان 1444" as the day it was.

    None where no Hijri date with day and year begins at a token.
    """
    written = tokens[place].text.translate(DIGITS)
    if not written.isdecimal() or not 1 <= int(written) <= DAYS or place + 1 >= len(tokens):
        return None
    month = month_at(tokens, place + 1, lang, "hijri")
    if month is None or month[1] >= len(tokens):
        return None
    year = tokens[month[1]].text.translate(DIGITS)
    if YEAR.fullmatch(year) is None:
        return None
    return _told(place, month[1] + 1, int(year), month[0], int(written))


def _told(first: int, last: int, year: int, month: int, day: int) -> Dated | None:
    """Tell a Hijri date in Gregorian terms; None where the calendar has no such day."""
    try:
        return Dated(first, last, Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None
