"""Backup: the record as one file, whole at one moment while others go on writing; and a workspace made of it again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from accords.graph.errors import BadInput, Damaged
from accords.graph.record.database import NAME, PATIENCE
from accords.graph.storage import storage_fault

TABLES = frozenset({"statements", "texts"})


def backup(home: Path, target: Path) -> int:
    """Copy the record of a workspace into a file; return how many statements it holds.

    Raises BadInput where there is no record. A file that is there already is replaced only by a whole one.
    """
    source = home / NAME
    if target.exists() and not target.is_file():
        raise BadInput(f"{target} is no file; name one that can be replaced as a whole")
    if not source.is_file():
        raise BadInput(f"there is no record in {home}, expected {source}")
    return _copied(source, target)


def restore(source: Path, home: Path) -> int:
    """Make a workspace of a backup; return how many statements it holds. The graph is built by publishing it.

    Raises BadInput where the file is no sound record, or where the workspace has a record already.
    """
    target = home / NAME
    if target.exists():
        raise BadInput(f"{target} is there already; restore into a new workspace")
    if not source.is_file():
        raise BadInput(f"there is no file {source}")
    home.mkdir(parents=True, exist_ok=True)
    return _copied(source, target)


def _copied(source: Path, target: Path) -> int:
    """Copy a database beside the target, prove the copy sound, and move it into place."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with _reading(source) as whole, closing(sqlite3.connect(draft)) as copy:
            whole.backup(copy)
            held = _proven(copy, source)
        draft.replace(target)
    except sqlite3.DatabaseError as problem:
        fault = storage_fault(problem, target)
        if fault is None or isinstance(fault, Damaged):
            raise BadInput(f"{source} is no record of ours: {problem}") from problem
        raise fault from problem
    finally:
        draft.unlink(missing_ok=True)
    return held


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database without changing it."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)) as found:
        yield found


def _proven(copy: sqlite3.Connection, source: Path) -> int:
    """Return how many statements a copy holds; raises BadInput where it is damaged or something else."""
    names = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not names >= TABLES:
        raise BadInput(f"{source} is a database, but no record of ours")
    (said,) = copy.execute("PRAGMA integrity_check").fetchone()
    if said != "ok":
        raise BadInput(f"{source} is damaged: {said}")
    (count,) = copy.execute("SELECT COUNT(*) FROM statements").fetchone()
    return int(count)
