"""`accords publish`: the next generation from the record."""

from __future__ import annotations

from pathlib import Path

import click

from accords.graph.commands.home import home_option, json_option, say_json, settings_for


@click.command()
@click.option("--rebuild", is_flag=True, help="Build from nothing instead of changing a copy of the newest.")
@json_option
@home_option
def publish(rebuild: bool, as_json: bool, home: Path) -> None:
    """Build the next generation of the graph from the record; nothing new changes nothing.

    \b
    Example:
      accords publish
      accords publish --rebuild --json
    """
    from accords.graph.publish import publish as publish_record

    generation = publish_record(settings_for(home), rebuild)
    if as_json:
        say_json({"generation": generation.number, "published_at": generation.published_at,
                  "counts": dict(generation.counts)})  # fmt: skip
        return
    counts = generation.counts
    click.echo(
        f"generation {generation.number} of {generation.published_at}: {counts['Statement']} statements, "
        f"{counts['Claim']} claims, {counts['Commitment']} commitments, {counts['quads']} quads"
    )
