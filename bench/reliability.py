"""Ingesting under attack, against the bare pool of the standard library: the same documents, one run.

Both read the example statements with the same number of processes; then a worker of each is killed. Prints one
line a measure. What becomes of whole jobs that are killed is measured by bench/kills.py.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import active_children, get_context
from pathlib import Path

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.job.crew import Crew
from accords.ingest.pipeline import read
from accords.ingest.sources import documents

EXAMPLES = Path(__file__).parent.parent / "examples"
WORKERS = 2
COPIES = 4


def statements() -> list[Document]:
    """The examples, several times over under other ids."""
    found = [one for one in documents([EXAMPLES]) if isinstance(one, Document)]
    return [replace(one, id=f"{one.id}-{copy}") for copy in range(COPIES) for one in found]


def with_crew(texts: Sequence[Document]) -> int:
    """How many documents our crew reads."""
    with Crew(WORKERS) as crew:
        return sum(isinstance(outcome, Reading) for _, outcome in crew.outcomes(texts))


def with_pool(texts: Sequence[Document]) -> int:
    """How many documents the bare pool reads; it breaks where one of its processes is killed."""
    done = 0
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("forkserver")) as pool:
        try:
            for _ in pool.map(read, texts):
                done += 1
        except BrokenProcessPool:
            pass
    return done


def timed(work: Callable[[Sequence[Document]], int], texts: Sequence[Document]) -> tuple[int, float]:
    """What some work gives, and how many seconds it takes."""
    begun = time.perf_counter()
    return work(texts), time.perf_counter() - begun


def with_a_kill(work: Callable[[Sequence[Document]], int], texts: Sequence[Document]) -> int:
    """Do the work while one of its processes is killed after a while."""
    timer = threading.Timer(4.0, kill_one)
    timer.start()
    done = work(texts)
    timer.cancel()
    return done


def kill_one() -> None:
    """Kill a process that was started here."""
    for child in active_children()[:1]:
        if child.pid is not None:
            os.kill(child.pid, signal.SIGKILL)


def report_reading(texts: Sequence[Document]) -> None:
    """Compare the speed of both, and what a kill costs each."""
    pool, pool_seconds = timed(with_pool, texts)
    crew, crew_seconds = timed(with_crew, texts)
    ratio = pool_seconds / crew_seconds
    print(f"reliability  bare pool       {pool / pool_seconds:6.1f} documents/s")
    print(f"reliability  our crew        {crew / crew_seconds:6.1f} documents/s   ratio {ratio:.2f}")
    print(f"reliability  a worker killed: bare pool read {with_a_kill(with_pool, texts)} of {len(texts)}")
    print(f"reliability  a worker killed: our crew read  {with_a_kill(with_crew, texts)} of {len(texts)}")


def main() -> None:
    """Measure both."""
    texts = statements()
    report_reading(texts)


if __name__ == "__main__":
    main()
