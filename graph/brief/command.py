"""`accords brief`: a page about two parties on the command line."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option("--a", required=True, help="A party: a code (USA), an IRI, or a name in either script.")
@click.option("--b", required=True, help="The other party.")
@click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the page."
)
@click.option("--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
              show_default=True, help="The workspace.")  # fmt: skip
def brief(a: str, b: str, lang: str, home: Path) -> None:
    """Write a page about two parties to hand over, in Markdown, with numbered sentences.

    \b
    Example:
      accords brief --a USA --b SAU > brief.md
    """
    from accords.graph.brief import brief as written
    from accords.graph.generation import Generation

    click.echo(written(Generation.current(home), a, b, lang), nl=False)
