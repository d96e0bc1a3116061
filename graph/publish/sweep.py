"""Sweeping: three generations are kept, one that somebody still reads for longer."""

from __future__ import annotations

import fcntl
import os
import shutil
from pathlib import Path

from accords.graph.generation import CARD, FOLDER

KEPT = 3


def sweep(home: Path) -> None:
    """Remove all but the newest generations, except those in use."""
    numbers = sorted((int(p.name) for p in (home / FOLDER).iterdir() if p.name.isdigit()), reverse=True)
    for number in numbers[KEPT:]:
        folder = home / FOLDER / str(number)
        if not _is_in_use(folder):
            shutil.rmtree(folder, ignore_errors=True)


def _is_in_use(folder: Path) -> bool:
    """Say whether a reader holds the generation."""
    try:
        file = os.open(folder / CARD, os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False
