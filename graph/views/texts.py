"""Texts: the whole documents as the record keeps them, and where they name things."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property, lru_cache
from operator import attrgetter
from pathlib import Path

from accords.graph.reading import Entity
from accords.graph.record.database import NAME
from accords.graph.record.record import Record
from accords.graph.views.marks import Mark
from accords.graph.views.window import full_id, short_id

TYPES = {"State": "Country"}


class Texts:
    """Reads a workspace's record; where there is none, every answer is None or empty."""

    def __init__(self, home: Path | None) -> None:
        self._home = home
        self._mentions = lru_cache(maxsize=500)(self._read_mentions)

    @cached_property
    def _record(self) -> Record | None:
        """The record, opened when first asked for; None where the workspace has none."""
        return Record(self._home) if self._home is not None and (self._home / NAME).is_file() else None

    def whole(self, statement: str) -> str | None:
        """Give the whole text of a statement; None where it is not kept."""
        return None if self._record is None else self._record.text(_hash(statement))

    def mentions(self, statement: str, start: int, end: int) -> list[Mark]:
        """Give every place inside this stretch of a statement where a thing is named, with the thing's IRI."""
        found = self._mentions(statement)
        first, after = (bisect_left(found, at, key=attrgetter("start")) for at in (start, end))
        return [mark for mark in found[first:after] if mark.end <= end]

    def _read_mentions(self, statement: str) -> tuple[Mark, ...]:
        """Give every place where a statement names a thing, in order."""
        held = None if self._record is None else self._record.get(_hash(statement))
        if held is None or self._record is None:
            return ()
        known = self._record.authority()
        marks = (
            Mark(m.start, m.end, TYPES.get(e.type, e.type), _iri(e, statement, known))
            for e in held.reading.entities
            for m in e.mentions
        )
        return tuple(sorted(marks, key=attrgetter("start")))


def _hash(statement: str) -> str:
    """Give the hash by which the record knows a statement."""
    return short_id(statement).removeprefix("statement/")


def _iri(entity: Entity, statement: str, known: Mapping[str, str]) -> str:
    """Give the IRI of an entity: by its key, else local to the statement."""
    if entity.key is None or entity.key not in known:
        return full_id(f"{short_id(statement)}#{entity.id}")
    return known[entity.key]
