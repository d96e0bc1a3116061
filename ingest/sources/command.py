"""The command `accords fetch`: documents as the reader would take them; nothing is read and nothing stored."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from accords.graph.journal import tell


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
    from accords.graph.errors import BadInput
    from accords.ingest.sources import Refusal, documents

    refused = 0
    for document in documents(paths):
        if isinstance(document, Refusal):
            tell(f"accords: {document.sentence}")
            refused += 1
            continue
        told = {name: value for name, value in asdict(document).items() if value is not None}
        click.echo(json.dumps(told, ensure_ascii=False))
    if refused:
        raise BadInput(f"{refused} of the inputs could not be used")
