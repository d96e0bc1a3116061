"""Storage: what the system or a store says of a file that cannot be used, as one sentence with a way back."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accords.graph.errors import Damaged, StorageFault

GRAPH_AGAIN = "`accords publish --rebuild` makes the graph again from the record"
RECORD_AGAIN = "`accords restore FILE --home NEW` makes a workspace of the last backup"

FAULTS = (OSError, RuntimeError, sqlite3.Error)
"""What the system, the RDF store and SQLite raise where a file cannot be used; and much else."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_BARRED = (errno.EACCES, errno.EPERM, errno.EROFS)
_BROKEN = (errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENAMETOOLONG, errno.ENOTDIR)
_SQLITE_FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_SQLITE_BARRED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_SQLITE_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DAMAGED = "Corruption:"
"""How the RDF store begins to tell of a file that is not as it wrote it."""


def storage_fault(problem: BaseException, place: Path, way_back: str = GRAPH_AGAIN) -> StorageFault | None:
    """Put a fault of the disk at `place` into a sentence; None where it is a fault of another kind.

    `way_back` says how what is damaged can be had again.
    """
    if isinstance(problem, sqlite3.Error):
        return _of_sqlite(problem, place, way_back)
    if isinstance(problem, RuntimeError | OSError) and str(problem).startswith(_DAMAGED):
        return damaged(place, problem, way_back)
    return _of_system(problem, place) if isinstance(problem, OSError) else None


def damaged(place: Path, problem: BaseException, way_back: str = GRAPH_AGAIN) -> Damaged:
    """A file is not as it was written."""
    return Damaged(f"{place} is damaged ({str(problem).partition('  ')[0][:200]}): {way_back}")


@contextmanager
def guarded(place: Path, way_back: str = GRAPH_AGAIN) -> Iterator[None]:
    """Raise StorageFault instead of what the system or a store says about a file at `place`."""
    try:
        yield
    except FAULTS as problem:
        fault = _deepest(problem, place, way_back)
        if fault is None:
            raise
        raise fault from problem


def _deepest(problem: BaseException, place: Path, way_back: str) -> StorageFault | None:
    """The fault that came first: what fails while an earlier one is cleared up says less."""
    earlier = None if problem.__context__ is None else _deepest(problem.__context__, place, way_back)
    return earlier or storage_fault(problem, place, way_back)


def _of_system(problem: OSError, place: Path) -> StorageFault | None:
    """The sentence for what the system says; the RDF store passes it on without its number."""
    where = problem.filename2 or problem.filename or place
    number = problem.errno or next((one for one in _ALL if os.strerror(one) in str(problem)), None)
    if number in _FULL:
        return StorageFault(_full(where))
    if number in _BARRED:
        return StorageFault(_barred(where))
    return StorageFault(f"{where} cannot be used: {os.strerror(number)}") if number in _BROKEN else None


def _of_sqlite(problem: sqlite3.Error, place: Path, way_back: str) -> StorageFault | None:
    """The sentence for what SQLite says; the kind of a fault is the lower byte of its number."""
    kind = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    if kind in _SQLITE_FULL:
        return StorageFault(_full(place))
    if kind in _SQLITE_BARRED:
        return StorageFault(_barred(place))
    return damaged(place, problem, way_back) if kind in _SQLITE_DAMAGED else None


def _full(where: object) -> str:
    """There is no room."""
    return (
        f"there is no room to write {where}; what was there before is untouched: "
        "make room and give the same command again"
    )


def _barred(where: object) -> str:
    """There is no permission."""
    return (
        f"{where} may not be read or written by this user; what was there before is untouched: "
        "give the permission back and give the same command again"
    )


_ALL = (*_FULL, *_BARRED, *_BROKEN)
