"""The reader, asked from outside: our own commands, run beside the explorer with a limit on their time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from accords.graph.errors import AccordsError, BadInput
from accords.graph.reading import Reading, reading_from_json

READ_SECONDS = 60
KEEP_SECONDS = 180


class TooSlow(AccordsError):
    """A command did not end within its time."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement that is not kept: its file name, its bytes, and what the reader was told of it."""

    name: str
    content: bytes


def read(draft: Draft) -> Reading:
    """Read a draft; BadInput where it cannot be read, TooSlow where it takes too long."""
    out = _run(draft, ["read", "--json"], READ_SECONDS)
    lines = [line for line in out.splitlines() if line.strip()]
    if not lines:
        raise BadInput("the reader gave nothing back")
    return reading_from_json(json.loads(lines[-1]))


def keep(draft: Draft, home: Path) -> str:
    """Take a draft into the record and publish; give what the command said."""
    return _run(draft, ["ingest", "--home", str(home)], KEEP_SECONDS)


def _run(draft: Draft, words: list[str], seconds: float) -> str:
    """Run one of our commands on a draft, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(draft.name).name
        path.write_bytes(draft.content)
        command = [sys.executable, "-m", "accords", words[0], str(path), *words[1:]]
        try:
            done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
        except subprocess.TimeoutExpired as late:
            raise TooSlow(str(round(seconds))) from late
    if done.returncode != 0:
        raise BadInput(_last_sentence(done.stderr.decode("utf-8", "replace")).replace(f"{folder}/", ""))
    return done.stdout.decode("utf-8")


def _last_sentence(text: str) -> str:
    """Give the sentence a command ended with."""
    lines = [line.removeprefix("accords: ") for line in text.splitlines() if line.strip()]
    return lines[0] if lines else "no reason was given"
