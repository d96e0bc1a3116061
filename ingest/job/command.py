"""The command `accords ingest`: statements into the record, and the graph published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from accords.ingest.job.job import Readers


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
              show_default=True, help="The workspace.")  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(min=1), help="How many processes read; one a core if left out."
)
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True,
              help="Who reads: processes of this machine, or Apache Spark (the extra accords[spark]).")  # fmt: skip
@click.option("--master", help="Spark's master, such as local[2] or spark://host:7077; else spark-submit's.")
@click.option("--staging", help="Where Spark's workers find documents and leave readings: a path or URL that all "
              "of them see.  [default: staging in the workspace]")  # fmt: skip
@click.option("--again", is_flag=True, help="Take back what was withdrawn.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def ingest(
    paths: tuple[str, ...], home: Path, workers: int | None, engine: str, master: str | None,
    staging: str | None, again: bool, as_json: bool,
) -> None:  # fmt: skip
    """Read files, folders, addresses of the web or of object storage, or - for standard input, into the record.

    Then publish the graph.

    The same text again changes nothing; a job that was stopped goes on where it was.

    \b
    Example:
      accords ingest examples/ --workers 2
      cat statement.txt | accords ingest -
    """
    import json
    import os
    from dataclasses import asdict

    from accords.graph.errors import BadInput
    from accords.graph.journal import tell
    from accords.graph.settings import Settings
    from accords.ingest.job.job import Job
    from accords.ingest.sources import documents

    settings = Settings.from_environment(os.environ, home)
    if engine == "local":
        if master is not None or staging is not None:
            raise click.UsageError("--master and --staging belong to --engine spark")
        readers = _crew(workers)
    elif workers is not None:
        raise click.UsageError("--workers belongs to --engine local; with Spark, the master says how many")
    else:
        readers = _fleet(master, staging or str(settings.home / "staging"), tell)
    job = Job(settings, readers, again, tell)
    tally = job.run(documents(paths))
    click.echo(json.dumps(asdict(tally)) if as_json else tally.sentence)
    if tally.refused or tally.quarantined:
        raise BadInput(
            f"{tally.refused} inputs could not be used, {tally.quarantined} documents are in quarantine;"
            " all others are in the graph"
        )


def _crew(workers: int | None) -> Readers:
    """Processes of this machine."""
    import os
    from functools import partial

    from accords.ingest.edition import tables_folder
    from accords.ingest.job.crew import Crew
    from accords.ingest.job.worker import work

    duty = partial(work, tables=tables_folder(os.environ))
    return Crew(workers or len(os.sched_getaffinity(0)), duty=duty)


def _fleet(master: str | None, staging: str, tell: Callable[[str], None]) -> Readers:
    """Tasks of Apache Spark."""
    from accords.ingest.job.fleet import Fleet
    from accords.ingest.job.spark import Spark

    return Fleet(staging, Spark(master), tell)
