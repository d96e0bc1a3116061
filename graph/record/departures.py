"""Departures: what the record once held and the graph holds no more, looked up without writing."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from accords.graph.record.database import NAME

STATEMENT = "https://w3id.org/accords/id/statement/"


@dataclass(frozen=True, slots=True)
class Departure:
    """A statement that was withdrawn, with the day; or a thing that no statement names any more, without."""

    withdrawn: str | None = None


def departed(home: Path, iri: str) -> Departure | None:
    """How an IRI that the graph does not know left it; None where it was never known, or nobody can say."""
    path = home / NAME
    if not path.is_file():
        return None
    with suppress(sqlite3.OperationalError), closing(_opened(path)) as record:
        if iri.startswith(STATEMENT):
            return _withdrawn(record, iri.removeprefix(STATEMENT).partition("#")[0])
        known = record.execute("SELECT 1 FROM authority WHERE iri = ?", (iri,)).fetchone()
        return None if known is None else Departure()
    return None


def _opened(path: Path) -> sqlite3.Connection:
    """Open the record so that nothing can be written."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _withdrawn(record: sqlite3.Connection, statement: str) -> Departure | None:
    """When a statement was withdrawn; None where it was not."""
    query = (
        "SELECT max(at) FROM ledger JOIN statements USING (statement)"
        " WHERE statement = ? AND state = 'withdrawn' AND action = 'withdrawn'"
    )
    (at,) = record.execute(query, (statement,)).fetchone()
    return None if at is None else Departure(str(at)[:10])
