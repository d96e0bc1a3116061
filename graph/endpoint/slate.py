"""The slate: what a teller is doing, in memory it shares with the porter, so that a stuck teller still tells."""

from __future__ import annotations

import mmap
import os
import struct
import time
from typing import NamedTuple

from accords.graph.endpoint.meter import SIZE, Meter

_TASK = struct.Struct("=dq")
_COUNTS = 64
_SIZE = _COUNTS + SIZE

IDLE, READING, WRITING = 0, 1, 2


class Task(NamedTuple):
    """What a teller does: READING the graph or WRITING an answer, for which visitor, since when."""

    state: int
    visitor: int
    since: float

    def age(self) -> float:
        """Say for how many seconds it has gone on."""
        return time.monotonic() - self.since


class Slate:
    """Written by the teller, read by the porter."""

    def __init__(self, file: int) -> None:
        self._page = mmap.mmap(file, _SIZE)
        self.meter = Meter(memoryview(self._page)[_COUNTS:])
        """What the teller has answered."""

    @staticmethod
    def blank() -> int:
        """Make the memory for a slate; the file that stands for it."""
        file = os.memfd_create("slate")
        os.ftruncate(file, _SIZE)
        return file

    def begin(self, visitor: int) -> None:
        """Note that a visitor's query begins; the state comes last, so that nobody reads it half written."""
        _TASK.pack_into(self._page, 8, time.monotonic(), visitor)
        self._page[0] = READING

    def write(self) -> None:
        """Note that the answer is being sent."""
        self._page[0] = WRITING

    def end(self) -> None:
        """Note that the teller is free."""
        self._page[0] = IDLE

    def task(self) -> Task | None:
        """Read what the teller does now; None where it is free."""
        state = self._page[0]
        since, visitor = _TASK.unpack_from(self._page, 8)
        return None if state == IDLE else Task(state, visitor, since)
