"""Exports of a small and a ten times larger graph: seconds, size, and the most memory that each form took.

The world is that of bench/publish.py, some times over: about 1,000 claims a copy. Each form is written by
`accords export` in a process of its own, whose peak is what Linux counted. Usage: python -m bench.export
[COPIES], 10 by default; 100 copies give 100,000 claims. Ends with status 1 where a form took more than LARGEST
megabytes above the small graph's.
"""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from accords.graph.export.form import forms
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from bench import publish as published

LARGEST = 400.0
"""Megabytes that a form may take beyond what it took of a tenth of the graph."""

PROBE = """
import sys
from pathlib import Path
from accords.cli import root
root(sys.argv[1:], standalone_mode=False)
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""
"""Runs a command and tells the most kilobytes it had in memory, as Linux counts them."""


def made(home: Path, copies: int) -> Generation:
    """Publish the world some times over."""
    record = Record(home)
    told = published.world()
    read = told[: len(told) // published.COPIES]
    for copy in range(copies):
        for document, reading in read:
            record.take(dataclasses.replace(document, id=f"{document.id}-{copy}"), reading)
    record.close()
    return publish(Settings(home=home))


def written(home: Path, form: str) -> tuple[float, float, float]:
    """Write one form: seconds, megabytes on disk, megabytes of memory at the most."""
    out = home / "export"
    words = [sys.executable, "-c", PROBE, "export", "--format", form, "--out", str(out), "--home", str(home)]
    start = time.perf_counter()
    peak = subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    took = time.perf_counter() - start
    size = out.stat().st_size / 1e6
    out.unlink()
    return took, size, int(peak) / 1e3


def compared(small: Path, large: Path) -> Iterator[float]:
    """Print a line a form; give how much more memory the large graph took."""
    for form in forms():
        (_, _, before), (took, size, peak) = written(small, form), written(large, form)
        print(
            f"{form:16} {took:7.1f} s {size:8.1f} MB on disk {peak:6.0f} MB of memory ({before:.0f} of a tenth)"
        )
        yield peak - before


def main() -> None:
    """Make both graphs, write every form of each, and print."""
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        made(small, max(copies // 10, 1))
        counts = made(large, copies).counts
        print(f"export: {counts['Statement']} statements, {counts['Claim']} claims, {counts['quads']} quads")
        if max(compared(small, large)) > LARGEST:
            raise SystemExit(1)


if __name__ == "__main__":
    main()
