"""The cabinet: tables made from lexicons and reference files, kept on disk from one run to the next.

A table is kept as a file of its own: the SHA-256 of what follows, then the pickled table. A file that is damaged, or holds
anything but plain values and records of ours, is as good as none: the table is made again. Folders are named by what the
tables are made from, so that no table outlives its sources.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
import os
import pickle
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Table = TypeVar("Table")
DAMAGED = (
    pickle.UnpicklingError, EOFError, OSError, AttributeError, ImportError, LookupError, TypeError, ValueError,
)  # fmt: skip
"""What reading a file can raise that is not one of ours, or not whole."""
VERSION = re.compile(r"[0-9a-f]{16}")
"""How the folder of a version is named."""
MOST = 3
"""How many versions' folders stay: a new one that is opened removes the oldest."""


class Cabinet:
    """The tables of one version in one folder; without a folder it is closed, and every table is made anew."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def open(self, folder: Path) -> None:
        """Keep tables in a folder from now on; called at the command line, before the first table is asked for."""
        self._folder = folder

    def close(self) -> None:
        """Keep no more tables on disk."""
        self._folder = None

    def table(self, name: str, make: Callable[[], Table]) -> Table:
        """Return a table as it was kept; else make it, and keep it."""
        if self._folder is None:
            return make()
        found = _read(self._folder / name)
        if found is None:
            found = make()
            with contextlib.suppress(OSError, pickle.PicklingError):
                _write(self._folder, name, found)
        gc.freeze()  # a table stays as long as the process: no search for cycles need walk through it
        return cast(Table, found)


CABINET = Cabinet()


def kept(make: Callable[Asked, Table]) -> Callable[Asked, Table]:
    """Make a table once a process, as `functools.cache` does, and look for it in the cabinet first.

    For what takes long to make and holds only plain values and records; its arguments are words, such as a language.
    """

    @wraps(make)
    def fetched(*words: Asked.args, **named: Asked.kwargs) -> Table:
        parts = (make.__module__.removeprefix("accords."), make.__qualname__, *words, *named.values())
        return CABINET.table("-".join(map(str, parts)), lambda: make(*words, **named))

    return cast(Callable[Asked, Table], cache(fetched))


def user_folder(environment: Mapping[str, str], version: str) -> Path:
    """Return the folder of the user's cache for the tables of one version."""
    root = environment.get("XDG_CACHE_HOME") or Path(environment.get("HOME", "~")).expanduser() / ".cache"
    return Path(root) / "accords" / "tables" / version


class _Reader(pickle.Unpickler):
    """Reads plain values and the records of this package, and nothing else that a file might name."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of ours; raises UnpicklingError for all else."""
        found = super().find_class(module, name) if module.startswith("accords.") else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no record of ours")
        return found


def _read(path: Path) -> object | None:
    """Read a table that was kept; None where there is none, or a damaged one."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[32:]).digest() != data[:32]:
            return None
        return cast(object, _Reader(io.BytesIO(data[32:])).load())
    except DAMAGED:
        return None


def _write(folder: Path, name: str, table: object) -> None:
    """Keep a table: whole under its name, or not at all."""
    data = pickle.dumps(table, pickle.HIGHEST_PROTOCOL)
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _clear(folder.parent)
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as file:
        file.write(hashlib.sha256(data).digest() + data)
    os.replace(file.name, folder / name)


def _clear(versions: Path) -> None:
    """Remove the folders of all versions but the newest; whatever is not named as a version stays."""
    ours = [it for it in versions.iterdir() if VERSION.fullmatch(it.name) and it.is_dir()]
    by_age = sorted(ours, key=lambda it: it.stat().st_mtime, reverse=True)
    for old in by_age[MOST:]:
        shutil.rmtree(old, ignore_errors=True)
