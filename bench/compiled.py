"""The reader compiled to C beside the plain one: the same readings to the last byte, and how much sooner.

usage: python -m bench.compiled WHEEL FILE…     (WHEEL as `make compiled` builds it; files or folders that `accords read` takes)

Each reads everything twice, in a process of its own; the two take turns, so that a machine that slows down slows both.
Ends with 1 where a reading differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from accords.graph.document import Document
from accords.ingest import pipeline
from accords.ingest.edition import keep_tables
from accords.ingest.sources import documents

TURNS = 3
READER = "--reader"


class Run(NamedTuple):
    """What a reader made of the documents: where it lies, characters a second at first and again, a hash of its readings."""

    reader: str
    first: float
    again: float
    readings: str


def main() -> None:
    """Read with both in turn; print the best of each, and their ratio."""
    if sys.argv[1:2] == [READER]:
        print(json.dumps(_run([Path(it) for it in sys.argv[2:]])))
        return
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("wheel", type=Path)
    asked.add_argument("paths", nargs="+", metavar="FILE")
    wheel, paths = asked.parse_args().wheel, asked.parse_args().paths
    if not zipfile.is_zipfile(wheel):
        asked.error(f"{wheel} is no wheel; `make compiled` builds one")
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(wheel).extractall(folder)
        runs = [(_child("", paths), _child(folder, paths)) for _ in range(TURNS)]
    plain, compiled = _best([it for it, _ in runs]), _best([it for _, it in runs])
    print(f"plain    {plain.first:,.0f} characters/s, every word met before {plain.again:,.0f}")
    print(f"compiled {compiled.first:,.0f} characters/s, every word met before {compiled.again:,.0f}")
    print(f"ratio    {compiled.first / plain.first:.2f}, {compiled.again / plain.again:.2f}")
    if not compiled.reader.endswith(".so"):
        sys.exit(f"{wheel} holds no compiled reader: {compiled.reader}")
    if len({it.readings for pair in runs for it in pair}) > 1:
        sys.exit("the readings differ")


def _child(folder: str, paths: Sequence[str]) -> Run:
    """Read in a process of its own, by the package in a folder, or by this one."""
    command = [sys.executable, "-P", __file__, READER, *(str(Path(it).resolve()) for it in paths)]
    answer = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": folder}, check=True, capture_output=True, text=True
    )
    return Run(*json.loads(answer.stdout))


def _best(runs: Sequence[Run]) -> Run:
    """Return the highest speeds of several runs."""
    return runs[0]._replace(first=max(it.first for it in runs), again=max(it.again for it in runs))


def _run(paths: Sequence[Path]) -> Run:
    """Read all documents twice, lexicons loaded before."""
    keep_tables(os.environ)
    texts = [it for it in documents(paths) if isinstance(it, Document)]
    for lang in ("en", "ar"):
        pipeline.read(Document("Kenya / كينيا", lang=lang))
    first, again, digest = _seconds(texts), _seconds(texts), hashlib.sha256()
    for it in texts:
        digest.update(json.dumps(pipeline.read(it).to_json()).encode())
    characters = sum(len(it.text) for it in texts)
    return Run(str(pipeline.__file__), characters / first, characters / again, digest.hexdigest())


def _seconds(texts: Sequence[Document]) -> float:
    """Return the processor seconds of reading all texts."""
    start = time.process_time()
    for it in texts:
        pipeline.read(it)
    return time.process_time() - start


if __name__ == "__main__":
    main()
