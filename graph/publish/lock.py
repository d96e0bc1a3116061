"""The lock of a workspace: one publisher at a time; whoever waits too long learns who holds it."""

from __future__ import annotations

import fcntl
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from accords.graph.errors import Locked

NAME = "publish.lock"
PATIENCE = 30.0
_STEP = 0.1


@contextmanager
def locked(home: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the workspace; raises Locked, naming the holder, after `patience` seconds.

    The system lets go of the lock when its holder dies, however it dies.
    """
    home.mkdir(parents=True, exist_ok=True)
    with (home / NAME).open("a+", encoding="utf-8") as file:
        _take(file, home, patience)
        file.seek(0)
        file.truncate()
        file.write(_introduction())
        file.flush()
        yield
        file.truncate(0)


def _take(file: TextIO, home: Path, patience: float) -> None:
    """Take the lock as soon as it is free."""
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                file.seek(0)
                holder = file.read() or "another process"
                raise Locked(f"{home} is held by {holder}; waited {patience:g} s, try again later") from None
            time.sleep(_STEP)
        else:
            return


def _introduction() -> str:
    """Who this is: process, machine, command and time."""
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    since = datetime.now(UTC).strftime("%H:%M:%S UTC")
    return f"process {os.getpid()} on {socket.gethostname()} ({command}, since {since})"
