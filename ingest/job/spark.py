"""Apache Spark as the runner of a fleet: each task reads one partition with a crew of one, as the local pool does.

Spark sends a task again whose worker is lost; a document that kills its reader costs only itself, because the
reader is the crew's own process under Spark's worker.
"""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Sequence
from functools import cache, partial
from typing import Any

from accords.graph.errors import AccordsError, ServiceAbsent
from accords.ingest.edition import tables_folder
from accords.ingest.job.crew import Crew, Duty, ReaderBroken
from accords.ingest.job.partition import Account, Partition, read_partition
from accords.ingest.job.worker import work

TRIES = 4
"""How often a task may be lost before the job ends: Spark's own measure, which a local master does without."""

QUIET = {"spark.app.name": "accords", "spark.log.level": "ERROR", "spark.ui.showConsoleProgress": "false"}
ALONE = {
    "spark.ui.enabled": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}
"""On one machine nothing listens outside, and a Java that only hands out tasks compiles and collects little."""


class Spark:
    """Reads partitions on the cluster of a master, or the one that `spark-submit` was told of where it is None."""

    def __init__(self, master: str | None = None, duty: Duty | None = None) -> None:
        self.master, self.duty = _retrying(master), duty

    def __call__(self, partitions: Sequence[Partition]) -> list[Account]:
        """Read all partitions, each in a task of its own; their accounts, in order."""
        context = self._context()
        try:
            tasks = context.parallelize(partitions, len(partitions))
            told = _collected(tasks.map(partial(_accounted, self.duty)))
        finally:
            context.stop()
        faults = [it for it in told if isinstance(it, str)]
        if faults:
            raise ReaderBroken(f"{len(faults)} of {len(partitions)} partitions were not read: {faults[0]}")
        return [it for it in told if isinstance(it, Account)]

    def _context(self) -> Any:
        """A connection to Spark; raises ServiceAbsent where it, its Java or its master is not there."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)  # of pandas, which no task here uses
                from py4j.protocol import Py4JJavaError
                from pyspark import SparkConf, SparkContext
                from pyspark.errors import PySparkRuntimeError
        except ImportError as problem:
            raise ServiceAbsent(
                "the engine spark needs PySpark, which is not installed: pip install 'accords[spark]'"
            ) from problem
        settings = SparkConf().setAll(list(QUIET.items()))
        if self.master is not None:
            settings.setMaster(self.master)
        if settings.get("spark.master", "local[*]").startswith("local"):
            settings.setAll(list(ALONE.items()))
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
            os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        settings.setIfMissing("spark.master", f"local[*,{TRIES}]")
        try:
            return SparkContext.getOrCreate(settings)
        except (PySparkRuntimeError, Py4JJavaError) as problem:
            raise ServiceAbsent(
                f"Spark did not start: {_first_line(problem)}; expected Java 17 or newer, and a master that answers"
            ) from problem


def _first_line(problem: Any) -> str:
    """What Spark says of a fault, without the places in its code."""
    java = getattr(problem, "java_exception", None)
    return str(problem if java is None else java.getMessage()).splitlines()[0]


def _retrying(master: str | None) -> str | None:
    """A local master that sends lost tasks again, as every other does."""
    met = re.fullmatch(r"local(?:\[(\*|\d+)\])?", master or "")
    return master if met is None else f"local[{met[1] or 1},{TRIES}]"


def _collected(tasks: Any) -> list[Account | str]:
    """What all tasks gave; raises ReaderBroken where Spark gave one up."""
    from py4j.protocol import Py4JJavaError

    try:
        found: list[Account | str] = tasks.collect()
    except Py4JJavaError as problem:
        raise ReaderBroken(
            f"Spark gave up: {_first_line(problem)}; what was read is kept, run the job again"
        ) from problem
    return found


def _accounted(duty: Duty | None, partition: Partition) -> Account | str:
    """Read a partition in a worker of Spark; a fault that another attempt would meet again comes back as its sentence."""
    try:
        return read_partition(partition, _crew(duty))
    except AccordsError as problem:
        _crew.cache_clear()
        return str(problem)


@cache
def _crew(duty: Duty | None) -> Crew:
    """The crew of this worker of Spark, which stays from one task to the next; it ends with the worker."""
    return Crew(1, duty=duty or partial(work, tables=tables_folder(os.environ)))
