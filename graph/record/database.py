"""The database file of a record: opening it, and short transactions on it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from accords.graph.errors import BadInput, Locked

NAME = "record.db"
PATIENCE = 30.0


class Database:
    """One SQLite file; every thread has its own connection, every change its own short transaction."""

    def __init__(self, home: Path) -> None:
        self.path = home / NAME
        self._local = threading.local()
        home.mkdir(parents=True, exist_ok=True)
        try:
            self.connection.executescript(files(__package__).joinpath("schema.sql").read_text("utf-8"))
            self._carry_over()
        except sqlite3.DatabaseError as problem:
            raise BadInput(f"{self.path} is no record of ours: {problem}") from problem

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
        except sqlite3.OperationalError as problem:
            raise Locked(f"{self.path} is being written by somebody else: try again ({problem})") from problem
        try:
            yield self.connection
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """The rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def one(self, query: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query; None where there is none."""
        row: sqlite3.Row | None = self.connection.execute(query, values).fetchone()
        return row

    def close(self) -> None:
        """Close the connection of this thread."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            connection.close()
            self._local.connection = None
