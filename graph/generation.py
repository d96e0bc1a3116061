"""A generation: one published state of the graph, read-only; everything that reads starts here."""

from __future__ import annotations

import fcntl
import json
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pyoxigraph import Store
from rapidfuzz import fuzz, process

from accords.graph.errors import ServiceAbsent
from accords.graph.letters import folded
from accords.graph.skeleton import skeleton
from accords.graph.stems import words_and_codes
from accords.graph.storage import GRAPH_AGAIN, damaged, guarded

FOLDER = "generations"
POINTER = "CURRENT"
CARD = "generation.json"
LIKENESS = 80.0
"""Similarity (0–100) below which a name is no answer."""
SAME_SOUND = 95.0
"""The similarity of a name with the same consonants."""
SHORTEST_SOUND = 4


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
            with guarded(path / CARD):
                self._held = os.open(path / CARD, os.O_RDONLY)
                fcntl.flock(self._held, fcntl.LOCK_SH)
                self._card: Mapping[str, Any] = json.loads((path / CARD).read_text("utf-8"))
        except FileNotFoundError as problem:
            raise ServiceAbsent(f"{path} is no published generation: {GRAPH_AGAIN}") from problem
        except ValueError as problem:
            raise damaged(path / CARD, problem) from problem

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
        try:
            with guarded(self.path):
                return Store.read_only(str(self.path / "store"))
        except FileNotFoundError as problem:
            raise damaged(self.path, problem) from problem

    def index(self) -> sqlite3.Connection:
        """A new read-only connection to the index; close it after use."""
        return sqlite3.connect(f"file:{self.path / 'index.db'}?mode=ro&immutable=1", uri=True)

    def prove_readable(self) -> None:
        """Read store and index once; Damaged where one is not as it was written."""
        with guarded(self.path), closing(self.index()) as index:
            (said,) = index.execute("PRAGMA quick_check(1)").fetchone()
            len(self.store)
        if said != "ok":
            raise damaged(self.path, RuntimeError(said))

    def search(self, text: str, limit: int = 20) -> list[Found]:
        """Things by name, in either script: whole words first, then beginnings, then what sounds alike."""
        connection = self.index()
        try:
            iris = [
                *self._by_name(text),
                *_by_words(connection, text, limit),
                *self._by_likeness(text, limit),
            ]
            return [_found(connection, iri) for iri in list(dict.fromkeys(iris))[:limit]]
        finally:
            connection.close()

    @cached_property
    def _names(self) -> tuple[list[str], list[str], list[str]]:
        """Every name of the generation: whose it is, how it is spelt, and how it sounds."""
        connection = self.index()
        try:
            rows = connection.execute("SELECT iri, folded, bones FROM names ORDER BY iri, name").fetchall()
        finally:
            connection.close()
        return [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows]

    def _by_name(self, text: str) -> list[str]:
        """Things that are called exactly so; those known beyond one statement first."""
        wanted = folded(text.strip())
        iris, spellings, _ = self._names
        found = {iri for iri, spelling in zip(iris, spellings, strict=True) if spelling == wanted}
        return sorted(found, key=lambda iri: ("#" in iri, iri))

    def _by_likeness(self, text: str, limit: int) -> list[str]:
        """Things whose names are spelt or sound like the query."""
        iris, spellings, sounds = self._names
        wanted, bones = folded(text.strip()), skeleton(text)
        close = process.extract(wanted, spellings, scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=limit)
        found = [(score, iris[place]) for _, score, place in close]
        if len(bones) >= SHORTEST_SOUND:
            found += [(SAME_SOUND, iri) for iri, other in zip(iris, sounds, strict=True) if other == bones]
        return [iri for _, iri in sorted(found, key=lambda one: (-one[0], one[1]))]


def current_number(home: Path) -> int | None:
    """The number that the pointer names; None where nothing was published."""
    try:
        with guarded(home / FOLDER / POINTER):
            return int((home / FOLDER / POINTER).read_text("ascii"))
    except FileNotFoundError:
        return None
    except ValueError as problem:
        raise damaged(home / FOLDER / POINTER, problem) from problem


def _by_words(connection: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """Things whose names have every word of the query, or the state that it names; then by beginnings."""
    words, codes = words_and_codes(text)
    if not words:
        return []
    whole = " AND ".join(_either(word, code) for word, code in zip(words, codes, strict=True))
    beginnings = " AND ".join(f'"{word}"*' for word in words)
    return _matching(connection, whole, limit) + _matching(connection, beginnings, limit)


def _either(word: str, code: str | None) -> str:
    """A word or the code of the state it names, as the full-text index asks for them."""
    return f'"{word}"' if code is None else f'("{word}" OR "{code}")'


def _matching(connection: sqlite3.Connection, query: str, limit: int) -> list[str]:
    """Things by a query of the full-text index: states first, then the best match."""
    rows = connection.execute(
        "SELECT iri FROM words JOIN things ON things.number = words.rowid WHERE words MATCH ?"
        " ORDER BY (type != 'Country'), (iri LIKE '%#%'), bm25(words), statements DESC, iri LIMIT ?",
        (query, limit),
    )
    return [row[0] for row in rows]


def _found(connection: sqlite3.Connection, iri: str) -> Found:
    """A thing as the search answers it."""
    query = "SELECT iri, type, label_en, label_ar, statements FROM things WHERE iri = ?"
    return Found(*connection.execute(query, (iri,)).fetchone())
