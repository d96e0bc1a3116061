"""Spots: where in the readings and in the published index a thing stands that somebody judges."""

from __future__ import annotations

import json
from contextlib import closing
from typing import NamedTuple

from accords.graph.generation import Generation
from accords.graph.keys import class_of
from accords.graph.rdf.naming import Spot, spots
from accords.graph.rdf.terms import ID
from accords.graph.record import Record


class Standing(NamedTuple):
    """A thing as the published index has it: class, key and a name; None for what is not there."""

    type: str | None
    key: str | None
    name: str


def thing_at(generation: Generation, iri: str) -> Standing:
    """A thing as the published index has it: named by a statement, or known to reference data."""
    with closing(generation.index()) as index:
        row = index.execute("SELECT type, label_en, label_ar FROM things WHERE iri = ?", (iri,)).fetchone()
        query = "SELECT key FROM appearances WHERE iri = ? AND key IS NOT NULL LIMIT 1"
        keyed = index.execute(query, (iri,)).fetchone()
        known = index.execute("SELECT key, known FROM known WHERE iri = ?", (iri,)).fetchone()
    if row is not None:
        return Standing(row[0], None if keyed is None else str(keyed[0]), row[1] or row[2] or "")
    if known is not None:
        return Standing(class_of(known[0]), str(known[0]), json.loads(known[1])["name_en"])
    return Standing(None, None, "")


def local_spot(record: Record, iri: str) -> Spot | None:
    """The spot of a thing that is local to its statement; None for all others."""
    statement, mark, _ = iri.removeprefix(f"{ID}statement/").partition("#")
    held = record.get(statement) if mark else None
    if held is None:
        return None
    return next((spot for _, spot in spots(held.reading.entities, statement) if spot.local == iri), None)


def raw_iris(record: Record, statement: str) -> dict[str, str]:
    """The IRIs that the keys of a statement's reading ask for, each with the local IRI of the first such."""
    held = record.get(statement)
    found: dict[str, str] = {}
    for entity, spot in spots(held.reading.entities if held is not None else (), statement):
        iri = record.iri_of(entity.key) if entity.key is not None else None
        if iri is not None:
            found.setdefault(iri, spot.local)
    return found
