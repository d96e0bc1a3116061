"""`accords backup` and `accords restore`: the record of a workspace as one file, and back."""

from __future__ import annotations

from pathlib import Path

import click

from accords.graph.commands.home import home_option, json_option, say_json

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("file", type=FILE)
@json_option
@home_option
def backup(file: Path, as_json: bool, home: Path) -> None:
    """Copy the record into one FILE, whole at one moment, while others go on writing.

    The record holds everything that was given: statements, readings, judgements. The graph is built from it.

    \b
    Example:
      accords backup accords.backup
    """
    from accords.graph.record.backup import backup as copied

    _say(copied(home, file), file, as_json)


@click.command()
@click.argument("file", type=FILE)
@json_option
@home_option
def restore(file: Path, as_json: bool, home: Path) -> None:
    """Make a new workspace of a backup FILE, and publish it.

    \b
    Example:
      accords restore accords.backup --home restored
    """
    from accords.graph.commands.home import settings_for
    from accords.graph.publish import publish
    from accords.graph.record.backup import restore as brought_back

    held = brought_back(file, home)
    publish(settings_for(home))
    _say(held, home, as_json)


def _say(statements: int, where: Path, as_json: bool) -> None:
    """Say how many statements are where."""
    if as_json:
        say_json({"statements": statements, "path": str(where)})
    else:
        click.echo(f"{where}: {statements} statements")
