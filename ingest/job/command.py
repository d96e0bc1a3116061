"""The command `accords ingest`: statements into the record, and the graph published."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
              show_default=True, help="The workspace.")  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(min=1), help="How many processes read; one a core if left out."
)
@click.option("--again", is_flag=True, help="Take back what was withdrawn.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")
def ingest(paths: tuple[str, ...], home: Path, workers: int | None, again: bool, as_json: bool) -> None:
    """Read files, folders, addresses of the web, or - for standard input, into the record; publish the graph.

    The same text again changes nothing; a job that was stopped goes on where it was.

    \b
    Example:
      accords ingest examples/ --workers 2
      cat statement.txt | accords ingest -
    """
    import json
    import os
    from dataclasses import asdict
    from functools import partial

    from accords.graph.errors import BadInput
    from accords.graph.journal import tell
    from accords.graph.settings import Settings
    from accords.ingest.edition import tables_folder
    from accords.ingest.job.crew import Crew
    from accords.ingest.job.job import Job
    from accords.ingest.job.worker import work
    from accords.ingest.sources import documents

    settings = Settings.from_environment(os.environ, home)
    duty = partial(work, tables=tables_folder(os.environ))
    crew = Crew(workers or len(os.sched_getaffinity(0)), duty=duty)
    job = Job(settings, crew, again, tell)
    tally = job.run(documents(paths))
    click.echo(json.dumps(asdict(tally)) if as_json else tally.sentence)
    if tally.refused or tally.quarantined:
        raise BadInput(
            f"{tally.refused} inputs could not be used, {tally.quarantined} documents are in quarantine;"
            " all others are in the graph"
        )
