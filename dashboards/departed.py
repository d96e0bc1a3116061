"""Departed: what is said of a thing or a statement that an address names and the graph holds no more."""

from __future__ import annotations

from accords.dashboards.desk import Desk
from accords.dashboards.markup import note
from accords.graph.views.gone import Gone
from accords.graph.views.things import Thing
from accords.graph.views.window import full_id


def followed(desk: Desk, asked: str | None) -> tuple[Thing | None, str]:
    """Find a thing by its short identifier, through a merge where it was merged; with what is to be said of that.

    The second part is markup, empty where the thing is there under its own identifier or none was asked for.
    """
    if asked is None:
        return None, ""
    thing = desk.atlas.things.get(full_id(asked))
    if thing is not None:
        return thing, ""
    gone = desk.atlas.gone(full_id(asked))
    if gone is not None and gone.goal is not None:
        return desk.atlas.things.get(gone.goal), merge_note(gone, desk)
    return None, note(desk.words("entity.missing" if gone is None else "entity.unnamed", id=asked), "fault")


def merge_note(gone: Gone, desk: Desk) -> str:
    """Say that a thing was found to be another: who merged it, when and why."""
    date = desk.words.date(gone.at[:10])
    return note(desk.words("entity.merged", name=gone.name, who=gone.who, date=date, why=gone.why))


def missing_statement(desk: Desk, asked: str) -> str:
    """Say since when a statement is withdrawn, or that it is not known."""
    gone = desk.atlas.gone(full_id(asked))
    day = None if gone is None else gone.withdrawn
    said = "statement.missing" if day is None else "statement.withdrawn"
    return note(desk.words(said, id=asked, date=desk.words.date(day)), "fault")
