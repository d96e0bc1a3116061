"""`accords measure`: figures about the whole graph on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option

if TYPE_CHECKING:
    from accords.graph.measures.projection import Projection
    from accords.graph.questions import Answer


@click.group()
def measure() -> None:
    """Say who is central, what holds the graph together and how things are connected, with sentences.

    \b
    Example:
      accords measure centrality --by pagerank --limit 5
      accords measure paths --from USA --to IRN
    """


def common(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all measures share."""
    options = (
        click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True,
                     help="Language of names."),
        click.option("--json", "form", flag_value="json", help="Write the rows as JSON."),
        click.option("--csv", "form", flag_value="csv", help="Write the rows as CSV."),
        home_option,
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@measure.command()
@click.option("--by", type=click.Choice(["degree", "betweenness", "pagerank"]), default="degree",
              show_default=True, help="Which measure ranks.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="How many things.")
@common
def centrality(by: str, limit: int, lang: str, form: str | None, home: Path) -> None:
    """Rank things by how central they are; each with the newest sentence it was counted from.

    \b
    Example:
      accords measure centrality --by betweenness
    """
    from accords.graph.measures import centrality as ranking

    _write(ranking.centrality(_projection(home), by, limit), lang, form)


@measure.command()
@click.option("--least", type=click.IntRange(min=1), default=2, show_default=True,
              help="How many things a bridge must cut off.")  # fmt: skip
@common
def bridges(least: int, lang: str, form: str | None, home: Path) -> None:
    """List links without which a part of the graph would fall off, with their sentences.

    \b
    Example:
      accords measure bridges --json
    """
    from accords.graph.measures import bridges as holding

    _write(holding.bridges(_projection(home), least), lang, form)


@measure.command()
@click.option("--seed", default=1, show_default=True, help="Seed of the search.")
@common
def communities(seed: int, lang: str, form: str | None, home: Path) -> None:
    """List groups of things that are linked more closely with each other than with the rest.

    \b
    Example:
      accords measure communities --csv
    """
    from accords.graph.measures import communities as grouping

    _write(grouping.communities(_projection(home), seed), lang, form)


@measure.command()
@click.option("--from", "start", required=True, help="A code, IRI, or name in either script.")
@click.option("--to", "end", required=True, help="A code, IRI, or name in either script.")
@click.option("--count", type=click.IntRange(1, 100), default=3, show_default=True, help="How many paths.")
@common
def paths(start: str, end: str, count: int, lang: str, form: str | None, home: Path) -> None:
    """List the shortest paths between two things, with the sentence of every hop.

    \b
    Example:
      accords measure paths --from USA --to IRN --count 2
    """
    from accords.graph.generation import Generation
    from accords.graph.measures.paths import first_paths
    from accords.graph.measures.projection import projection
    from accords.graph.questions.naming import thing

    generation = Generation.current(home)
    one, other = thing(start, generation.store), thing(end, generation.store)
    _write(first_paths(projection(generation), one, other, count), lang, form)


def _projection(home: Path) -> Projection:
    """Project the newest generation of a workspace."""
    from accords.graph.generation import Generation
    from accords.graph.measures.projection import projection

    return projection(Generation.current(home))


def _write(answer: Answer, lang: str, form: str | None) -> None:
    """Write rows in the form that was chosen."""
    from accords.graph.answers.page import written

    click.echo(written(answer, form, lang))
