"""The worker: a process that reads one document after the other, under a limit of memory."""

from __future__ import annotations

import resource
import signal
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from accords.graph.cabinet import CABINET
from accords.graph.document import Document
from accords.graph.errors import AccordsError
from accords.graph.reading import Reading

MEMORY = 3_000_000_000
"""The address space of one worker, in bytes."""

FAULTS = (
    AccordsError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    TypeError,
    ValueError,
)
"""What a fault of the reader looks like; it costs one document, not the job."""


READY = "ready"
"""What a worker says first, when its lexicons are loaded."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a document could not be read."""

    reason: str


class Line(Protocol):
    """The worker's end of the line to its crew."""

    def recv(self) -> Document:
        """Wait for a document; EOFError where no more will come."""

    def send(self, obj: Reading | Fault | str) -> None:
        """Say that the worker is ready, or send an outcome back."""


def work(line: Line, tables: Path | None = None) -> None:
    """Read every document that comes over the line, answer with its reading or a fault, until it closes.

    `tables` is the folder where the reader's tables are kept, None where they are to be made anew.
    """
    from accords.ingest.pipeline import read

    if tables is not None:
        CABINET.open(tables)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the job itself ends its crew
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    line.send(READY)
    while True:
        try:
            document = line.recv()
        except EOFError:
            return
        line.send(_outcome(read, document))


def _outcome(read: Any, document: Document) -> Reading | Fault:
    """The reading of a document, or the fault that stood in its way."""
    try:
        reading: Reading = read(document)
    except FAULTS as problem:
        return Fault(_described(problem))
    return reading


def _described(problem: BaseException) -> str:
    """The kind of a fault, its message, and the place in the code."""
    place = traceback.extract_tb(problem.__traceback__)[-1]
    return f"{type(problem).__name__}: {str(problem)[:300]} ({place.name}, line {place.lineno})"
