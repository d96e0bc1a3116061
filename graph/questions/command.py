"""`accords ask`: a named question on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option, settings_for

if TYPE_CHECKING:
    from accords.graph.generation import Generation
    from accords.graph.questions import Answer, Question
    from accords.graph.questions.paging import Page

ELSEWHERE = "elsewhere"
"""The folder of the workspace that remembers what other endpoints answered."""

ROWS = 100
"""How many rows an answer for people has, where nothing else is said."""


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.argument("name", metavar="[QUESTION]", required=False)
@click.option("--over", type=click.Choice(["sparql", "cypher"]), default="sparql", show_default=True,
              help="Which store answers: the published graph, or Neo4j.")  # fmt: skip
@click.option("--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True,
              help="Language of titles and names.")  # fmt: skip
@click.option("--json", "form", flag_value="json", help="Write the rows as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Write the rows as CSV.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    help="How many rows to write: 100 for people, all of them as JSON or CSV, where it is left out.",
)
@click.option(
    "--page",
    "number",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Which part of the answer, counted in pages of --limit rows.",
)
@home_option
@click.pass_context
def ask(
    ctx: click.Context, name: str | None, over: str, lang: str, form: str | None, limit: int | None,
    number: int, home: Path,
) -> None:  # fmt: skip
    """Answer a named question from the published graph; without a name, list the questions.

    Further options are the question's parameters. A party is a code (SAU) or a name in either script.
    Where only a part of the rows is written, which part it is and how many there are is said beside it.

    \b
    Example:
      accords ask working_groups --a USA --b السعودية
      accords ask representatives --a USA --year 2020 --json
      accords ask link_support --subject USA --predicate counters --object threat/terrorism --csv
      accords ask rounds --before us-qatar-dialogue-2018-en --after us-qatar-dialogue-2020-en
      accords ask praise_and_criticism --a USA --limit 50 --page 2
    """
    from accords.graph.answers.page import part, written
    from accords.graph.journal import tell
    from accords.graph.questions.finishing import told
    from accords.graph.questions.question import question

    if name is None:
        click.echo(_list(lang))
        return
    asked = question(name)
    page = _page(asked, form, limit, number)
    answer = _answer(name, parameters(ctx.args), over, home, page)
    click.echo(written(answer, form, lang) if form else told(asked, answer, lang))
    shown = part(answer, lang)
    if shown is not None:
        tell(shown)


def _page(asked: Question, form: str | None, limit: int | None, number: int) -> Page | None:
    """The page that is wanted; None for the whole answer, which a comparison for people always is."""
    from accords.graph.questions.paging import Page

    if limit is None and number == 1 and (form is not None or asked.then is not None):
        return None
    rows = limit or ROWS
    return Page(rows, (number - 1) * rows)


def _answer(name: str, given: Mapping[str, str], over: str, home: Path, page: Page | None) -> Answer:
    """Ask the store that was chosen."""
    from accords.graph.generation import Generation
    from accords.graph.questions import ask

    generation = Generation.current(home)
    if over == "sparql":
        return ask(generation, name, given, home / ELSEWHERE, page)
    return _answer_neo4j(name, given, generation, home, page)


def _answer_neo4j(
    name: str, given: Mapping[str, str], generation: Generation, home: Path, page: Page | None
) -> Answer:
    """Ask Neo4j; ServiceAbsent where there is no server."""
    from accords.graph.neo4j.connection import connected
    from accords.graph.questions.neo4j_asking import ask_neo4j

    settings = settings_for(home)
    with connected(settings) as driver:
        return ask_neo4j(driver, settings.neo4j_database, name, given, generation, home / ELSEWHERE, page)


def parameters(words: list[str]) -> dict[str, str]:
    """Read `--a USA --b=SAU` into a mapping; UsageError where a word is no option or lacks a value."""
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise click.UsageError(f"{word!r} belongs to no option; parameters are written --name value")
        key, equals, value = word.removeprefix("--").partition("=")
        if not equals and not rest:
            raise click.UsageError(f"--{key} lacks a value")
        given[key.replace("-", "_")] = value if equals else rest.pop(0)
    return given


def _list(lang: str) -> str:
    """List the questions with their parameters."""
    from accords.graph.questions import questions

    return "\n".join(f"{known.name} {_usage(known)}\n    {known.title[lang]}" for known in questions())


def _usage(known: Question) -> str:
    """Write a question's parameters as the command line takes them."""
    words = (f"--{parameter.name} {parameter.kind.upper()}" for parameter in known.parameters)
    optional = (parameter.optional for parameter in known.parameters)
    return " ".join(f"[{word}]" if may_miss else word for word, may_miss in zip(words, optional, strict=True))
