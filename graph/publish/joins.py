"""Joins: what people decided is one thing, and what is two, applied while a generation is built.

A merge leads from one IRI to another. A thing that is local to its statement is found again by its class and
name, not by its number, so that a decision survives another reading of the same text. A split makes a thing
local to one statement, from where it can be merged elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from accords.graph.rdf.naming import Spot, spots
from accords.graph.record import Decision, Record


class Goal(NamedTuple):
    """Where a merge leads: the IRI of a thing, and its key unless it is local."""

    iri: str
    key: str | None


Mark = tuple[str, str, str, int]
"""A spot without its number: statement, class, folded name, and which of several."""


class Joins:
    """The merges and splits in force."""

    def __init__(self, decisions: Iterable[Decision], record: Record) -> None:
        self._record = record
        self._goals: dict[str, Goal] = {}
        self._local: dict[Mark, str] = {}
        self._apart: set[tuple[str, str]] = set()
        for one in decisions:
            if one.verdict == "merged":
                self._merge(one)
            elif one.verdict == "split":
                self._apart.add((one.detail["statement"], one.assertion))

    def standing(self, spot: Spot, iri: str | None, key: str | None) -> Goal:
        """Where a thing named at a spot stands; `iri` and `key` where its key names it, else None."""
        if iri is not None and (spot.statement, iri) not in self._apart:
            return self._end(Goal(iri, key))
        merged = self._local.get(mark(spot))
        return Goal(spot.local, None) if merged is None else self._end(self._goals[merged])

    def follow(self, iri: str) -> str:
        """The IRI that an IRI leads to after every merge."""
        return self._end(Goal(iri, None)).iri

    def _end(self, goal: Goal) -> Goal:
        """The last goal on the way; a way that comes back to itself ends where it began to."""
        seen: set[str] = set()
        while goal.iri in self._goals and goal.iri not in seen:
            seen.add(goal.iri)
            goal = self._goals[goal.iri]
        return goal

    def _merge(self, decision: Decision) -> None:
        """Enter a merge; where an end is local, by the place where it is found today."""
        told = decision.detail
        goal = told["into"]
        if "into_name" in told:
            goal = local_today(self._record, kept_mark(told, "into_")) or goal
        self._goals[decision.assertion] = Goal(goal, told.get("into_key") or None)
        if "name" in told:
            self._local[kept_mark(told)] = decision.assertion


def mark(spot: Spot) -> Mark:
    """The mark of a spot."""
    return spot.statement, spot.type, spot.name, spot.ordinal


def told_of(spot: Spot, prefix: str = "") -> dict[str, str]:
    """A spot as the detail of a decision keeps it."""
    return {
        f"{prefix}statement": spot.statement,
        f"{prefix}type": spot.type,
        f"{prefix}name": spot.name,
        f"{prefix}ordinal": str(spot.ordinal),
    }


def kept_mark(told: Mapping[str, str], prefix: str = "") -> Mark:
    """The mark that a decision keeps."""
    kept = [told[prefix + part] for part in ("statement", "type", "name", "ordinal")]
    return kept[0], kept[1], kept[2], int(kept[3])


def local_today(record: Record, wanted: Mark) -> str | None:
    """The local IRI that a marked thing has in today's reading; None where it is not there any more."""
    held = record.get(wanted[0])
    if held is None:
        return None
    return next((s.local for _, s in spots(held.reading.entities, wanted[0]) if mark(s) == wanted), None)
