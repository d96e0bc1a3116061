"""`accords diff`: two rounds compared on the command line."""

from __future__ import annotations

from pathlib import Path

import click

from accords.graph.commands.home import home_option


@click.command()
@click.argument("before", metavar="STATEMENT")
@click.argument("after", metavar="STATEMENT")
@click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of words."
)
@click.option("--json", "form", flag_value="json", help="Write the rows as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Write the rows as CSV.")
@click.option("--accounts", is_flag=True, help="Compare two accounts of one meeting instead.")
@home_option
def diff(before: str, after: str, lang: str, form: str | None, accounts: bool, home: Path) -> None:
    """Say which commitments of one statement a later one repeats, strengthens, weakens or leaves out.

    With --accounts, say where two accounts of one meeting differ (date, place, chair, office of a person),
    and what only one of them tells (participants, bodies announced); that is no contradiction.

    A statement is named by its IRI, its 16-digit hash, or the id its source gave it.

    \b
    Example:
      accords diff us-qatar-dialogue-2018-en us-qatar-dialogue-2020-en
      accords diff us-qatar-dialogue-2019-ar us-qatar-dialogue-2020-en --lang ar
      accords diff --accounts us-china-woodside-2023-american-readout us-china-woodside-2023-chinese-readout
    """
    from accords.graph import accounts as telling
    from accords.graph import rounds
    from accords.graph.accounts.page import page as accounts_page
    from accords.graph.answers import written
    from accords.graph.generation import Generation
    from accords.graph.rounds.page import page as rounds_page

    compare, page = (telling.compare, accounts_page) if accounts else (rounds.compare, rounds_page)
    answer = compare(Generation.current(home), before, after)
    click.echo(written(answer, form, lang) if form else page(answer, lang))
