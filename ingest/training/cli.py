"""The command that trains the learned tables again."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("table", type=click.Choice(["ar.known", "ar.clitics", "ar.tags", "ar.names"]))
@click.option(
    "--data", type=click.Path(exists=True, path_type=Path), required=True, help="The training data."
)
@click.option(
    "--into", type=click.Path(path_type=Path), help="Where to write; default: the reader's own table."
)
def train(table: str, data: Path, into: Path | None) -> None:
    """Train a learned TABLE again from its data; the same data give the same bytes.

    ar.clitics and ar.tags are trained with what the word lists knew when ar.known was last made.

    \b
    Example:
      accords train ar.clitics --data segments.tsv --into ar-clitics.json
    """
    from accords.ingest.training.tables import retrain, table_path

    path = into or table_path(table)
    path.write_text(retrain(table, data), "utf-8")
    click.echo(str(path))
