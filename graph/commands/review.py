"""`accords review`: a person's judgement of a claim, a commitment, or of what is one thing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accords.graph.commands.home import home_option, json_option, say_json, settings_for
from accords.graph.journal import tell

if TYPE_CHECKING:
    from accords.graph.curation.judging import Judging
    from accords.graph.record import Decision


@click.command()
@click.argument("iri", required=False)
@click.option("--verdict", type=click.Choice(["accepted", "corrected", "rejected"]), help="Of an assertion.")
@click.option("--subject", help="Correct: who it is said of, or who undertakes it.")
@click.option("--object", "object_", metavar="TEXT", help="Correct: the other end, or toward whom.")
@click.option("--type", "predicate", help="Correct: the type of the link, such as memberOf.")
@click.option("--strength", help="Correct: the strength of a commitment, such as agrees.")
@click.option("--same-as", "into", help="Merge the thing IRI into this one.")
@click.option("--not-same-as", "other", help="The thing IRI and this one are two.")
@click.option("--split", "apart", is_flag=True, help="What was merged into another stands by itself again.")
@click.option("--split-in", "statement", help="In this statement, IRI is another thing.")
@click.option("--undo", type=int, help="Take the judgement of this number back.")
@click.option("--suggestions", is_flag=True, help="List what may be one thing, the likeliest first.")
@click.option("--by", "who", default="", help="Who decides.")
@click.option("--why", default="", help="The reason, in a few words.")
@json_option
@home_option
def review(iri: str | None, suggestions: bool, as_json: bool, home: Path, **told: Any) -> None:
    """Judge a claim, a commitment or a thing by its IRI, and publish; without one, list every judgement.

    A rejected claim stays in its statement's graph, marked, and gives no link any more. A corrected one says
    what you say and keeps its sentence. A merged thing's IRI leads to the other; what you undo leaves no trace
    in the graph. Judgements are added, never edited: the newest one counts, and the list keeps them all.

    \b
    Example:
      accords review
      accords review --suggestions --json
      accords review $(accords export | grep -om1 'claim/[0-9a-f]*') --verdict accepted --by R --why sure
      accords review --undo 1 --by R --why "judged too soon"
    """
    if suggestions:
        _suggest(home, as_json)
    elif iri is None and told["undo"] is None:
        _list(home, as_json)
    else:
        _decide(home, iri, told, as_json)


def _list(home: Path, as_json: bool) -> None:
    """Write every judgement; one that was taken back, or whose subject no reading names now, is marked."""
    from dataclasses import asdict

    from accords.graph.curation.history import history

    told = [
        {**asdict(line.decision), "today": line.today, "orphaned": line.orphaned, "undone": line.undone}
        for line in history(home)
    ]
    if as_json:
        say_json(told)
        return
    for one in told:
        mark = " (taken back)" if one["undone"] else " (orphaned)" if one["orphaned"] else ""
        moved = one["today"] if one["today"] != one["assertion"] else None
        goal = "".join(f" → {iri}" for iri in (one["detail"].get("into"), moved) if iri)
        click.echo(
            f"{one['number']:>3}  {one['at']}  {one['verdict']:<9} {one['assertion']}{goal}{mark}"
            f"  {one['who']}: {one['why']}"
        )
    tell(f"{len(told)} judgements")


def _suggest(home: Path, as_json: bool) -> None:
    """Write what may be one thing, with the reasons."""
    from accords.graph.curation.suggesting import suggestions
    from accords.graph.generation import Generation

    found = suggestions(Generation.current(home), home)
    if as_json:
        say_json([one.plain() for one in found])
        return
    for one in found:
        click.echo(f"{one.score:.2f}  {one.one.iri}\n      {one.other.iri}\n      {one.sentence('en')}")
    tell(f"{len(found)} suggestions; nothing is merged until you say so")


def _decide(home: Path, iri: str | None, told: dict[str, Any], as_json: bool) -> None:
    """Keep a judgement in the record and publish."""
    from accords.graph.curation.deciding import decide
    from accords.graph.curation.judging import Reviewer, full_iri

    if not told["who"] or not told["why"]:
        raise click.UsageError("a judgement needs --by and --why")
    thing = None if iri is None else full_iri(iri)
    reviewer = Reviewer(told["who"], told["why"])
    made, generation = decide(settings_for(home), reviewer, lambda judging: _made(judging, thing, told))
    if as_json:
        plain = {"assertion": made.assertion, "verdict": made.verdict, "quote": made.quote}
        say_json(
            {**plain, "number": made.number, "detail": dict(made.detail), "generation": generation.number}
        )
        return
    click.echo(
        f"{made.number} {made.verdict}: {made.assertion}, “{made.quote}”; generation {generation.number}"
    )


def _made(judging: Judging, iri: str | None, told: dict[str, Any]) -> Decision:
    """The judgement that the options ask for; a usage error where they ask for none or several."""
    from accords.graph.curation.judging import full_iri

    ways = ("verdict", "into", "other", "apart", "statement", "undo")
    asked = [name for name in ways if told[name] is not None and told[name] is not False]
    parts = {name: told[name] for name in ("predicate", "strength") if told[name] is not None}
    for part, name in (("subject", "subject"), ("object", "object_")):
        if told[name] is not None:
            parts[part] = told[name] if _is_date(told[name]) else full_iri(told[name])
    if parts and not asked:
        asked, told["verdict"] = ["verdict"], "corrected"
    if parts and told["verdict"] != "corrected":
        raise click.UsageError(
            "--subject, --object, --type and --strength correct: leave other judgements out"
        )
    if len(asked) != 1 or (iri is None) != (asked == ["undo"]):
        raise click.UsageError(
            "give one of --verdict, --same-as, --not-same-as, --split, --split-in with an IRI, or --undo"
        )
    if asked == ["undo"]:
        return judging.undo(told["undo"])
    assert iri is not None
    if asked == ["verdict"]:
        is_correction = bool(parts) or told["verdict"] == "corrected"
        return judging.correct(iri, parts) if is_correction else judging.judge(iri, told["verdict"])
    if asked == ["apart"]:
        return judging.part(iri)
    if asked == ["statement"]:
        return judging.split(iri, told["statement"])
    goal = full_iri(told[asked[0]])
    return judging.merge(iri, goal) if asked == ["into"] else judging.keep_apart(iri, goal)


def _is_date(told: str) -> bool:
    """Say whether a new object is a date and no thing."""
    return told[:4].isdecimal()
