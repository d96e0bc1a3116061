"""The command `accords read`: says what documents say; nothing is stored."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Write one object a document.")
@click.option("--into", type=click.Path(path_type=Path), help="Write <id>.json each into this folder.")
@click.option("--asserted", is_flag=True, help="Leave out what is negated or conditional.")
@click.option("--why", is_flag=True, help="Show for each link how it came about.")
def read(paths: tuple[str, ...], as_json: bool, into: Path | None, asserted: bool, why: bool) -> None:
    """Say what documents say: files, folders, or - for standard input.

    \b
    Example:
      accords read statement.txt --why
      accords read examples/ --json --into readings/
    """
    import os

    from accords.ingest.edition import keep_tables
    from accords.ingest.pipeline import read as read_document
    from accords.ingest.printing import as_line, as_text
    from accords.ingest.sources import usable

    keep_tables(os.environ)
    for document in usable(paths):
        reading = read_document(document)
        reading = reading.asserted() if asserted else reading
        if into is not None:
            into.mkdir(parents=True, exist_ok=True)
            (into / f"{_file_name(reading.id)}.json").write_text(as_line(reading) + "\n", "utf-8")
        elif as_json:
            click.echo(as_line(reading))
        else:
            click.echo(as_text(reading, document, why))


def _file_name(id: str) -> str:
    """Return an id as a file name that leads nowhere else."""
    return "".join(c if c.isalnum() or c in "-_." else "-" for c in id).lstrip(".") or "document"
