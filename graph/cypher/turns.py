"""Turns: how many queries run at once, for whoever lives in threads; the others wait, as many as are let in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from accords.graph.errors import QueueFull
from accords.graph.query.limits import Limits


class Turns:
    """So many turns as the limits have workers; a turn is waited for as long as a query may run."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._free = threading.BoundedSemaphore(limits.workers)
        self._places = threading.BoundedSemaphore(limits.workers + limits.waiting)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Hold a turn for the block; QueueFull where too many wait already or none came free in time."""
        if not self._places.acquire(blocking=False):
            raise QueueFull(f"{self._limits.waiting} queries are waiting already; try again in a moment")
        try:
            self._wait()
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._places.release()

    def _wait(self) -> None:
        """Wait until a turn is free."""
        if not self._free.acquire(timeout=self._limits.seconds):
            raise QueueFull("no query ended in time to let this one begin; try again in a moment")
