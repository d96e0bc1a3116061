"""Marks: stretches of a text to point out, and how they give way to each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a quoted text to mark; `kind` is a type of thing, or `trigger`, or `about`."""

    start: int
    end: int
    kind: str
    iri: str | None = None

    def moved(self, by: int) -> Mark:
        """Give the mark as it lies after its text has moved."""
        return Mark(self.start + by, self.end + by, self.kind, self.iri)


def without_overlap(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Keep marks that do not overlap, names before triggers before long stretches, in their order."""
    kept: list[Mark] = []
    for mark in sorted(set(marks), key=_precedence):
        if all(mark.end <= other.start or other.end <= mark.start for other in kept):
            kept.append(mark)
    return tuple(sorted(kept, key=lambda mark: mark.start))


def _precedence(mark: Mark) -> tuple[int, int, int]:
    """Order marks by kind, then length, then place."""
    return ({"trigger": 1, "about": 2}.get(mark.kind, 0), mark.start - mark.end, mark.start)
