"""Deadlines: by when something is undertaken: a date, or a time counted from the day of publication."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.dates.dated import Dated
from accords.ingest.dates.durations import counted
from accords.ingest.draft import Scene

NEAR = 5
CLOSE = 14


def deadline(scene: Scene, first: int, last: int, published: str | None) -> str | None:
    """Return the EDTF date by which what stands between two tokens is to be done; None where none is told.

    A time counted from the day of publication is marked as approximate: `2021-01-12~`.
    """
    for dated in scene.dates:
        if first <= dated.first < last and (
            _led(scene, dated, first, "deadline")
            or (
                dated.first - first <= CLOSE
                and _led(scene, dated, first, "time_span")
                and _is_ahead(dated, published)
            )
        ):
            return _with_year(dated.edtf, published)
    return counted(scene.sentence.tokens[first:last], scene.sentence.lang, published)


def _with_year(edtf: str, published: str | None) -> str:
    """Give a month without a year the first year in which it is not over at the day of publication."""
    if published is None or not edtf.startswith("XXXX-") or not published[:4].isdigit():
        return edtf
    year = int(published[:4])
    return edtf.replace("XXXX", str(year if edtf[4:] >= published[4 : len(edtf)] else year + 1))


def _led(scene: Scene, dated: Dated, first: int, to: str) -> bool:
    """Say whether a preposition that leads to a date stands shortly before one."""
    before = scene.sentence.tokens[max(first, dated.first - NEAR) : dated.first + 1]
    return any(it.norm in wording(scene.sentence.lang).leads(to) for it in before)


def _is_ahead(dated: Dated, published: str | None) -> bool:
    """Say whether a date is not before the day of publication, as far as both are known."""
    start = dated.edtf.partition("/")[0]
    return published is not None and start[:4].isdigit() and start >= published[: len(start)]
