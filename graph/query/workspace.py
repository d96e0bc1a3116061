"""The way from a workspace to its newest generation, asked again for every query."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.generation import FOLDER, POINTER, current_number
from accords.graph.query.reply import Place


def newest(home: Path) -> Callable[[], Place]:
    """Give a function that says where the newest generation lies now; ServiceAbsent where there is none.

    The pointer is replaced as a whole, so it is read again only where it is another file than last time.
    """
    pointer = str(home / FOLDER / POINTER)
    last: tuple[tuple[int, int, int], Place] | None = None

    def place() -> Place:
        nonlocal last
        seen = _identity(pointer)
        if last is None or seen is None or seen != last[0]:
            here = _read(home)
            if seen is None:
                return here
            last = seen, here
        return last[1]

    return place


def _identity(pointer: str) -> tuple[int, int, int] | None:
    """Tell this file from every other that had its name; None where there is none."""
    try:
        seen = os.stat(pointer)
    except FileNotFoundError:
        return None
    return seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns


def _read(home: Path) -> Place:
    """Read the pointer of a workspace."""
    number = current_number(home)
    if number is None:
        raise ServiceAbsent(
            f"{home} holds no published graph; `accords ingest` or `accords publish` makes one"
        )
    return Place(number, home / FOLDER / str(number) / "store")
