"""Many sessions at once: what each costs the server, and how long a click takes while all of them click."""

from __future__ import annotations

import random
import statistics
import subprocess
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from bench.own_drawing import SECONDS, draw, free, press, took
from tests.explorer_browser import Visit, running, visiting

SESSIONS = 20
CLICKS = 5
PAUSE_SECONDS = 8.0
"""From one click to the next of one analyst, on the average."""
MEBIBYTE = 1 << 20


class Crowd(NamedTuple):
    """Seconds from click to sentences, and megabytes of the server for each session."""

    median: float
    p95: float
    each: float


def crowd(browser: Browser, home: Path, address: str, sessions: int = SESSIONS) -> Crowd:
    """Open many sessions on one view, and let all of them click on."""
    with running(home) as (base, server), ExitStack() as stack:
        with visiting(browser, base) as first:
            draw(first, address)
            first.settle()
        before = _memory(server)
        visits = [stack.enter_context(visiting(browser, base)) for _ in range(sessions)]
        for visit in visits:
            draw(visit, address)
        seconds = _clicks(visits)
        return Crowd(
            statistics.median(seconds),
            statistics.quantiles(seconds, n=20)[-1],
            (_memory(server) - before) / MEBIBYTE / sessions,
        )


def _clicks(visits: list[Visit]) -> list[float]:
    """Click in every session, each at its own times; give the seconds of every click."""
    chance = random.Random(5)
    things = [free(visit, CLICKS) for visit in visits]
    begun = time.monotonic()
    due = [
        (begun + (turn + chance.random() / 2) * PAUSE_SECONDS, visit, *found[turn])
        for visit, found in zip(visits, things, strict=True)
        for turn in range(CLICKS)
    ]
    for when, visit, name, place in sorted(due, key=lambda one: one[0]):
        visit.page.wait_for_timeout(max(0.0, when - time.monotonic()) * 1000)
        _see(visit)
        press(visit, name, place)
    for visit in visits:
        _see(visit)
    answered = [seconds for visit in visits for seconds in took(visit)]
    return answered + [SECONDS] * (len(due) - len(answered))


def _see(visit: Visit) -> None:
    """Look until the last click is answered; one that is not in time counts as the whole of it."""
    with suppress(AssertionError):
        visit.until("!window.began", SECONDS)


def _memory(server: subprocess.Popen[bytes]) -> int:
    """Give the resident memory of the server, in bytes."""
    told = Path(f"/proc/{server.pid}/status").read_text("ascii")
    return 1024 * int(next(line.split()[1] for line in told.splitlines() if line.startswith("VmRSS:")))
