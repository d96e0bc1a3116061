"""Many sessions at once: what each costs the server, and how long a click takes while all of them click.

One of them is a browser, so that what a person waits for is seen; the others speak to the server as a browser does
and draw nothing (bench/wire.py), for people who share a server do not share its processor with their browsers.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import subprocess
import threading
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from bench.own_drawing import SECONDS, draw, free, press, took
from bench.wire import Wire
from tests.explorer_browser import Visit, running, visiting

SESSIONS = 20
CLICKS = 10
PAUSE_SECONDS = 8.0
"""From one click to the next of one analyst, on the average."""
MEBIBYTE = 1 << 20


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
            statistics.median(others.seconds),
            statistics.quantiles(others.seconds, n=20)[-1],
            statistics.median(seen),
            max(seen),
            held / MEBIBYTE / (sessions - 1),
        )


class _Others(threading.Thread):
    """The sessions without a browser; `seconds` holds what every click took once the thread has ended."""

    def __init__(self, base: str, address: str, sessions: int) -> None:
        super().__init__()
        self.opened = threading.Event()
        self.seconds: list[float] = []
        self._base, self._address, self._sessions = base, address, sessions

    def run(self) -> None:
        """Open all, then click in all."""
        asyncio.run(self._run())

    async def _run(self) -> None:
        try:
            wires = await asyncio.gather(
                *(Wire.open(self._base, self._address) for _ in range(self._sessions))
            )
        finally:
            self.opened.set()
        await asyncio.gather(*(self._click(wire, number) for number, wire in enumerate(wires)))

    async def _click(self, wire: Wire, number: int) -> None:
        """Choose one thing after another, each at its own times."""
        chance = random.Random(number)
        for thing in chance.sample(sorted(wire.names), min(CLICKS, len(wire.names))):
            await asyncio.sleep(chance.uniform(0, 2 * PAUSE_SECONDS))
            self.seconds.append(await wire.choose(thing))
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
    told = Path(f"/proc/{server.pid}/status").read_text("ascii")
    return 1024 * int(next(line.split()[1] for line in told.splitlines() if line.startswith("VmRSS:")))
