"""Candidates: the things of a generation that may be the same as another, with what tells them apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field

from accords.graph.keys import party
from accords.graph.rdf.values import from_ntriples
from accords.graph.skeleton import skeleton

COMPARED = ("Official", "Meeting", "WorkingGroup", "Organization", "Agreement")


@dataclass(slots=True)
class Candidate:
    """A thing: its names, key, kind, who takes part in it, its dates, and how many statements name it."""

    iri: str
    type: str
    name_en: str | None
    name_ar: str | None
    statements: int
    key: str | None = None
    kind: str | None = None
    is_known: bool = False
    parties: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    names: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """A name in either language."""
        return self.name_en or self.name_ar or self.iri.rpartition("/")[2]

    @property
    def bones(self) -> tuple[str, ...]:
        """The parts of the skeleton of the name."""
        return tuple(skeleton(self.name).split("-"))

    @property
    def principal(self) -> str | None:
        """Whom an official acts for; None where it is not known."""
        return None if self.key is None else self.key.split(":")[1]

    @property
    def people(self) -> frozenset[str]:
        """The officials in a meeting's key."""
        sides = self.key.split(":")[2].split("+") if self.type == "Meeting" and self.key is not None else []
        return frozenset(side for side in sides if _side(side) != side)

    @property
    def weight(self) -> tuple[bool, bool, int, str]:
        """What stays when two are merged: what is known, what has a key, what more statements name."""
        return self.is_known, self.key is not None, self.statements, self.iri


def candidates(index: sqlite3.Connection) -> list[Candidate]:
    """Every thing of a generation that may be the same as another, by IRI."""
    marks = ",".join("?" * len(COMPARED))
    rows = index.execute(
        f"SELECT iri, type, label_en, label_ar, statements FROM things WHERE type IN ({marks}) ORDER BY iri",
        COMPARED,
    ).fetchall()
    found = {row[0]: Candidate(*row) for row in rows}
    for iri, key, kind in index.execute("SELECT iri, max(key), max(kind) FROM appearances GROUP BY iri"):
        if iri in found:
            found[iri].key, found[iri].kind = key, kind
    for iri in _known(index):
        if iri in found:
            found[iri].is_known = True
    for one in found.values():
        if one.type in ("Meeting", "WorkingGroup", "Agreement"):
            one.parties = frozenset(_parties(index, one))
            one.dates = frozenset(_dates(index, one))
    return list(found.values())


def _known(index: sqlite3.Connection) -> Iterator[str]:
    """The IRIs that are set aside for what reference data knows."""
    yield from (row[0] for row in index.execute("SELECT iri FROM known"))


def _parties(index: sqlite3.Connection, one: Candidate) -> Iterator[str]:
    """Which states and organisations take part in a thing, by its key and its links."""
    if one.key is not None and one.key.count(":") > 1:
        place = 1 if one.type == "WorkingGroup" else 2
        yield from (_side(told) for told in one.key.split(":")[place].split("+"))
    query = (
        "SELECT DISTINCT key FROM links JOIN appearances ON appearances.iri = links.subject"
        " WHERE links.object = ? AND predicate IN ('participatesIn', 'memberOf', 'partyTo')"
        " AND key IS NOT NULL"
    )
    for (key,) in index.execute(query, (f"<{one.iri}>",)):
        yield key.split(":")[1].lower() if key.startswith("official:") else party(key)


def _side(told: str) -> str:
    """The state of a principal in a key: `usa` for `usa` and for `usa-gn-kr`."""
    return told[:3] if len(told) > 3 and told[3] == "-" else told


def _dates(index: sqlite3.Connection, one: Candidate) -> Iterator[str]:
    """When a meeting was, by its key and its links."""
    if one.type == "Meeting" and one.key is not None:
        yield one.key.split(":")[3]
    query = "SELECT DISTINCT object FROM links WHERE subject = ? AND predicate = 'onDate'"
    yield from (str(from_ntriples(row[0]).value) for row in index.execute(query, (one.iri,)))
