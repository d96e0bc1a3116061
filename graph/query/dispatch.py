"""The dispatch: strangers' queries come in, each goes to an idle worker, and its answer comes back.

It belongs to one event loop and never waits for anything else. `Pool` is its neighbour for threads.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from accords.graph.errors import AccordsError, NoCommonForm, QueryEnded, QueryRefused, QueueFull
from accords.graph.query import guard
from accords.graph.query.frame import Frame
from accords.graph.query.kept import Kept, is_lasting
from accords.graph.query.limits import Limits
from accords.graph.query.process import Worker
from accords.graph.query.reply import JSON, Place, Reply
from accords.graph.query.rows import Rows, rows_of_json

_PAUSE_SECONDS = 1.0


class Dispatch:
    """Warm workers over the newest generation; open it in the loop it is used in, and close it."""

    def __init__(self, newest: Callable[[], Place], limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._newest = newest
        self._kept = Kept(self.limits.kept)
        self._workers: set[Worker] = set()
        self._idle: list[Worker] = []
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._errands: set[asyncio.Task[None]] = set()
        self.replaced = 0
        """How many workers were ended or have died."""

    @property
    def size(self) -> int:
        """How many workers there are."""
        return len(self._workers)

    @property
    def queued(self) -> int:
        """How many queries wait for a worker."""
        return len(self._waiting)

    async def open(self) -> None:
        """Start the workers."""
        await asyncio.gather(*(self._hire() for _ in range(self.limits.workers)))

    async def close(self) -> None:
        """End all workers; who still waits for one is told."""
        for errand in self._errands:
            errand.cancel()
        await asyncio.gather(*self._errands, return_exceptions=True)
        for worker in self._workers:
            worker.kill()
            worker.wait()
        self._workers.clear()
        self._idle.clear()

    def place(self) -> Place:
        """Say which generation a query asked now is answered from, and where it lies."""
        return self._newest()

    def generation(self) -> int:
        """Name the generation that a query asked now is answered from."""
        return self.place().number

    async def query(
        self,
        text: str,
        accept: str = JSON,
        graphs: tuple[Sequence[str], Sequence[str]] = ((), ()),
        packed: bool = False,
    ) -> Reply:
        """Answer a query over default and named graphs in the form that `accept` prefers, gzipped if `packed`.

        Raises QueryRefused (guard, grammar), NoCommonForm, QueryEnded (a limit) or QueueFull.
        """
        guard.check_length(text)
        place = self._newest()
        key = (place.number, text, accept, tuple(graphs[0]), tuple(graphs[1]), packed)
        known = self._kept.get(key)
        if known is not None:
            return known
        head, body = await self._ask(
            {
                "text": text,
                "accept": accept,
                "store": str(place.store),
                "default_graphs": graphs[0],
                "named_graphs": graphs[1],
                "packed": packed,
            }
        )
        if head["status"] != "done":
            complain(head)
        reply = Reply(head["media_type"], body, place.number, head["packed"])
        if self.limits.kept and is_lasting(text):
            self._kept.put(key, reply)
        return reply

    async def rows(self, text: str) -> Rows:
        """Answer a SELECT query as columns and rows of plain values."""
        return rows_of_json((await self.query(text)).body)

    async def _ask(self, request: dict[str, Any]) -> Frame:
        """Ask an idle worker, and put a fresh one in its place where it did not end well."""
        while (worker := await self._borrowed()).is_gone():
            self._replace(worker)
        try:
            answer = await worker.ask(request)
        except BaseException:
            self._replace(worker)
            raise
        self._give_back(worker)
        return answer

    async def _borrowed(self) -> Worker:
        """Take an idle worker, or wait for one as long as a query may run; first come, first served."""
        if self._idle:
            return self._idle.pop()
        if len(self._waiting) >= self.limits.waiting:
            raise QueueFull(f"{self.limits.waiting} queries are waiting already; try again in a moment")
        turn: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await asyncio.wait((turn,), timeout=self.limits.seconds)
        except asyncio.CancelledError:
            if not turn.cancel():
                self._give_back(turn.result())
            raise
        finally:
            if turn in self._waiting:
                self._waiting.remove(turn)
        if not turn.done():
            raise QueueFull("no worker became free in time; try again in a moment")
        return turn.result()

    def _give_back(self, worker: Worker) -> None:
        """Hand a worker to whoever waits longest, else let it rest."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(worker)
                return
        self._idle.append(worker)

    def _replace(self, worker: Worker) -> None:
        """End a worker and start another in its place, meanwhile."""
        worker.kill()
        self.replaced += 1
        errand = asyncio.get_running_loop().create_task(self._successor(worker))
        self._errands.add(errand)
        errand.add_done_callback(self._errands.discard)

    async def _successor(self, worker: Worker) -> None:
        """Wait until a worker is gone, then start another; where the system is out of means, try again."""
        await asyncio.to_thread(worker.wait)
        self._workers.discard(worker)
        while True:
            try:
                return await self._hire()
            except OSError:
                await asyncio.sleep(_PAUSE_SECONDS)

    async def _hire(self) -> None:
        """Start one worker."""
        worker = await Worker.hired(self.limits)
        self._workers.add(worker)
        self._give_back(worker)


def complain(head: dict[str, Any]) -> NoReturn:
    """Raise the error that a worker reports."""
    family: dict[str, type[AccordsError]] = {
        "refused": QueryRefused,
        "no_form": NoCommonForm,
        "ended": QueryEnded,
    }
    raise family.get(head["status"], AccordsError)(head["message"])
