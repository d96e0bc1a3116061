"""The answer: columns and rows of plain values, in an order that never changes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Value = str | int | float | bool | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question was answered: IRIs and dates as text, unknown as None.

    Where it is one page of a longer answer, `offset` rows come before it, and `total` is how many there are.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    offset: int = 0
    total: int | None = None

    @property
    def size(self) -> int:
        """How many rows the whole answer has."""
        return len(self.rows) if self.total is None else self.total

    def records(self) -> list[dict[str, Value]]:
        """Give each row as a mapping from column to value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_json(self) -> str:
        """Write the rows as a JSON list of objects."""
        return json.dumps(self.records(), ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """Write the rows as CSV; what a spreadsheet would take for a formula is quoted with an apostrophe."""
        page = io.StringIO()
        writer = csv.writer(page, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([cell(value) for value in row] for row in self.rows)
        return page.getvalue()


def cell(value: Value) -> Value:
    """Disarm a text that a spreadsheet would run, with an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def ordered(columns: Sequence[str], rows: Iterable[tuple[Value, ...]], order: Sequence[str]) -> Answer:
    """Sort rows by the columns of `order` (`-rank` means greatest first), then by all; unknown comes last."""
    kept = sorted(set(rows), key=lambda row: tuple(_rank(value) for value in row))
    for name in reversed(order):
        place = columns.index(name.removeprefix("-"))
        if name.startswith("-"):
            kept.sort(key=lambda row: _rank(row[place]), reverse=True)
        else:
            kept.sort(key=lambda row: _rank(row[place]))
    return Answer(tuple(columns), tuple(kept))


def _rank(value: Value) -> tuple[bool, float, str]:
    """Give a value its place: numbers by size, texts by letters, unknown last."""
    if value is None:
        return (True, 0.0, "")
    if isinstance(value, str):
        return (False, 0.0, value)
    return (False, float(value), "")
