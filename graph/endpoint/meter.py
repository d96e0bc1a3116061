"""The meter: how many requests ended how, and how long they took, in memory that several processes may share."""

from __future__ import annotations

from collections.abc import Iterator

STATUSES = (200, 303, 304, 400, 404, 406, 410, 413, 415, 500, 503, 504, 0)
"""The statuses that are told apart; 0 stands for every other."""

LIMITS = (0.001, 0.01, 0.1, 1.0, 10.0, float("inf"))
"""Seconds that a request took at most, for each step of the histogram."""

_PLACE = {status: number for number, status in enumerate(STATUSES)}
_SECONDS = len(STATUSES)
_STEPS = _SECONDS + 1
SIZE = 8 * (_STEPS + len(LIMITS))
"""Bytes of memory a meter needs."""


class Meter:
    """Counts in a piece of memory; one process writes it, any may read."""

    def __init__(self, memory: memoryview | None = None) -> None:
        self._cells = (memory or memoryview(bytearray(SIZE))).cast("d")

    def count(self, status: int, seconds: float) -> None:
        """Count a request that has ended."""
        self._cells[_PLACE.get(status, len(STATUSES) - 1)] += 1
        self._cells[_SECONDS] += seconds
        self._cells[_STEPS + next(n for n, limit in enumerate(LIMITS) if seconds <= limit)] += 1

    def add(self, other: Meter) -> None:
        """Add what another meter has counted."""
        for number, value in enumerate(other._cells):
            self._cells[number] += value

    def statuses(self) -> Iterator[tuple[int, int]]:
        """How many requests ended with each status that was met."""
        yield from ((status, int(self._cells[at])) for status, at in _PLACE.items() if self._cells[at])

    def steps(self) -> Iterator[tuple[float, int]]:
        """How many requests took at most so many seconds, step by step."""
        total = 0
        for number, limit in enumerate(LIMITS):
            total += int(self._cells[_STEPS + number])
            yield limit, total

    @property
    def seconds(self) -> float:
        """How long all requests took together."""
        return float(self._cells[_SECONDS])
