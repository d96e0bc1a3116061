"""The pool: a few warm worker processes that answer strangers' queries within limits.

Endpoint and explorer share this way in. A worker that overruns its time is killed and replaced; the process
that asks is never harmed, and other queries go on meanwhile.
"""

from __future__ import annotations

import os
import queue
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, NoReturn, Self

from accords.graph.errors import AccordsError, NoCommonForm, QueryEnded, QueryRefused, QueueFull
from accords.graph.query import frame, guard
from accords.graph.query.limits import MEBIBYTE, Limits
from accords.graph.query.rows import Rows, rows_of_json

JSON = "application/sparql-results+json"
_CHUNK = MEBIBYTE


class Place(NamedTuple):
    """Where the newest generation lies: its number and the folder of its store."""

    number: int
    store: Path


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as bytes in one media type, and the generation it was read from."""

    media_type: str
    body: bytes
    generation: int


class Worker:
    """One worker process and the pipe to it."""

    def __init__(self, memory: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "accords.graph.query.worker", str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )

    def ask(self, request: dict[str, Any], limits: Limits) -> tuple[dict[str, Any], bytes]:
        """Send a request and wait for its answer; QueryEnded at the limit and where the process dies."""
        end = time.monotonic() + limits.seconds
        try:
            self._write(frame.pack(request))
            return frame.unpack(lambda size: self._read(size, end))
        except TimeoutError as late:
            raise QueryEnded(f"the query was ended at its limit of {limits.seconds:g} seconds") from late
        except (EOFError, BrokenPipeError) as death:
            memory = f"{limits.memory // MEBIBYTE} MiB"
            raise QueryEnded(
                f"the query ended its worker: it takes over {memory} or nests too deep"
            ) from death

    def _write(self, message: bytes) -> None:
        """Send a whole message."""
        assert self._process.stdin is not None
        while message:
            message = message[self._process.stdin.write(message) :]

    def _read(self, size: int, end: float) -> bytes:
        """Read exactly this many bytes before the end of time."""
        assert self._process.stdout is not None
        pipe, parts, missing = self._process.stdout.fileno(), [], size
        while missing:
            if not select.select([pipe], [], [], max(end - time.monotonic(), 0))[0]:
                raise TimeoutError
            part = os.read(pipe, min(missing, _CHUNK))
            if not part:
                raise EOFError
            parts.append(part)
            missing -= len(part)
        return b"".join(parts)

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


class Pool:
    """Warm workers over the newest generation; use it as a context manager, or close it."""

    def __init__(self, newest: Callable[[], Place], limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._newest = newest
        self._idle: queue.LifoQueue[Worker] = queue.LifoQueue()
        self._waiting = threading.Semaphore(self.limits.workers + self.limits.waiting)
        for _ in range(self.limits.workers):
            self._idle.put(Worker(self.limits.memory))

    def place(self) -> Place:
        """Say which generation a query asked now is answered from, and where it lies."""
        return self._newest()

    def generation(self) -> int:
        """Name the generation that a query asked now is answered from."""
        return self.place().number

    def query(
        self,
        text: str,
        accept: str = JSON,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
    ) -> Reply:
        """Answer a query in the form that `accept` prefers.

        Raises QueryRefused (guard, grammar), NoCommonForm, QueryEnded (a limit) or QueueFull.
        """
        guard.check(text)
        place = self._newest()
        request = {
            "text": text,
            "accept": accept,
            "store": str(place.store),
            "default_graphs": list(default_graphs),
            "named_graphs": list(named_graphs),
            "seconds": self.limits.seconds,
            "max_bytes": self.limits.answer,
            "max_rows": self.limits.rows,
        }
        head, body = self._ask(request)
        if head["status"] != "done":
            _complain(head)
        return Reply(head["media_type"], body, place.number)

    def rows(self, text: str) -> Rows:
        """Answer a SELECT query as columns and rows of plain values."""
        return rows_of_json(self.query(text).body)

    def _ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Borrow a worker for one request."""
        if not self._waiting.acquire(blocking=False):
            raise QueueFull(f"{self.limits.waiting} queries are waiting already; try again in a moment")
        try:
            return self._ask_worker(self._borrow(), request)
        finally:
            self._waiting.release()

    def _ask_worker(self, worker: Worker, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """Ask this worker, and put a fresh one in its place where it did not end well."""
        answer = None
        try:
            answer = worker.ask(request, self.limits)
        finally:
            if answer is None:
                worker.kill()
                worker = Worker(self.limits.memory)
            self._idle.put(worker)
        return answer

    def _borrow(self) -> Worker:
        """Wait for an idle worker, as long as a query may run."""
        try:
            return self._idle.get(timeout=self.limits.seconds)
        except queue.Empty:
            raise QueueFull("no worker became free in time; try again in a moment") from None

    def close(self) -> None:
        """End all idle workers; those at work end with their query."""
        while not self._idle.empty():
            self._idle.get().kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        self.close()


def _complain(head: dict[str, Any]) -> NoReturn:
    """Raise the error that a worker reports."""
    family: dict[str, type[AccordsError]] = {
        "refused": QueryRefused,
        "no_form": NoCommonForm,
        "ended": QueryEnded,
    }
    raise family.get(head["status"], AccordsError)(head["message"])
