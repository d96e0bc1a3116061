"""What reading costs on Spark beside the pool of this machine: python -m bench.spark [DOCUMENTS…] [--cores N].

Each engine reads the same short invented statements (2,000 and 20,000) in a process of its own; what is compared is
the processor time of everything that was started, Java too, and that both gave the same readings. Recording and
publishing are the same work for both and are left out. Needs the extra spark: after make spark, PYTHONPATH=build/spark.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial

from accords.graph.document import Document
from accords.ingest.edition import tables_folder
from accords.ingest.job.crew import Crew
from accords.ingest.job.fleet import Fleet
from accords.ingest.job.job import Readers
from accords.ingest.job.spark import Spark
from accords.ingest.job.worker import Fault, work
from bench.large_world import CLAIMS_EACH, statements

SIZES = (2_000, 20_000)
SENTENCES = 4
ENGINES = ("pool", "spark")
SUBREAPER = 36
"""PR_SET_CHILD_SUBREAPER: processes whose parent ended become ours, so that their time is counted."""


def documents(count: int) -> Iterator[Document]:
    """Short statements: title and the first sentences."""
    for document, _ in statements(count * CLAIMS_EACH):
        yield Document(
            "\n".join(document.text.split("\n")[:SENTENCES]), document.id, "en", published=document.published
        )


def read(engine: str, count: int, cores: int) -> str:
    """Read the documents with one engine; the hash over all readings in their order."""
    digest = hashlib.sha256()
    with tempfile.TemporaryDirectory() as staging, readers(engine, cores, staging) as reading:
        for _, outcome in reading.outcomes(documents(count)):
            told = outcome.reason if isinstance(outcome, Fault) else outcome.to_json()
            digest.update(json.dumps(told, sort_keys=True).encode())
    return digest.hexdigest()


def readers(engine: str, cores: int, staging: str) -> Readers:
    """Who reads."""
    if engine == "spark":
        return Fleet(staging, Spark(f"local[{cores}]"))
    return Crew(cores, duty=partial(work, tables=tables_folder(os.environ)))


def measured(engine: str, count: int, cores: int) -> tuple[float, float, str]:
    """Processor seconds, seconds and hash of a run in a process of its own, with all that it started."""
    before, start = _spent(), time.perf_counter()
    words = [sys.executable, "-m", "bench.spark", str(count), "--cores", str(cores), "--one", engine]
    told = subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    wall = time.perf_counter() - start
    while True:
        try:
            os.wait()
        except ChildProcessError:
            return _spent() - before, wall, told


def _spent() -> float:
    """The processor seconds of every process of ours that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print a line a size, a row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--one", choices=ENGINES, help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.one is not None:
        print(read(told.one, told.counts[0], told.cores))
        return
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    print("| documents | pool, CPU s | Spark, CPU s | ratio | pool, s | Spark, s | same readings |")
    print("|" + "---|" * 7)
    for count in told.counts:
        (pool, pool_wall, ours), (spark, wall, theirs) = (measured(one, count, told.cores) for one in ENGINES)
        print(f"| {count:,} | {pool:.1f} | {spark:.1f} | {spark / pool:.2f} | {pool_wall:.0f} | {wall:.0f} |"
              f" {'yes' if ours == theirs else 'NO'} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
