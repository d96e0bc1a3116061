"""The pool: strangers' queries for whoever lives in threads, as the explorer does.

A dispatch runs in a loop of the pool's own; the thread that asks waits for its answer.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from accords.graph.query.dispatch import Dispatch
from accords.graph.query.limits import Limits
from accords.graph.query.reply import JSON, Place, Reply
from accords.graph.query.rows import Rows

T = TypeVar("T")


class Pool:
    """Warm workers over the newest generation; use it as a context manager, or close it."""

    def __init__(self, newest: Callable[[], Place], limits: Limits | None = None) -> None:
        self._dispatch = Dispatch(newest, limits)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._wait(self._dispatch.open())

    def query(self, text: str, accept: str = JSON) -> Reply:
        """Answer a query in the form that `accept` prefers; raises what `Dispatch.query` raises."""
        return self._wait(self._dispatch.query(text, accept))

    def rows(self, text: str) -> Rows:
        """Answer a SELECT query as columns and rows of plain values."""
        return self._wait(self._dispatch.rows(text))

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        """Let the loop do something and wait for what comes of it."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    def close(self) -> None:
        """End all workers."""
        if self._loop.is_closed():
            return
        self._wait(self._dispatch.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        self.close()
