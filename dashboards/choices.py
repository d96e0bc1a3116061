"""Choices: lists of things to choose from, in the reader's language, the most linked first."""

from __future__ import annotations

import streamlit as st

from accords.dashboards.departed import followed
from accords.dashboards.desk import Desk
from accords.dashboards.sheet import put
from accords.graph.views.things import Thing


def parties(desk: Desk) -> list[Thing]:
    """Give countries and organizations that statements speak of, by name."""
    return _by_name(desk, ("Country", "Organization"))


def linked(desk: Desk) -> list[Thing]:
    """Give everything that statements speak of, by name."""
    return _by_name(
        desk, ("Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat")
    )


def _by_name(desk: Desk, types: tuple[str, ...]) -> list[Thing]:
    """Give things of these types that have a link, by name."""
    found = [thing for thing in desk.atlas.things.of_type(*types) if thing.iri in desk.atlas.linked]
    return sorted(found, key=lambda thing: desk.label(thing).casefold())


def choose_thing(desk: Desk, label: str, among: list[Thing], chosen: str | None, key: str) -> Thing | None:
    """Let the reader choose one thing; `chosen` is the short identifier to start from.

    Where that is no more in the graph it is said, and what it was merged into is chosen in its place.
    """
    by_id = {thing.id: thing for thing in among}
    start, departed = followed(desk, chosen)
    if departed:
        put(departed)
    if start is not None:
        by_id.setdefault(start.id, start)
    picked = st.selectbox(
        label,
        list(by_id),
        index=list(by_id).index(start.id) if start is not None else None,
        format_func=lambda one: _labelled(desk, by_id[one]),
        placeholder=desk.words("field.choose"),
        key=f"{key}:{desk.language}:{None if start is None else start.id}",
    )
    return None if picked is None else by_id[picked]


def _labelled(desk: Desk, thing: Thing) -> str:
    """Name a thing with its type."""
    return f"{desk.label(thing)} · {desk.words(f'type.{thing.type}')}"
