"""The porter: opens to every visitor, leads them to a teller or to the server proper, and watches the time.

The porter keeps a copy of each connection that a teller holds. So a teller can be ended at any moment: whose
query it was gets an answer all the same, and everybody else is led elsewhere with what they said still unread.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

from accords.graph.endpoint.door import explained
from accords.graph.endpoint.meter import Meter
from accords.graph.endpoint.slate import READING, Slate, Task
from accords.graph.endpoint.teller import CHUNK
from accords.graph.errors import QueryEnded
from accords.graph.journal import JOURNAL
from accords.graph.query.limits import MEBIBYTE, Limits
from accords.graph.query.process import environment

_TICK_SECONDS = 0.1
_PATIENCE_SECONDS = 0.25
_STEPS = 10
"""How far a teller at a long query stands back, in the system's nice values."""

_SLOWEST_SECONDS = 120.0
_VISITORS = 64
"""How many connections one teller holds at most."""

Line = socket.socket


class Desk:
    """One teller, seen from the porter: its process, its slate, and the visitors it was given."""

    def __init__(self, home: Path, limits: Limits) -> None:
        self.visitors: dict[int, Line] = {}
        self.rest: dict[int, list[bytes]] = {}
        self._steps = 0
        file = Slate.blank()
        self._slate = Slate(file)
        self.line, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.line.setblocking(False)
        words = [str(file), str(home), json.dumps(asdict(limits))]
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "accords.graph.endpoint.teller", *words],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=None if JOURNAL.is_json else subprocess.DEVNULL,
                env=environment(),
                pass_fds=(file,),
            )
        os.close(file)

    @property
    def meter(self) -> Meter:
        """What the teller has answered."""
        return self._slate.meter

    def task(self) -> Task | None:
        """Say what the teller does now."""
        return self._slate.task()

    def is_stuck(self) -> bool:
        """Say whether the teller is at a query that others should not wait for."""
        task = self.task()
        return task is not None and task.age() > _PATIENCE_SECONDS

    def lead(self, number: int, line: Line) -> bool:
        """Lead a visitor to the teller; False where it cannot take one more."""
        try:
            socket.send_fds(self.line, [b"+%d" % number], [line.fileno()])
        except OSError:
            return False
        self.visitors[number] = line
        return True

    def take_back(self, number: int) -> Line:
        """Take a visitor away from the teller, who is told."""
        with suppress(OSError):
            self.line.send(b"x%d" % number)
        return self.visitors.pop(number)

    def stand_back(self, steps: int) -> None:
        """Let the teller yield to others where all want to compute; PermissionError where the way back is barred."""
        if steps != self._steps:
            os.setpriority(os.PRIO_PROCESS, self._process.pid, steps)
            self._steps = steps

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self.line.close()

    def wait(self) -> None:
        """Wait until the process is gone."""
        self._process.wait()


class Porter:
    """Opens to visitors on a listening socket; open it in the loop of the server, and close it."""

    def __init__(self, listener: Line, home: Path, limits: Limits, tellers: int) -> None:
        self._listener, self._home = listener, home
        self._limits = replace(limits, kept=limits.kept // max(tellers, 1))
        self._tellers = tellers
        self._desks: list[Desk] = []
        self._number = 0
        self._errands: set[asyncio.Task[None]] = set()
        self._gone = Meter()
        self.replaced = 0
        """How many tellers were ended or have died."""

    @property
    def size(self) -> int:
        """How many tellers there are."""
        return len(self._desks)

    @property
    def visitors(self) -> int:
        """How many connections the tellers hold."""
        return sum(len(desk.visitors) for desk in self._desks)

    def metered(self) -> Meter:
        """What all tellers have answered, those who are gone too."""
        total = Meter()
        for meter in (self._gone, *(desk.meter for desk in self._desks)):
            total.add(meter)
        return total

    def open(self, onward: Callable[[], asyncio.Protocol]) -> None:
        """Start tellers and open the door; `onward` makes the server's side of one connection."""
        self._loop, self._onward = asyncio.get_running_loop(), onward
        for _ in range(self._tellers):
            self._hire()
        self._listener.setblocking(False)
        self._loop.add_reader(self._listener, self._receive)
        self._alarm = self._loop.call_later(_TICK_SECONDS, self._tick)

    def close(self) -> None:
        """Close the door and send the tellers home."""
        self._loop.remove_reader(self._listener)
        self._alarm.cancel()
        for desk in self._desks:
            self._loop.remove_reader(desk.line)
            desk.kill()
            desk.wait()
            for line in desk.visitors.values():
                line.close()
        self._desks.clear()

    def _hire(self) -> None:
        """Start a teller."""
        desk = Desk(self._home, self._limits)
        self._desks.append(desk)
        self._loop.add_reader(desk.line, self._hear, desk)

    def _receive(self) -> None:
        """Let in whoever stands at the door."""
        with suppress(OSError):
            while True:
                line, _ = self._listener.accept()
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._number += 1
                self._lead(self._number, line)

    def _lead(self, number: int, line: Line) -> None:
        """Lead a visitor to the teller with the fewest, or to the server where all have enough to do."""
        free = [desk for desk in self._desks if len(desk.visitors) < _VISITORS and not desk.is_stuck()]
        if not free or not min(free, key=lambda desk: len(desk.visitors)).lead(number, line):
            self._lead_on(line)

    def _lead_on(self, line: Line) -> None:
        """Lead a visitor to the server proper."""
        self._run(self._connect(line))

    async def _connect(self, line: Line) -> None:
        """Let the server take a connection over."""
        with suppress(OSError):
            await self._loop.connect_accepted_socket(self._onward, line)

    def _hear(self, desk: Desk) -> None:
        """Hear what a teller says: a visitor goes on, is gone, or gets the rest of an answer from us."""
        with suppress(BlockingIOError):
            while True:
                try:
                    message = desk.line.recv(2 * CHUNK)
                except ConnectionError:
                    message = b""
                if not message:
                    return self._lost(desk)
                self._follow(desk, message)

    def _follow(self, desk: Desk, message: bytes) -> None:
        """Do what a teller's message asks for."""
        sign, (number, _, part) = message[:1], message[1:].partition(b" ")
        visitor = int(number)
        if sign == b".":
            desk.rest.setdefault(visitor, []).append(part)
            return
        line = desk.visitors.pop(visitor, None)
        rest = desk.rest.pop(visitor, [])
        if line is None:
            return
        if sign == b">":
            self._lead_on(line)
        elif sign == b"!":
            self._run(self._finish(line, b"".join(rest)))
        else:
            _close(line)

    async def _finish(self, line: Line, rest: bytes) -> None:
        """Send the rest of a long answer, as fast as the visitor takes it, and close the connection."""
        line.setblocking(False)
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(_SLOWEST_SECONDS):
                await self._loop.sock_sendall(line, rest)
        _close(line)

    def _tick(self) -> None:
        """Look at every slate: lead others away from a stuck teller, end a teller whose time is up."""
        for desk in list(self._desks):
            task = desk.task()
            if task is None or task.age() < _PATIENCE_SECONDS:
                self._call_forward(desk)
                continue
            self._clear(desk, task)
            desk.stand_back(_STEPS)
            if task.age() > self._limits.seconds:
                self._lost(desk, f"the query was ended at its limit of {self._limits.seconds:g} seconds")
        self._alarm = self._loop.call_later(_TICK_SECONDS, self._tick)

    def _call_forward(self, desk: Desk) -> None:
        """Let a teller that stood back work like the others again; start another where the system forbids that."""
        try:
            desk.stand_back(0)
        except PermissionError:
            self._lost(desk)

    def _clear(self, desk: Desk, task: Task) -> None:
        """Lead everybody away from a stuck teller but the one whose query it is."""
        for number in [number for number in desk.visitors if number != task.visitor]:
            self._lead(number, desk.take_back(number))

    def _lost(self, desk: Desk, reason: str | None = None) -> None:
        """End a teller, or note that it has died, and start another; its visitors are looked after."""
        task = desk.task()
        self._loop.remove_reader(desk.line)
        self._desks.remove(desk)
        desk.kill()
        self._gone.add(desk.meter)
        self.replaced += 1
        if task is not None and task.visitor in desk.visitors:
            memory = f"{self._limits.memory // MEBIBYTE} MiB"
            told = reason or f"the query ended its worker: it takes over {memory} or nests too deep"
            _dismiss(desk.visitors.pop(task.visitor), told if task.state == READING else None)
            self._gone.count(504, task.age())
        self._run(self._succeed(desk))
        for number, line in desk.visitors.items():
            self._lead(number, line)

    async def _succeed(self, desk: Desk) -> None:
        """Start a teller once the one before is gone; where the system is out of means, try again."""
        await asyncio.to_thread(desk.wait)
        while len(self._desks) < self._tellers:
            await asyncio.sleep(_TICK_SECONDS)
            with suppress(OSError):
                self._hire()
                break

    def _run(self, errand: Coroutine[object, object, None]) -> None:
        """Let an errand run on its own."""
        task = self._loop.create_task(errand)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)


def _dismiss(line: Line, reason: str | None) -> None:
    """Tell a visitor why there is no answer, unless one has begun, and close the connection."""
    if reason is not None:
        fault = explained(QueryEnded(reason))
        lines = [
            b"HTTP/1.1 504 Gateway Timeout",
            *(b"%b: %b" % one for one in fault.raw_headers),
            b"connection: close",
        ]
        with suppress(OSError):
            line.send(b"\r\n".join(lines) + b"\r\n\r\n" + bytes(fault.body), socket.MSG_DONTWAIT)
    _close(line)


def _close(line: Line) -> None:
    """End a connection, whoever else still holds a copy of it."""
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
