"""The reader, asked from outside: our own commands, run beside the explorer with a limit on their time."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
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
    """A statement that is not kept: its text, and what is known of it, by the names of a document's fields."""

    text: str
    facts: Mapping[str, str]

    def told(self, facts: Mapping[str, str]) -> Draft:
        """Give the draft with what somebody knows better."""
        return Draft(self.text, {**self.facts, **facts})

    def line(self) -> str:
        """Write it as the line of JSON that our commands take."""
        return json.dumps({**self.facts, "text": self.text}, ensure_ascii=False)


def of_file(name: str, content: bytes) -> Draft:
    """Take the text out of a file; BadInput where it cannot be had, TooSlow where that takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(name).name
        path.write_bytes(content)
        return _one(_output(["fetch", str(path)], READ_SECONDS, f"{folder}/"), path.name)


def of_address(address: str) -> Draft:
    """Get a document of the web.

    Raises:
        BadInput: The address leads inside a network, answers nothing, or holds not exactly one document.
        TooSlow: It takes too long.
    """
    if not address.startswith(("https://", "http://")):
        raise BadInput(f"{address}: expected an address that begins with https:// or http://")
    return _one(_output(["fetch", "--", address], READ_SECONDS), address)


def read(draft: Draft) -> Reading:
    """Read a draft; BadInput where it cannot be read, TooSlow where it takes too long."""
    lines = [line for line in _run(draft, ["read", "--json"], READ_SECONDS).splitlines() if line.strip()]
    if not lines:
        raise BadInput("the reader gave nothing back")
    return reading_from_json(json.loads(lines[-1]))


def keep(draft: Draft, home: Path) -> str:
    """Take a draft into the record and publish; give what the command said."""
    return _run(draft, ["ingest", "--home", str(home)], KEEP_SECONDS)


def _one(lines: str, place: str) -> Draft:
    """Give the one document that was told."""
    found = lines.splitlines()
    if len(found) != 1:
        raise BadInput(f"{place}: {len(found)} documents; expected one")
    facts: dict[str, str] = json.loads(found[0])
    return Draft(facts.pop("text"), facts)


def _run(draft: Draft, words: list[str], seconds: float) -> str:
    """Run one of our commands on a draft, in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statement.jsonl"
        path.write_text(draft.line() + "\n", "utf-8")
        return _output([words[0], str(path), *words[1:]], seconds, f"{folder}/")


def _output(words: list[str], seconds: float, unsaid: str = "") -> str:
    """Run one of our commands; give its output, or raise what it said without the folder that nobody knows."""
    command = [sys.executable, "-m", "accords", *words]
    try:
        done = subprocess.run(command, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as late:
        raise TooSlow(str(round(seconds))) from late
    if done.returncode != 0:
        sentence = _first_sentence(done.stderr.decode("utf-8", "replace"))
        raise BadInput(sentence.replace(unsaid, "") if unsaid else sentence)
    return done.stdout.decode("utf-8")


def _first_sentence(text: str) -> str:
    """Give the first sentence a command complained with."""
    lines = [line.removeprefix("accords: ") for line in text.splitlines() if line.strip()]
    return lines[0] if lines else "no reason was given"
