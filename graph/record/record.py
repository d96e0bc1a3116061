"""The record of a workspace: takes documents with their readings, and says what it holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from accords.graph.document import Document
from accords.graph.errors import BadInput
from accords.graph.reading import Reading
from accords.graph.record.database import Database
from accords.graph.record.rows import Decision, Held, LedgerEntry, Quarantined, Taken
from accords.graph.record.soundness import check_soundness
from accords.graph.record.wholeness import losses
from accords.graph.storage import RECORD_AGAIN, guarded

_COLUMNS = (
    "s.statement, s.id, s.lang, s.title, s.published, s.publisher, s.source, s.licence, s.first_seen,"
    " t.text, r.reader, r.reading"
)
_HELD = (
    f"SELECT {_COLUMNS} FROM statements s JOIN texts t USING (statement) JOIN readings r USING (statement)"
    " WHERE s.state = 'held'"
)
_ORDER = "ORDER BY coalesce(published, ''), statement"
"""Statement order: by date of publication, then by hash; minting follows it."""


class Record:
    """Everything a workspace was given. Use `Generation` to read what was published from it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.database = Database(home)

    def take(
        self, document: Document, reading: Reading, raw_hash: str | None = None, again: bool = False
    ) -> Taken:
        """Take a document and its reading, in one transaction.

        The same source with the same text and reader changes nothing; another text or reader replaces the
        reading, and the old hash stays in the ledger. What was withdrawn comes back only with `again`.
        BadInput where the reading is unsound: it would stand in the way of every publish.
        """
        check_soundness(document, reading)
        with self.database.transaction() as work:
            known = work.execute(
                "SELECT state, text_hash, reader FROM statements LEFT JOIN readings USING (statement)"
                " WHERE statement = ?",
                (document.statement_hash,),
            ).fetchone()
            if known is not None and known["state"] == "withdrawn" and not again:
                return "withdrawn"
            if known is not None and (known["text_hash"], known["reader"]) == (
                document.sha256,
                reading.reader,
            ):
                return "unchanged"
            _write(work, document, reading, raw_hash or document.sha256)
            action: Taken = "taken" if known is None or known["state"] == "withdrawn" else "replaced"
            _enter(work, action, document, raw_hash or document.sha256, reading.reader)
        return action

    def withdraw(self, statement: str) -> bool:
        """Take text and reading of a statement away; False where it was withdrawn before.

        Raises BadInput where the record never held it.
        """
        with self.database.transaction() as work:
            row = work.execute("SELECT * FROM statements WHERE statement = ?", (statement,)).fetchone()
            if row is None:
                raise BadInput(f"the record holds no statement {statement!r}")
            if row["state"] == "withdrawn":
                return False
            for table in ("texts", "readings"):
                work.execute(f"DELETE FROM {table} WHERE statement = ?", (statement,))
            work.execute(
                "UPDATE statements SET state = 'withdrawn', revision = ? WHERE statement = ?",
                (_next_revision(work), statement),
            )
            work.execute(
                "INSERT INTO ledger (at, action, statement, address, text_hash, raw_hash, reader)"
                " VALUES (?, 'withdrawn', ?, ?, ?, ?, '')",
                (_now(), statement, row["address"], row["text_hash"], row["raw_hash"]),
            )
        return True

    def quarantine(self, address: str, raw_hash: str, reader: str, reason: str) -> None:
        """Put a document aside that could not be read, with the reason."""
        with self.database.transaction() as work:
            work.execute(
                "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)",
                (address, raw_hash, reader, reason, _now()),
            )
            work.execute(
                "INSERT INTO ledger (at, action, statement, address, text_hash, raw_hash, reader)"
                " VALUES (?, 'quarantined', NULL, ?, '', ?, ?)",
                (_now(), address, raw_hash, reader),
            )

    def decide(self, decision: Decision) -> int:
        """Add a person's judgement; the number it is kept under."""
        with self.database.transaction() as work:
            detail = json.dumps(dict(decision.detail), ensure_ascii=False, sort_keys=True)
            cursor = work.execute(
                "INSERT INTO judgements (assertion, quote, verdict, who, why, at, detail, revision)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (decision.assertion, decision.quote, decision.verdict, decision.who, decision.why,
                 decision.at, detail, _next_revision(work)),
            )  # fmt: skip
        return int(cursor.lastrowid or 0)

    def is_read(self, document: Document, reader: str) -> bool:
        """Say whether this text was read by this reader already, or withdrawn: nothing is left to do."""
        row = self.database.one(
            "SELECT state, text_hash, reader FROM statements LEFT JOIN readings USING (statement)"
            " WHERE statement = ?",
            document.statement_hash,
        )
        if row is None:
            return False
        return row["state"] == "withdrawn" or (row["text_hash"], row["reader"]) == (document.sha256, reader)

    def is_quarantined(self, address: str, raw_hash: str, reader: str) -> bool:
        """Say whether these bytes were put aside by this reader already."""
        query = "SELECT 1 FROM quarantine WHERE address = ? AND raw_hash = ? AND reader = ?"
        return self.database.one(query, address, raw_hash, reader) is not None

    def find(self, name: str) -> str:
        """The statement with this hash, given id, source or IRI; BadInput where there is none or several."""
        short = name.rpartition("/")[2]
        rows = self.database.rows(
            "SELECT statement FROM statements WHERE statement IN (?, ?) OR id = ? OR source = ?",
            name, short, name, name,
        )  # fmt: skip
        if len(rows) != 1:
            raise BadInput(f"{len(rows)} statements are called {name!r}, expected one")
        return str(rows[0]["statement"])

    def get(self, statement: str) -> Held | None:
        """A statement with text and reading; None where it is not held."""
        row = self.database.one(f"{_HELD} AND s.statement = ?", statement)
        return None if row is None else _held(row)

    def text(self, statement: str) -> str | None:
        """The full text of a statement; None where it is not held."""
        row = self.database.one("SELECT text FROM texts WHERE statement = ?", statement)
        return None if row is None else str(row["text"])

    def held(self) -> Iterator[Held]:
        """Every statement that is held, in statement order: by date of publication, then by hash."""
        with guarded(self.database.path, RECORD_AGAIN):
            query = f"{_HELD} ORDER BY coalesce(s.published, ''), s.statement"
            yield from map(_held, self.database.connection.execute(query))

    def names(self) -> list[str]:
        """The hashes of the statements that are held, in statement order."""
        query = f"SELECT statement FROM statements WHERE state = 'held' {_ORDER}"
        return [row["statement"] for row in self.database.rows(query)]

    def changed_since(self, revision: int) -> list[str]:
        """The statements taken, replaced or withdrawn after a revision, in statement order."""
        query = (
            "SELECT statement FROM statements WHERE revision > ? ORDER BY coalesce(published, ''), statement"
        )
        return [row["statement"] for row in self.database.rows(query, revision)]

    def decided_since(self, revision: int) -> list[Decision]:
        """The judgements that were added after a revision, oldest first."""
        query = "SELECT * FROM judgements WHERE revision > ? ORDER BY number"
        return [_decision(row) for row in self.database.rows(query, revision)]

    def decisions(self) -> list[Decision]:
        """Every judgement, oldest first, taken back or not."""
        return [_decision(row) for row in self.database.rows("SELECT * FROM judgements ORDER BY number")]

    @property
    def revision(self) -> int:
        """The number of the newest change."""
        with guarded(self.database.path, RECORD_AGAIN):
            return _revision(self.database.connection)

    def quarantined(self) -> list[Quarantined]:
        """What was put aside, by address."""
        rows = self.database.rows("SELECT address, reason, reader, at FROM quarantine ORDER BY address")
        return [Quarantined(**row) for row in map(dict, rows)]

    def ledger(self, statement: str | None = None) -> list[LedgerEntry]:
        """What happened, oldest first; to one statement where it is named."""
        query = "SELECT * FROM ledger WHERE ?1 IS NULL OR statement = ?1 ORDER BY number"
        return [LedgerEntry(**dict(row)) for row in self.database.rows(query, statement)]

    def counts(self) -> dict[str, int]:
        """How many statements are held, withdrawn and in quarantine."""
        rows = self.database.rows("SELECT state, count(*) AS n FROM statements GROUP BY state")
        found = {row["state"]: row["n"] for row in rows}
        aside = self.database.one("SELECT count(*) AS n FROM quarantine")
        return {
            "held": found.get("held", 0),
            "withdrawn": found.get("withdrawn", 0),
            "quarantined": aside["n"] if aside is not None else 0,
        }

    def authority(self) -> dict[str, str]:
        """Every key that was ever minted, with its IRI."""
        return {row["key"]: row["iri"] for row in self.database.rows("SELECT key, iri FROM authority")}

    def iri_of(self, key: str) -> str | None:
        """The IRI that was minted for a key; None where none was."""
        row = self.database.one("SELECT iri FROM authority WHERE key = ?", key)
        return None if row is None else str(row["iri"])

    def has_iri(self, iri: str) -> bool:
        """Say whether an IRI was minted before."""
        return self.database.one("SELECT 1 FROM authority WHERE iri = ?", iri) is not None

    def enter(self, minted: Iterable[tuple[str, str, str, str]]) -> None:
        """Enter newly minted identities (key, iri, class, name) in the authority file."""
        with self.database.transaction() as work:
            work.executemany("INSERT INTO authority VALUES (?, ?, ?, ?)", list(minted))

    def losses(self) -> list[str]:
        """Every place where the record is not as it was written, in plain sentences."""
        return list(losses(self.database))

    def close(self) -> None:
        """Close the file for this thread."""
        self.database.close()


def _write(work: sqlite3.Connection, document: Document, reading: Reading, raw_hash: str) -> None:
    """Write statement, text and reading; the first-seen time of a known statement stays."""
    name = document.statement_hash
    work.execute(
        "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'held', ?, ?)"
        " ON CONFLICT (statement) DO UPDATE SET id = excluded.id, lang = excluded.lang,"
        " title = excluded.title, published = excluded.published, publisher = excluded.publisher,"
        " source = excluded.source, licence = excluded.licence, text_hash = excluded.text_hash,"
        " raw_hash = excluded.raw_hash, state = 'held', revision = excluded.revision",
        (name, document.address, document.id, document.lang or reading.lang, document.title,
         document.published, document.publisher, document.source, document.licence, document.sha256,
         raw_hash, _now(),
         _next_revision(work)),
    )  # fmt: skip
    work.execute("INSERT OR REPLACE INTO texts VALUES (?, ?)", (name, document.text))
    plain = json.dumps(reading.to_json(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    work.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?)", (name, reading.reader, plain))
    work.execute("DELETE FROM quarantine WHERE address = ?", (document.address,))


def _enter(work: sqlite3.Connection, action: str, document: Document, raw_hash: str, reader: str) -> None:
    """Write a line of the ledger."""
    work.execute(
        "INSERT INTO ledger (at, action, statement, address, text_hash, raw_hash, reader)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (_now(), action, document.statement_hash, document.address, document.sha256, raw_hash, reader),
    )


def _held(row: sqlite3.Row) -> Held:
    """Build a held statement from its row."""
    fields = ("text", "id", "lang", "title", "published", "publisher", "source", "licence")
    document = Document(**{name: row[name] for name in fields})
    return Held(row["statement"], document, row["first_seen"], row["reader"], row["reading"])


def _decision(row: sqlite3.Row) -> Decision:
    """Build a judgement from its row."""
    plain = {name: row[name] for name in Decision.__dataclass_fields__}
    return Decision(**{**plain, "detail": json.loads(plain["detail"])})


def _next_revision(work: sqlite3.Connection) -> int:
    """The number of the change that is being made."""
    return _revision(work) + 1


def _revision(connection: sqlite3.Connection) -> int:
    """The number of the newest change."""
    query = (
        "SELECT max((SELECT coalesce(max(revision), 0) FROM statements),"
        " (SELECT coalesce(max(revision), 0) FROM judgements))"
    )
    return int(connection.execute(query).fetchone()[0])


def _now() -> str:
    """The time of the system, to the second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
