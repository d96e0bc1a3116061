"""`accords diff`: two rounds compared on the command line."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("before", metavar="STATEMENT")
@click.argument("after", metavar="STATEMENT")
@click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of words."
)
@click.option("--json", "form", flag_value="json", help="Write the rows as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Write the rows as CSV.")
@click.option("--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
              show_default=True, help="The workspace.")  # fmt: skip
def diff(before: str, after: str, lang: str, form: str | None, home: Path) -> None:
    """Say which commitments of one statement a later one repeats, strengthens, weakens or leaves out.

    A statement is named by its IRI, its 16-digit hash, or the id its source gave it.

    \b
    Example:
      accords diff us-qatar-dialogue-2018-en us-qatar-dialogue-2020-en
    """
    from accords.graph.answers import written
    from accords.graph.generation import Generation
    from accords.graph.rounds import compare
    from accords.graph.rounds.page import page

    answer = compare(Generation.current(home), before, after)
    click.echo(written(answer, form, lang) if form else page(answer, lang))
