"""`accords review`: a person's judgement of a claim or commitment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option, json_option, say_json, settings_for

if TYPE_CHECKING:
    from accords.graph.generation import Generation

ASSERTIONS = "https://w3id.org/accords/id/"


@click.command()
@click.argument("assertion", required=False)
@click.option("--verdict", type=click.Choice(["accepted", "corrected", "rejected"]), help="The judgement.")
@click.option("--by", "who", help="Who decides.")
@click.option("--why", help="The reason, in a few words.")
@json_option
@home_option
def review(
    assertion: str | None, verdict: str | None, who: str | None, why: str | None, as_json: bool, home: Path
) -> None:
    """Judge a claim or commitment by its IRI, and publish; without one, list every judgement so far.

    A rejected claim stays in its statement's graph, marked, and gives no link any more. Judgements are
    added, never edited: the newest one counts.

    \b
    Example:
      accords review
      accords review $(accords export | grep -om1 'claim/[0-9a-f]*') --verdict accepted --by R --why sure
    """
    if assertion is None:
        _list(home, as_json)
        return
    if verdict is None or who is None or why is None:
        raise click.UsageError("a judgement needs --verdict, --by and --why")
    _decide(
        home, ASSERTIONS + assertion.removeprefix(ASSERTIONS).removeprefix("id/"), verdict, who, why, as_json
    )


def _list(home: Path, as_json: bool) -> None:
    """Write every judgement; one whose assertion is no longer in the graph is marked."""
    from dataclasses import asdict

    from accords.graph.generation import Generation
    from accords.graph.record import Record

    generation = Generation.current(home)
    told = [
        {**asdict(one), "orphaned": _quote(generation, one.assertion) is None}
        for one in Record(home).decisions()
    ]
    if as_json:
        say_json(told)
        return
    for one in told:
        mark = " (no longer in the graph)" if one["orphaned"] else ""
        click.echo(f"{one['at']}  {one['verdict']:<9} {one['assertion']}{mark}  {one['who']}: {one['why']}")
    click.echo(f"{len(told)} judgements", err=True)


def _decide(home: Path, assertion: str, verdict: str, who: str, why: str, as_json: bool) -> None:
    """Add a judgement to the record and publish."""
    from datetime import UTC, datetime

    from accords.graph.errors import BadInput
    from accords.graph.generation import Generation
    from accords.graph.publish import publish
    from accords.graph.record import Decision, Record

    quote = _quote(Generation.current(home), assertion)
    if quote is None:
        raise BadInput(f"the graph has no claim or commitment {assertion}")
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    record = Record(home)
    record.decide(Decision(assertion, quote, verdict, who, why, when))  # type: ignore[arg-type]
    record.close()
    generation = publish(settings_for(home))
    if as_json:
        say_json(
            {"assertion": assertion, "verdict": verdict, "quote": quote, "generation": generation.number}
        )
        return
    click.echo(f"{verdict}: {assertion}, “{quote}”; generation {generation.number}")


def _quote(generation: Generation, assertion: str) -> str | None:
    """The words of the first evidence of an assertion; None where the graph has no such assertion."""
    from accords.graph.rdf.terms import node, term, value_of

    quads = generation.store.quads_for_pattern(node(f"{assertion}#1-quote"), term("oa:exact"), None, None)
    return next((value_of(quad.object) for quad in quads), None)
