"""The edition: which code, lexicons and tables the reader is made of, told by hashes; and where its tables are kept."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from accords import __version__
from accords.graph.cabinet import CABINET, user_folder

SOURCES = (".py", ".toml", ".csv", ".json", ".tsv")


@cache
def reader_id() -> str:
    """Return 16 hex digits that name the reader: its code, lexicons, reference tables and weights."""
    return _digest(
        (name, data)
        for package in ("accords.ingest", "accords.graph.reference")
        for name, data in sorted(_contents(files(package), ""))
    )


@cache
def tables_id() -> str:
    """Return 16 hex digits that name all that tables are made from: the reader, what it uses of graph, the Python."""
    used = [
        (it.name, it.read_bytes()) for it in files("accords.graph").iterdir() if it.name.endswith(SOURCES)
    ]
    made_by = f"{__version__} {sys.implementation.cache_tag} {reader_id()}"
    return _digest([*sorted(used), ("", made_by.encode())])


def tables_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder where this edition's tables are kept for the user."""
    return user_folder(environment, tables_id())


def keep_tables(environment: Mapping[str, str]) -> None:
    """Keep the reader's tables from one run to the next; called at the command line, before anything is read."""
    CABINET.open(tables_folder(environment))


def _digest(contents: Iterable[tuple[str, bytes]]) -> str:
    """Return 16 hex digits over names and bytes."""
    digest = hashlib.sha256()
    for name, data in contents:
        digest.update(name.encode() + b"\0" + data + b"\0")
    return digest.hexdigest()[:16]


def _contents(folder: Traversable, path: str) -> list[tuple[str, bytes]]:
    """Return path and bytes of every file of code or data under a folder."""
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            found.extend(_contents(entry, f"{path}/{entry.name}"))
        elif entry.name.endswith(SOURCES):
            found.append((f"{path}/{entry.name}", entry.read_bytes()))
    return found
