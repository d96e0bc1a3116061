"""`accords status`: what the workspace holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from accords.graph.commands.home import home_option, json_option, say_json


@click.command()
@json_option
@home_option
def status(as_json: bool, home: Path) -> None:
    """Say what the workspace holds: the record, the newest generation, and what was put aside.

    \b
    Example:
      accords status
      accords status --json
    """
    told = _told(home)
    if as_json:
        say_json(told)
        return
    click.echo(f"workspace   {home}")
    click.echo("record      " + ", ".join(f"{number} {name}" for name, number in told["record"].items()))
    if told["generation"] is None:
        click.echo("generation  none yet: `accords publish` makes one")
    else:
        number, when = told["generation"], told["published_at"]
        click.echo(f"generation  {number} of {when}{'' if told['is_current'] else ', older than the record'}")
        for name, count in told["counts"].items():
            click.echo(f"  {name:<13} {count:>8}")
    for one in told["quarantine"]:
        click.echo(f"put aside   {one['address']}: {one['reason']}")


def _told(home: Path) -> dict[str, Any]:
    """The state of a workspace as plain values; BadInput where there is no workspace."""
    from accords.graph.errors import ServiceAbsent
    from accords.graph.generation import Generation, current_number
    from accords.graph.record import Record
    from accords.graph.record.database import NAME

    if not (home / NAME).exists():
        raise ServiceAbsent(f"{home} is no workspace yet: `accords ingest` makes one")
    record = Record(home)
    number = current_number(home)
    generation = None if number is None else Generation.current(home)
    return {
        "record": record.counts(),
        "generation": number,
        "published_at": None if generation is None else generation.published_at,
        "is_current": generation is not None and generation.revision == record.revision,
        "counts": {} if generation is None else dict(generation.counts),
        "quarantine": [{"address": one.address, "reason": one.reason} for one in record.quarantined()],
    }
