"""Dates of the graph as native dates: a whole day as it is, an EDTF expression by its first and last day."""

from __future__ import annotations

import calendar
import datetime
import re

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def day(written: str | None) -> datetime.date | None:
    """The day that a text names; None where it names none, or only a month or year."""
    if written is None or len(written) != 10:
        return None
    return first_day(written)


def first_day(written: str) -> datetime.date | None:
    """The first day of the time that an EDTF text begins with; None where it is open or unknown."""
    parts = _parts(written.partition("/")[0])
    return None if parts is None else _date(parts[0], parts[1] or 1, parts[2] or 1)


def last_day(written: str) -> datetime.date | None:
    """The last day of the time that an EDTF text ends with; None where it is open or unknown."""
    parts = _parts(written.rpartition("/")[2])
    if parts is None:
        return None
    year, month = parts[0], parts[1] or 12
    if not 1 <= month <= 12 or year < 1:
        return None
    return _date(year, month, parts[2] or calendar.monthrange(year, month)[1])


def _parts(written: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day, as far as the text has them; marks of doubt (`~`, `?`) are left out."""
    met = _DAY.fullmatch(written.rstrip("~?%"))
    if met is None:
        return None
    return int(met[1]), int(met[2]) if met[2] else None, int(met[3]) if met[3] else None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    """The date, None where the calendar has no such day (a season is written as month 21 to 24)."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
