"""The workplace of our server: its folder in the workspace, its password, and the note that it runs."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from accords.graph.journal import JOURNAL


@dataclass(frozen=True, slots=True)
class Running:
    """A server that was started from here: how, where it answers, and its process (None in a container)."""

    kind: Literal["own", "docker"]
    uri: str
    pid: int | None = None

    def alive(self) -> bool:
        """Say whether its process still runs; a container is asked by connecting to it."""
        return self.pid is None or _is_server(self.pid)


class Workplace:
    """The folder `neo4j` of a workspace; only its owner can read it."""

    def __init__(self, home: Path) -> None:
        self.folder = (home / "neo4j").resolve()

    @property
    def console(self) -> Path:
        """The file that holds what the server says."""
        return self.folder / "logs" / "console.log"

    def running(self) -> Running | None:
        """The server that runs here, None where none does."""
        note = self.folder / "running.json"
        if not note.exists():
            return None
        running = Running(**json.loads(note.read_text(encoding="utf-8")))
        return running if running.alive() else None

    def note(self, running: Running | None) -> None:
        """Remember the server that runs here; None forgets it."""
        note = self.folder / "running.json"
        if running is None:
            note.unlink(missing_ok=True)
            return
        beside = note.with_suffix(".new")
        beside.write_text(json.dumps(asdict(running)), encoding="utf-8")
        beside.replace(note)

    def password(self) -> str:
        """The password of the server here: made once, kept in a file that only its owner can read."""
        kept = self.folder / "password"
        if not kept.exists():
            self._make()
            with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(24))
        found = kept.read_text(encoding="ascii")
        JOURNAL.hide(found)
        return found

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep others from starting or stopping a server here at the same time."""
        self._make()
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _make(self) -> None:
        """Make the folder, closed to others."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def _is_server(pid: int) -> bool:
    """Say whether this process is a Neo4j server, and not another that got its number."""
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except FileNotFoundError:
        return _exists(pid) and not Path("/proc/self").exists()
    except PermissionError:
        return True
    return b"org.neo4j.server" in command


def _exists(pid: int) -> bool:
    """Say whether a process has this number."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
