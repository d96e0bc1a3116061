"""The process: one worker and the line to it, as the side that asks sees them."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from dataclasses import asdict
from typing import Any, Self, cast

from accords.graph.errors import QueryEnded
from accords.graph.query.frame import Frame, Incoming, pack
from accords.graph.query.limits import MEBIBYTE, Limits

_TUNED = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=1000"}
"""The engine asks for many small pieces of memory; kept at hand they cost a twentieth less of a query's time."""


def environment() -> dict[str, str]:
    """Give the environment of a process that queries, unless whoever started us has tuned it otherwise."""
    return _TUNED | dict(os.environ)


class Worker(asyncio.Protocol):
    """A worker process that answers one request at a time and is killed where it overruns its limit."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._incoming = Incoming()
        self._answer: asyncio.Future[Frame] | None = None
        self._line, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "accords.graph.query.worker", json.dumps(asdict(limits))],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )

    @classmethod
    async def hired(cls, limits: Limits) -> Self:
        """Start a worker and take up the line to it."""
        worker = cls(limits)
        await asyncio.get_running_loop().create_unix_connection(lambda: worker, sock=worker._line)
        return worker

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the line."""
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        """Take a part of the answer."""
        frame = self._incoming.take(data)
        if frame is not None and self._answer is not None and not self._answer.done():
            self._answer.set_result(frame)

    def connection_lost(self, exc: Exception | None) -> None:
        """The process is gone; whoever waits for it is told."""
        memory = f"{self._limits.memory // MEBIBYTE} MiB"
        self._fail(f"the query ended its worker: it takes over {memory} or nests too deep")

    def is_gone(self) -> bool:
        """Say whether the process can be asked no more."""
        return self._transport.is_closing()

    async def ask(self, request: dict[str, Any]) -> Frame:
        """Send a request and wait for its answer; QueryEnded at the limit and where the process dies."""
        loop = asyncio.get_running_loop()
        self._answer = loop.create_future()
        late = f"the query was ended at its limit of {self._limits.seconds:g} seconds"
        alarm = loop.call_later(self._limits.seconds, self._fail, late)
        self._transport.write(pack(request))
        try:
            return await self._answer
        finally:
            alarm.cancel()
            self._answer = None

    def _fail(self, reason: str) -> None:
        """Tell whoever waits that there will be no answer."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(QueryEnded(reason))

    def kill(self) -> None:
        """End the process at once; `wait` says when it is gone."""
        self._process.kill()
        self._transport.abort()

    def wait(self) -> None:
        """Wait until the process is gone."""
        self._process.wait()
