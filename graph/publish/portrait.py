"""The portrait of a thing: its class, kind and names, as all statements together show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from accords.graph.publish.index import Index
from accords.graph.publish.meetings import meeting_names
from accords.graph.publish.shelf import Shelf
from accords.graph.stems import stems

Names = list[tuple[str, str, str]]
"""Language, name and role."""


class Portrait:
    """A thing as all statements together show it: its class, kind, and names."""

    def __init__(self, index: Index, shelf: Shelf, iri: str) -> None:
        query = "SELECT key, type, kind, lang, name, role, statement FROM appearances WHERE iri = ?"
        rows = index.rows(query, iri)
        self.iri = iri
        self.key = next((row[0] for row in rows if row[0] is not None), None)
        self.known = shelf.get(self.key) if self.key is not None else None
        self.type = _most_frequent(row[1] for row in rows)
        self.kind = self.known.kind if self.known is not None else _most_frequent(row[2] for row in rows)
        self.names: Names = [(row[3], row[4], row[5]) for row in rows]
        self.statements = sorted({row[6] for row in rows})
        self._made_up = self._made_up_names(index, shelf)

    @property
    def is_mentioned(self) -> bool:
        """Say whether any statement mentions the thing."""
        return bool(self.statements)

    def preferred(self) -> dict[str, str]:
        """One name per language: of reference data, else the best of its full forms."""
        labels = dict(self.known.labels()) if self.known is not None else dict(self._made_up)
        for lang in sorted({row[0] for row in self.names} - set(labels)):
            for role in ("known", "full", "part", "made"):
                name = self._best(n for tag, n, r in self.names if tag == lang and r == role)
                if name is not None:
                    labels[lang] = name
                    break
        return labels

    def _best(self, names: Iterator[str]) -> str | None:
        """The name to show: the most frequent; of a danger, those that hold its concept's words first."""
        return _plainest(names, _concept(self.key)) if self.type == "Threat" else _most_frequent(names)

    def others(self) -> set[tuple[str, str]]:
        """Every other name, with its language."""
        known = set(self.known.aliases) if self.known is not None else set()
        met = set() if self._made_up else {(lang, name) for lang, name, _ in self.names}
        return (known | met) - set(self.preferred().items())

    def _made_up_names(self, index: Index, shelf: Shelf) -> dict[str, str]:
        """Names for a meeting that texts tell of with a verb only ("met"); empty for all else."""
        if self.type != "Meeting" or any(_is_own(name, role) for _, name, role in self.names):
            return {}
        return meeting_names(index, shelf, self.iri, self.key, self.kind)


def _is_own(name: str, role: str) -> bool:
    """Say whether a text calls a meeting so; a single word, or what the reader made, is no name of its own."""
    return " " in name and role != "made"


def _most_frequent(values: Iterator[str | None]) -> str | None:
    """The value met most often; among equals the longest, then the first in order of letters."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default=None)


def _plainest(names: Iterator[str], concept: frozenset[str]) -> str | None:
    """The name met most often of those that hold a word of a concept, else of all; among equals the shortest."""
    counted = Counter(names)

    def order(name: str) -> tuple[bool, int, int, str]:
        return concept.isdisjoint(stems(name)), -counted[name], len(name), name

    return min(counted, key=order, default=None)


def _concept(key: str | None) -> frozenset[str]:
    """The stems of the concept in a danger's key: `threat:foreign-interference.irn`."""
    head = (key or "").partition(":")[2].partition(".")[0]
    return frozenset(stems(head.replace("-", " ")))
