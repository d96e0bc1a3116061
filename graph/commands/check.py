"""`accords check`: record, graph, spans and shapes agree; and Neo4j, where asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option, json_option, say_json, settings_for
from accords.graph.journal import tell

if TYPE_CHECKING:
    from accords.graph.generation import Generation
    from accords.graph.settings import Settings


@click.command()
@click.option("--neo4j", "with_neo4j", is_flag=True, help="Compare Neo4j with the graph too, every property.")
@json_option
@home_option
def check(with_neo4j: bool, as_json: bool, home: Path) -> None:
    """Prove that record, graph, spans and shapes agree; every difference is printed, exit status 1 if any.

    \b
    Example:
      accords check
      accords check --json
    """
    from accords.graph.generation import Generation

    settings = settings_for(home)
    generation = Generation.current(home)
    faults = list(_faults(generation, home))
    if with_neo4j:
        faults += _differences(generation, settings)
    if as_json:
        say_json({"generation": generation.number, "differences": faults})
    else:
        for fault in faults:
            click.echo(fault)
        tell(f"generation {generation.number}: {len(faults)} differences")
    if faults:
        raise click.exceptions.Exit(1)


def _faults(generation: Generation, home: Path) -> Iterator[str]:
    """Differences between record and graph, wrong quotes, broken shapes."""
    from accords.graph.publish.expectations import faults
    from accords.graph.record import Record

    record = Record(home)
    yield from record.losses()
    generation.prove_readable()
    if record.revision != generation.revision:
        yield f"the record has changes that generation {generation.number} has not: run `accords publish`"
    if len(generation.store) != generation.counts["quads"]:
        yield f"the store has {len(generation.store)} quads, counted were {generation.counts['quads']}"
    yield from faults(record, generation.store, None)


def _differences(generation: Generation, settings: Settings) -> list[str]:
    """Differences between graph and Neo4j."""
    from accords.graph.neo4j.compare import compare
    from accords.graph.neo4j.connection import connected

    with connected(settings) as driver:
        return [one.sentence for one in compare(generation, driver, settings.neo4j_database)]
