"""A real Spark on this machine: the crew's record and graph, with poison inside and three workers killed on the way.

Run by `make spark`, also at the end of `make test`: PySpark stands in a folder of its own there, which no other test sees.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from accords.graph.errors import ServiceAbsent
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.ingest.job.crew import Crew
from accords.ingest.job.fleet import Fleet
from accords.ingest.job.job import Job
from accords.ingest.job.partition import grouped
from accords.ingest.job.spark import Spark
from tests.faults import die_over_poison
from tests.published import quads
from tests.test_partitions import rows, statement

pytestmark = pytest.mark.needs("ACCORDS_SPARK")

ROOT = Path(__file__).parent.parent
MANY = 300
KILLS = 3


class Killer(threading.Thread):
    """Kills workers of the Spark of this process without warning, one after another, while it has some."""

    def __init__(self, times: int) -> None:
        super().__init__(daemon=True)
        self.times, self.killed, self.over = times, list[int](), threading.Event()

    def run(self) -> None:
        while len(self.killed) < self.times and not self.over.wait(0.2):
            for worker in set(spark_workers(os.getpid())) - set(self.killed):
                time.sleep(0.3)
                os.kill(worker, signal.SIGKILL)
                self.killed.append(worker)
                break


def spark_workers(root: int) -> Iterator[int]:
    """The Python processes under a process that Spark gives tasks to: children of its daemon."""
    parents = dict(processes())
    for child, parent in parents.items():
        if (
            "pyspark.daemon" in called(child)
            and "pyspark.daemon" in called(parent)
            and under(root, child, parents)
        ):
            yield child


def processes() -> Iterator[tuple[int, int]]:
    """Every process of this machine with its parent."""
    for folder in Path("/proc").iterdir():
        try:
            stat = (folder / "stat").read_text() if folder.name.isdigit() else ""
        except OSError:
            continue
        if stat:
            yield int(folder.name), int(stat.rpartition(")")[2].split()[1])


def called(process: int) -> str:
    """The command line of a process; empty where it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def under(root: int, process: int, parents: dict[int, int]) -> bool:
    """Say whether a process descends from another."""
    while process not in (root, 0):
        process = parents.get(process, 0)
    return process == root


def test_spark_gives_the_record_of_the_crew_though_workers_are_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    given = [statement(number) for number in range(MANY)]
    staging, killer = tmp_path / "staging", Killer(KILLS)
    fleet = Fleet(str(staging), Spark("local[2]", duty=die_over_poison))
    killer.start()
    tally = Job(Settings(home=tmp_path / "by-spark"), fleet).run(given)
    killer.over.set()
    Job(Settings(home=tmp_path / "by-crew"), Crew(2, duty=die_over_poison)).run(given)
    assert len(killer.killed) == KILLS
    assert (tally.new, tally.quarantined) == (MANY - 1, 1)
    assert rows(tmp_path / "by-spark") == rows(tmp_path / "by-crew")
    assert quads(tmp_path / "by-spark") == quads(tmp_path / "by-crew")
    accounts = [json.loads(line) for line in (staging / "manifest.jsonl").read_text().splitlines()]
    assert [account["documents"] for account in accounts] == [len(group) for group in grouped(given)]
    assert [it.name for it in staging.rglob("*.jsonl*")] == ["manifest.jsonl"]


def test_the_command_runs_under_spark_submit(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("France and Egypt signed an agreement on water.", "utf-8")
    spark = find_spec("pyspark")
    assert spark is not None
    assert spark.origin is not None
    submit = [str(Path(spark.origin).parent / "bin" / "spark-submit"), "--master", "local[1]"]
    words = [
        "ingest",
        str(tmp_path / "note.txt"),
        "--engine",
        "spark",
        "--home",
        str(tmp_path / "home"),
        "--json",
    ]
    run = subprocess.run(
        [*submit, str(ROOT / "accords" / "__main__.py"), *words],
        env={**os.environ, "PYSPARK_PYTHON": sys.executable}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout.splitlines()[-1])["new"] == 1
    assert Record(tmp_path / "home").counts()["held"] == 1


def test_a_spark_that_does_not_start_is_told_in_one_sentence(tmp_path: Path) -> None:
    fleet = Fleet(str(tmp_path), Spark("local[0]"))
    with pytest.raises(ServiceAbsent, match=r"^Spark did not start: .*expected Java 17 or newer"):
        Job(Settings(home=tmp_path / "home"), fleet).run([statement(1)])
