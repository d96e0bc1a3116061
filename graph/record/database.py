"""The database file of a record: opening it, and short transactions on it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from accords.graph.errors import AccordsError, BadInput, Locked
from accords.graph.storage import RECORD_AGAIN, damaged, storage_fault

NAME = "record.db"
PATIENCE = 30.0
FORMAT = 2
"""The format of the file: 2 can merge things; what tells none is older, and is taken over when it is opened."""

_OF_THE_FILE = (sqlite3.OperationalError, sqlite3.DatabaseError)


class Database:
    """One SQLite file; every thread has its own connection, every change its own short transaction."""

    def __init__(self, home: Path) -> None:
        self.path = home / NAME
        self._local = threading.local()
        home.mkdir(parents=True, exist_ok=True)
        try:
            made_in = self._format()
            self.connection.executescript(files(__package__).joinpath("schema.sql").read_text("utf-8"))
            self._carry_over()
            if made_in != FORMAT:
                self.connection.execute(f"PRAGMA user_version = {FORMAT}")
        except sqlite3.Error as problem:
            raise self._fault(problem) from problem

    def _format(self) -> int:
        """The format the file was written in, 0 where it tells none; BadInput where it is newer than ours."""
        (found,) = self.connection.execute("PRAGMA user_version").fetchone()
        if found > FORMAT:
            raise BadInput(
                f"{self.path} was made by a newer version of Accords (format {found}, expected {FORMAT} at most):"
                " install that version, or a newer one"
            )
        return int(found)

    def _carry_over(self) -> None:
        """Take over the judgements of a record that was made before things could be merged."""
        if self.one("SELECT 1 FROM sqlite_master WHERE name = 'decisions'") is None:
            return
        with self.transaction() as work:
            work.execute(
                "INSERT OR IGNORE INTO judgements SELECT number, assertion, quote, verdict, who, why, at, '{}',"
                " revision FROM decisions"
            )
            work.execute("DROP TABLE decisions")

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread, opened when first asked for."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
            connection.row_factory = sqlite3.Row
            self._local.connection = connection
        return connection

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do several changes or none; Locked where another writer holds the file for too long."""
        try:
            self.connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as problem:
            raise self._fault(problem) from problem
        try:
            yield self.connection
            self.connection.execute("COMMIT")
        except BaseException as problem:
            if self.connection.in_transaction:  # SQLite may have undone it itself
                self.connection.execute("ROLLBACK")
            if type(problem) in _OF_THE_FILE:
                raise self._fault(problem) from problem
            raise

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a query."""
        try:
            return self.connection.execute(query, values).fetchall()
        except sqlite3.DatabaseError as problem:
            raise self._fault(problem) from problem

    def one(self, query: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query; None where there is none."""
        return next(iter(self.rows(query, *values)), None)

    def _fault(self, problem: BaseException) -> AccordsError:
        """What stands between us and the file, as an error of ours."""
        kind = getattr(problem, "sqlite_errorcode", 0) & 0xFF
        if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return Locked(f"{self.path} is being written by somebody else: try again ({problem})")
        if kind == sqlite3.SQLITE_CORRUPT:
            return damaged(self.path, problem, RECORD_AGAIN)
        found = storage_fault(problem, self.path) if kind != sqlite3.SQLITE_NOTADB else None
        return found or BadInput(f"{self.path} is no record of ours: {problem}")

    def close(self) -> None:
        """Close the connection of this thread."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            connection.close()
            self._local.connection = None
