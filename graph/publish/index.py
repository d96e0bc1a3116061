"""The index of a generation: appearances of names, links that stand, and the search over names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from pyoxigraph import NamedNode

from accords.graph.rdf.claims import Claim
from accords.graph.rdf.statement import Written
from accords.graph.record import Decision, Held

NAME = "index.db"
CONFIDENCE_FLOOR = 0.25
"""Claims below it stay in their statement's graph and give no plain link."""
CACHE = 256 * 1024 * 1024
"""Bytes of the index that are kept in memory while it is built, at most: what does not fit is read again and again."""

Triple = tuple[str, str, str]


class Index:
    """The index while a generation is built; `close` before the generation is handed over."""

    def __init__(self, folder: Path) -> None:
        path = folder / NAME
        is_new = not path.exists()
        self.connection = sqlite3.connect(path, isolation_level=None)
        self.connection.execute("PRAGMA journal_mode = OFF")
        self.connection.execute("PRAGMA synchronous = OFF")
        self.connection.execute(f"PRAGMA cache_size = -{CACHE // 1024}")
        if is_new:
            self.connection.executescript(_text("index.sql"))
        self.connection.execute("BEGIN")

    def order(self) -> None:
        """Make ready what `settle` looks up, once every statement is in."""
        for line in _text("lookups.sql").split(";\n"):
            self.connection.execute(line)

    def close(self) -> None:
        """Write everything and close the file."""
        self.connection.execute("COMMIT")
        self.connection.close()

    def rows(self, query: str, *values: object) -> list[tuple[str, ...]]:
        """The rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def strings(self, query: str, *values: object) -> list[str]:
        """The first column of a query."""
        return [row[0] for row in self.connection.execute(query, values)]

    def add(self, held: Held, written: Written) -> None:
        """Add a statement with its appearances and the links that stand in it."""
        name = written.statement
        self.connection.execute(
            "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (name, held.document.sha256, held.document.published or "", *_said(written)),
        )
        self.connection.executemany(
            "INSERT INTO appearances VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(name, *one) for one in written.appearances],
        )
        self.connection.executemany(
            "INSERT INTO links VALUES (?, ?, ?, ?, ?)",
            [(name, *_link(claim)) for claim in written.claims if _counts(claim)],
        )

    def add_judged(self, statement: str, settled: Iterable[tuple[str, Decision]]) -> None:
        """Add which judgement is about which assertion of a statement today."""
        rows = [(statement, one.number, iri) for iri, one in settled]
        self.connection.executemany("INSERT INTO judged VALUES (?, ?, ?)", rows)

    def judged(self) -> dict[int, str]:
        """The assertion that each judgement is about today, by the number of the judgement."""
        rows: list[tuple[int, str]] = self.connection.execute(
            "SELECT number, assertion FROM judged"
        ).fetchall()
        return dict(rows)

    def remove(self, statement: str) -> None:
        """Take everything of a statement out."""
        for table in ("statements", "appearances", "links", "judged"):
            self.connection.execute(f"DELETE FROM {table} WHERE statement = ?", (statement,))

    def things_of(self, statement: str) -> set[str]:
        """The things that appear in a statement or stand at the end of its links."""
        query = (
            "SELECT iri FROM appearances WHERE statement = ?1 UNION SELECT subject FROM links"
            " WHERE statement = ?1"
        )
        ends = self.strings("SELECT object FROM links WHERE statement = ? AND object LIKE '<%'", statement)
        return {*self.strings(query, statement), *(end.strip("<>") for end in ends)}

    def links_of(self, statement: str) -> set[Triple]:
        """The links that a statement says."""
        query = "SELECT subject, predicate, object FROM links WHERE statement = ?"
        return {(row[0], row[1], row[2]) for row in self.rows(query, statement)}

    def is_said(self, link: Triple) -> bool:
        """Say whether any statement says a link."""
        query = "SELECT 1 FROM links WHERE subject = ? AND predicate = ? AND object = ? LIMIT 1"
        return bool(self.rows(query, *link))

    def statement_of(self, claim: str) -> str | None:
        """The statement of a claim that stands; None where it is no such claim."""
        return next(iter(self.strings("SELECT statement FROM links WHERE claim = ? LIMIT 1", claim)), None)

    def all(self, query: str) -> Iterable[tuple[str, ...]]:
        """The rows of a query, one after the other."""
        return self.connection.execute(query)


def _text(name: str) -> str:
    """A file of this package."""
    return files(__package__).joinpath(name).read_text("utf-8")


def _said(written: Written) -> tuple[str, str, int, int, int, int]:
    """What kind of statement it is, who read it, and how much it says."""
    reading = written.reading
    acts = {link.act for link in reading.relations} | {promise.act for promise in reading.commitments}
    return (
        reading.genre, reading.reader, len(reading.sentences), len(acts), len(written.claims),
        len(reading.commitments),
    )  # fmt: skip


def _counts(claim: Claim) -> bool:
    """Say whether a claim gives a link: it stands and is sure enough."""
    return claim.stands and claim.confidence >= CONFIDENCE_FLOOR


def _link(claim: Claim) -> tuple[str, str, str, str]:
    """A claim as a row: its IRI, subject, predicate and object."""
    return claim.iri.value, _plain(claim.subject), claim.predicate, str(claim.object)


def _plain(subject: NamedNode) -> str:
    """The IRI of a node."""
    return str(subject.value)
