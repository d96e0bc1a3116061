"""A generation: one published state of the graph, read-only; everything that reads starts here."""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pyoxigraph import Store
from rapidfuzz import fuzz, process

from accords.graph.errors import ServiceAbsent
from accords.graph.letters import folded
from accords.graph.skeleton import skeleton
from accords.graph.stems import stems

FOLDER = "generations"
POINTER = "CURRENT"
CARD = "generation.json"
LIKENESS = 80.0
"""Similarity (0–100) below which a name is no answer."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing found by its name; `statements` counts those that mention it."""

    iri: str
    type: str
    label_en: str | None
    label_ar: str | None
    statements: int


class Generation:
    """One published generation; as long as it is held, it is not swept away."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._held = os.open(path / CARD, os.O_RDONLY)
        except FileNotFoundError as problem:
            raise ServiceAbsent(f"{path} is no published generation") from problem
        fcntl.flock(self._held, fcntl.LOCK_SH)
        self._card: Mapping[str, Any] = json.loads((path / CARD).read_text("utf-8"))

    @classmethod
    def current(cls, home: Path) -> Generation:
        """The newest generation of a workspace; ServiceAbsent where nothing was published yet."""
        number = current_number(home)
        if number is None:
            raise ServiceAbsent(
                f"{home} has no published graph yet: run `accords ingest` or `accords publish`"
            )
        return cls(home / FOLDER / str(number))

    def __del__(self) -> None:
        held = getattr(self, "_held", None)
        if held is not None:
            os.close(held)

    @property
    def number(self) -> int:
        """The number of the generation, one more than the last."""
        return int(self._card["number"])

    @property
    def published_at(self) -> str:
        """When it was published, in UTC."""
        return str(self._card["published_at"])

    @property
    def revision(self) -> int:
        """The newest change of the record that it was built from."""
        return int(self._card["revision"])

    @property
    def built_by(self) -> str:
        """The hash of the code and background it was built with."""
        return str(self._card["built_by"])

    @property
    def counts(self) -> Mapping[str, int]:
        """How many statements, claims, commitments, things of each class, and quads it holds."""
        counts: Mapping[str, int] = self._card["counts"]
        return counts

    @cached_property
    def store(self) -> Store:
        """The RDF store, read-only."""
        return Store.read_only(str(self.path / "store"))

    def index(self) -> sqlite3.Connection:
        """A new read-only connection to the index; close it after use."""
        return sqlite3.connect(f"file:{self.path / 'index.db'}?mode=ro&immutable=1", uri=True)

    def search(self, text: str, limit: int = 20) -> list[Found]:
        """Things by name, in either script: whole words first, then beginnings, then what sounds alike."""
        connection = self.index()
        try:
            iris = [*_by_words(connection, text, limit), *_by_likeness(connection, text, limit)]
            return [_found(connection, iri) for iri in list(dict.fromkeys(iris))[:limit]]
        finally:
            connection.close()


def current_number(home: Path) -> int | None:
    """The number that the pointer names; None where nothing was published."""
    try:
        return int((home / FOLDER / POINTER).read_text("ascii"))
    except FileNotFoundError:
        return None


def _by_words(connection: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """Things whose names have every word of the query, or a word that begins with it."""
    words = stems(text)
    plain, codes = [w for w in words if not w.startswith("xx")], [w for w in words if w.startswith("xx")]
    if not plain:
        return []
    query = " AND ".join(f'"{word}"*' for word in plain)
    found = _matching(connection, query, limit)
    return found + (_matching(connection, " OR ".join(codes), limit) if codes and len(plain) == 1 else [])


def _matching(connection: sqlite3.Connection, query: str, limit: int) -> list[str]:
    """Things by a query of the full-text index: best first, then those mentioned most."""
    rows = connection.execute(
        "SELECT iri FROM words JOIN things ON things.number = words.rowid WHERE words MATCH ?"
        " ORDER BY (type != 'Country'), bm25(words), statements DESC, iri LIMIT ?",
        (query, limit),
    )
    return [row[0] for row in rows]


def _by_likeness(connection: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """Things whose names are spelt or sound like the query."""
    names = connection.execute("SELECT iri, folded, bones FROM names ORDER BY iri, name").fetchall()
    wanted, bones = folded(text.strip()), skeleton(text)
    spelt = process.extract(
        wanted, [n[1] for n in names], scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=limit
    )
    found = [(score, names[place][0]) for _, score, place in spelt]
    if len(bones) > 3:
        found += [(95.0, iri) for iri, _, other in names if other == bones]
    return [iri for _, iri in sorted(found, key=lambda one: (-one[0], one[1]))]


def _found(connection: sqlite3.Connection, iri: str) -> Found:
    """A thing as the search answers it."""
    query = "SELECT iri, type, label_en, label_ar, statements FROM things WHERE iri = ?"
    return Found(*connection.execute(query, (iri,)).fetchone())
