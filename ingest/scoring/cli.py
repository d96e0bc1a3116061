"""The command `accords evaluate`: scores the reader against annotated documents."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--errors", is_flag=True, help="Count errors by link type and cause.")
@click.option(
    "--counts", is_flag=True, help="Count how often each frame was right, for the table of confidence."
)
@click.option(
    "--sentences", is_flag=True, help="Print each missed (-) and each extra (+) item with its sentence."
)
@click.option(
    "--layer",
    type=click.Choice(["parties"]),
    help="Score one layer by itself: whether the right parties were found, named or told by a party word.",
)
def evaluate(folder: Path, errors: bool, counts: bool, sentences: bool, layer: str | None) -> None:
    """Score the reader on a folder of documents/ and annotations/.

    \b
    Example:
      accords evaluate tests/corpus --errors
    """
    import os

    from accords.ingest.edition import keep_tables
    from accords.ingest.pipeline import read
    from accords.ingest.scoring.gold import annotated
    from accords.ingest.scoring.misses import miss_lines
    from accords.ingest.scoring.parties import PartyTally, party_lines
    from accords.ingest.scoring.report import count_lines, error_lines, lines
    from accords.ingest.scoring.tally import Tally

    keep_tables(os.environ)
    tally, parties, items = Tally(), PartyTally(), []
    for document, gold in annotated(folder):
        reading = read(document).asserted()
        tally.add(document.lang or reading.lang, gold, reading.to_json())
        parties.add(document.lang or reading.lang, gold, reading.to_json())
        if sentences:
            items += ["", f"== {document.id}", *miss_lines(document.text, gold, reading.to_json())]
    shown = [*party_lines(parties)] if layer == "parties" else [*lines(tally)]
    shown += ["", *error_lines(tally)] if errors else []
    shown += ["", *count_lines(tally)] if counts else []
    shown += items
    click.echo("\n".join(shown))
