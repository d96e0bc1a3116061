"""Ahead: work that leaves the interpreter to others is done in threads, before its results are asked for."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

THREADS = 2
DEPTH = 16
"""How many results wait at most."""


def ahead(work: Callable[[Given], Made], several: Iterable[Given]) -> Iterator[Made]:
    """What comes of each of several, in their order, as `map` gives it; only a few wait to be taken."""
    waiting: deque[Future[Made]] = deque()
    with ThreadPoolExecutor(THREADS) as threads:
        for one in several:
            waiting.append(threads.submit(work, one))
            if len(waiting) > DEPTH:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
