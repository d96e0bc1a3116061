"""What a claim costs as the graph grows: python -m bench.growth [CLAIMS…] [--home FOLDER].

Worlds of 100 to 100,000 invented claims (bench/large_world.py), each in a process of its own. Prints a table:
seconds to record, to build the graph with its index, to put one statement more in, three questions and a search,
disk and memory. The row of 0 claims is what every graph holds (reference data) and is taken off the cost of each.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.questions import ask
from accords.graph.record import Record
from accords.graph.settings import Settings
from bench.large_world import CLAIMS_EACH, statements
from bench.stopwatch import seconds

SIZES = (0, 100, 1_000, 10_000, 100_000)
TURNS = 5
QUESTIONS = {
    "working_groups": {"a": "USA", "b": "SAU"},
    "jointly_named_threats": {"a": "USA", "b": "SAU"},
    "promises": {"a": "USA", "b": "SAU"},
}


def median(work: Callable[[], object]) -> float:
    """How long some work takes, the median of some turns, in milliseconds."""
    return 1000 * statistics.median(seconds(work) for _ in range(TURNS))


def grown(home: Path, claims: int) -> dict[str, float]:
    """Build a world in an empty workspace and measure it."""
    record, settings = Record(home), Settings(home=home)
    *given, last = statements(claims + CLAIMS_EACH)
    taken = seconds(lambda: [record.take(*one) for one in given])
    built = seconds(lambda: publish(settings))
    record.take(*last)
    added = seconds(lambda: publish(settings))
    generation = Generation.current(home)
    told: dict[str, float] = {
        "claims": generation.counts["Claim"] if given else 0,
        "statements": len(given),
        "quads": generation.counts["quads"],
        "record": taken,
        "publish": built,
        "one more": added,
        "search": median(lambda: generation.search("foreign minister of saudi arabia")),
        "disk": sum(it.stat().st_size for it in home.rglob("*") if it.is_file() and "/2/" not in str(it)),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    for name, words in QUESTIONS.items():
        told[name] = median(lambda name=name, words=words: ask(generation, name, words))  # type: ignore[misc]
    return told


def measured(claims: int, home: str | None) -> dict[str, float]:
    """Measure one size in a process of its own."""
    with tempfile.TemporaryDirectory(dir=home) as folder:
        words = [sys.executable, "-m", "bench.growth", "--one", str(claims), "--home", folder]
        told: dict[str, float] = json.loads(subprocess.run(words, check=True, capture_output=True).stdout)
    return told


def rows(sizes: list[int], home: str | None) -> Iterator[dict[str, float]]:
    """Measure every size, the empty graph first, and set the cost of a claim apart from it."""
    nothing = measured(0, home)
    for claims in sizes:
        told = nothing if claims == 0 else measured(claims, home)
        count = max(told["claims"], 1)
        yield told | {
            "a claim": 1e6 * (told["record"] + told["publish"] - nothing["publish"]) / count if claims else 0,
            "bytes a claim": (told["disk"] - nothing["disk"]) / count if claims else 0,
        }


COLUMNS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "claims": ("claims", "{:,.0f}".format),
    "statements": ("statements", "{:,.0f}".format),
    "quads": ("quads", "{:,.0f}".format),
    "record": ("record, s", "{:.2f}".format),
    "publish": ("publish and index, s", "{:.1f}".format),
    "a claim": ("µs a claim", "{:,.0f}".format),
    "one more": ("one statement more, s", "{:.2f}".format),
    **{name: (f"`{name}`, ms", "{:.1f}".format) for name in QUESTIONS},
    "search": ("search, ms", "{:.1f}".format),
    "disk": ("disk, MB", lambda value: f"{value / 1e6:,.0f}"),
    "bytes a claim": ("bytes a claim", "{:,.0f}".format),
    "memory": ("memory, MB", lambda value: f"{value / 1e6:,.0f}"),
}


def main() -> None:
    """Print the table as Markdown, a row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--home", help="The folder where the worlds are built for a while.")
    told = parser.parse_args()
    if told.home is not None:
        Path(told.home).mkdir(parents=True, exist_ok=True)
    if told.one is not None:
        print(json.dumps(grown(Path(told.home), told.one)))
        return
    print("| " + " | ".join(title for title, _ in COLUMNS.values()) + " |")
    print("|" + "---|" * len(COLUMNS))
    for row in rows(told.claims, told.home):
        print("| " + " | ".join(form(row[name]) for name, (_, form) in COLUMNS.items()) + " |", flush=True)


if __name__ == "__main__":
    main()
