"""`accords cypher`: an analyst's own query, read-only, on the command line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from accords.graph.commands.home import home_option, settings_for


@click.command()
@click.argument("query", metavar="QUERY|-")
@click.option("--json", "form", flag_value="json", help="Write the rows as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Write the rows as CSV.")
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=20.0, show_default=True,
              help="When the query is ended.")  # fmt: skip
@home_option
def cypher(query: str, form: str | None, seconds: float, home: Path) -> None:
    """Run a Cypher query of your own in Neo4j: only what reads, within limits of time and size.

    The server is asked first what it would do; a query that writes, loads, calls plugins or administers is
    refused in one sentence and never run. `-` reads the query from stdin.

    \b
    Example:
      accords neo4j start && accords load
      accords cypher "MATCH (s:Country)-[x:COUNTERS]->(t:Threat) RETURN s.name, t.name, x.quote LIMIT 5"
    """
    from dataclasses import replace

    from accords.graph.answers import written
    from accords.graph.cypher.asking import LIMITS, ask_cypher

    settings = settings_for(home)
    text = sys.stdin.read() if query == "-" else query
    click.echo(written(ask_cypher(settings, text, replace(LIMITS, seconds=seconds)), form, "en"))
