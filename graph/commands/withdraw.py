"""`accords withdraw`: a statement out of the record and the graph."""

from __future__ import annotations

from pathlib import Path

import click

from accords.graph.commands.home import home_option, json_option, say_json, settings_for


@click.command()
@click.argument("statements", nargs=-1, required=True, metavar="STATEMENT…")
@json_option
@home_option
def withdraw(statements: tuple[str, ...], as_json: bool, home: Path) -> None:
    """Take statements out of the record and the graph, by id, source, hash or IRI.

    Text and reading go; links that other statements say stay; the withdrawal stays in the ledger. The same
    source comes back only with `accords ingest --again`.

    \b
    Example:
      accords withdraw library-garden-ar
    """
    from accords.graph.publish import publish
    from accords.graph.record import Record

    record = Record(home)
    names = [record.find(statement) for statement in statements]
    gone = [name for name in names if record.withdraw(name)]
    record.close()
    generation = publish(settings_for(home))
    if as_json:
        say_json({"withdrawn": gone, "generation": generation.number})
        return
    before = len(names) - len(gone)
    click.echo(f"{len(gone)} withdrawn, {before} were withdrawn before; generation {generation.number}")
