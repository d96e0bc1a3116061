"""The command `accords fetch`: documents as the reader would take them; nothing is read and nothing stored."""

from __future__ import annotations

import json
from dataclasses import asdict

import click


@click.command()
@click.argument("paths", nargs=-1, required=True)
def fetch(paths: tuple[str, ...]) -> None:
    """Get documents as plain text: files, folders, addresses of the web or of object storage, or -.

    Writes a line of JSON each: the text, and what its source says about it; `accords ingest` takes such lines.

    \b
    Example:
      accords fetch statement.txt
      accords fetch statement.txt | accords ingest -
    """
    from accords.ingest.sources import usable

    for document in usable(paths):
        told = {name: value for name, value in asdict(document).items() if value is not None}
        click.echo(json.dumps(told, ensure_ascii=False))
