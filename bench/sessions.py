"""Many sessions at once: what each costs the server, and how long a click takes while all of them click.

One of them is a browser, so that what a person waits for is seen; the others speak to the server as a browser does
and draw nothing (bench/wire.py), for people who share a server do not share its processor with their browsers.
`python -m bench.sessions WORKSPACE [--minutes 20] [--sessions 20]` lets them click for a long time, without the browser,
and come and go; it prints, minute by minute, how long clicks took and what memory the server held.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import subprocess
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser
from websockets.exceptions import WebSocketException

from accords.graph.endpoint.metrics import resident
from accords.graph.errors import AccordsError
from accords.graph.generation import Generation
from accords.graph.views.atlas import Atlas
from bench.own_drawing import SECONDS, busiest, draw, free, press, took, view
from bench.wire import Wire
from tests.explorer_browser import Visit, running, visiting

SESSIONS = 20
CLICKS = 10
PAUSE_SECONDS = 8.0
"""From one click to the next of one analyst, on the average."""
MEBIBYTE = 1 << 20
FAULTS = (AccordsError, OSError, TimeoutError, WebSocketException)
"""How a session may fail that asks a server with too much to do."""


class Crowd(NamedTuple):
    """Seconds from click to sentences, at the server and in the browser, and the server's mebibytes a session."""

    median: float
    p95: float
    seen_median: float
    seen_worst: float
    each: float


def crowd(browser: Browser, home: Path, address: str, sessions: int = SESSIONS) -> Crowd:
    """Open many sessions on one view, and let all of them click on."""
    with running(home) as (base, server), visiting(browser, base) as visit:
        draw(visit, address)
        before = _memory(server)
        others = _Others(base, address, sessions - 1)
        others.start()
        others.opened.wait()
        opened = _memory(server)
        seen = _clicks(visit)
        held = max(opened, _memory(server)) - before
        others.join()
        return Crowd(
            statistics.median(one.took for one in others.told),
            _percentile((one.took for one in others.told), 95),
            statistics.median(seen),
            max(seen),
            held / MEBIBYTE / (sessions - 1),
        )


class Told(NamedTuple):
    """One click: when it was answered, since the beginning, and how long that took, in seconds."""

    at: float
    took: float


class _Others(threading.Thread):
    """The sessions without a browser; `told` holds what every click took, as it is answered, `failed` counts the others.

    Each clicks `CLICKS` times; where `seconds` are given they go on until these are over, and after `CLICKS` clicks a
    session leaves and another comes.
    """

    def __init__(self, base: str, address: str, sessions: int, seconds: float = 0.0) -> None:
        super().__init__(daemon=True)
        self.opened = threading.Event()
        self.told: list[Told] = []
        self.failed = 0
        self._base, self._address, self._sessions, self._seconds = base, address, sessions, seconds

    def run(self) -> None:
        """Open all, then click in all."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        try:
            wires = await asyncio.gather(*(self._open() for _ in range(self._sessions)))
        finally:
            self.opened.set()
        begun = time.monotonic()
        await asyncio.gather(*(self._use(wire, number, begun) for number, wire in enumerate(wires)))

    async def _open(self) -> Wire:
        return await Wire.open(self._base, self._address)

    async def _use(self, wire: Wire, number: int, begun: float) -> None:
        """Be one analyst after another, each at his own times."""
        chance = random.Random(number)
        await self._click(wire, chance, begun)
        while time.monotonic() < begun + self._seconds:
            try:
                wire = await self._open()
            except FAULTS:
                self.failed += 1
            else:
                await self._click(wire, chance, begun)

    async def _click(self, wire: Wire, chance: random.Random, begun: float) -> None:
        """Choose one thing after another, and leave."""
        for thing in chance.sample(sorted(wire.names), min(CLICKS, len(wire.names))):
            await asyncio.sleep(chance.uniform(0, 2 * PAUSE_SECONDS))
            try:
                seconds = await wire.choose(thing)
            except FAULTS:
                self.failed += 1
                break
            self.told.append(Told(time.monotonic() - begun, seconds))
        await wire.close()


def _clicks(visit: Visit) -> list[float]:
    """Click in the browser; give the seconds of every click, of one not answered in time the whole of it."""
    chance = random.Random(5)
    things = free(visit, CLICKS)
    for name, place in things:
        visit.page.wait_for_timeout(chance.uniform(0, 2 * PAUSE_SECONDS) * 1000)
        press(visit, name, place)
        with suppress(AssertionError):
            visit.until("!window.began", SECONDS)
    answered = took(visit)
    return answered + [SECONDS] * (len(things) - len(answered))


def _memory(server: subprocess.Popen[bytes]) -> int:
    """Give the resident memory of the server, in bytes."""
    return resident(server.pid)


def _percentile(seconds: Iterable[float], part: int) -> float:
    """Give the time that so many of a hundred are not above; 0 where there are fewer than two."""
    known = list(seconds)
    return statistics.quantiles(known, n=100)[part - 1] if len(known) > 1 else 0.0


def long_load(home: Path, address: str, sessions: int, minutes: int) -> None:
    """Let sessions click, leave and come for some minutes; print each minute."""
    with running(home) as (base, server):
        others = _Others(base, address, sessions, 60.0 * minutes)
        others.start()
        others.opened.wait()
        for minute in range(minutes):
            time.sleep(60)
            here = [one.took for one in others.told if 60 * minute <= one.at < 60 * (minute + 1)]
            print(_line(f"minute {minute + 1}", here, _memory(server)), flush=True)
        others.join()
        print(_line("the whole", [one.took for one in others.told], _memory(server)), flush=True)
        print(f"{others.failed} clicks or openings without an answer", flush=True)


def _line(name: str, seconds: list[float], memory: int) -> str:
    """One line of the report."""
    p50, p95, p99 = (_percentile(seconds, part) for part in (50, 95, 99))
    return f"{name:10} {len(seconds):5} clicks  p50 {p50:.2f}  p95 {p95:.2f}  p99 {p99:.2f} s  {memory / MEBIBYTE:.0f} MiB"


def main() -> None:
    """Open the drawing of sixty things around the busiest, and let everybody in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("--minutes", type=int, default=20)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    told = parser.parse_args()
    atlas = Atlas(Generation.current(told.home), told.home)
    long_load(told.home, view(atlas, busiest(atlas), 60).address, told.sessions, told.minutes)


if __name__ == "__main__":
    main()
