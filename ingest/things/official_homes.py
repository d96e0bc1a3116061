"""Homes: the state of an official whose office is told without one."""

from __future__ import annotations

from functools import cache

from accords.graph import reference
from accords.ingest.draft import Draft
from accords.ingest.things.organ_names import whole_of
from accords.ingest.things.publisher import thing_of
from accords.ingest.things.thing import Thing

PRESS, STATED = "pressArticle", "statement"
OF_BODY = frozenset(
    {
        "secretary-general", "deputy-secretary-general", "executive-secretary", "commissioner", "chairman", "chairman-in-office",
        "high-representative", "special-representative", "special-envoy",
    }
)  # fmt: skip
OF_BODIES = frozenset({"communique", "statement", "jointStatement", "resolution"})
NATIONAL = frozenset({"head_of_state", "head_of_government", "minister", "royal"})


def _homeless(draft: Draft) -> tuple[list[Thing], list[Thing]]:
    """Return the officials whose office is told and not whom they are of, and those of them whose office only a state has."""
    found = [
        it
        for it in draft.things.values()
        if it.type == "Official" and it.of is None and it.office is not None
    ]
    return found, [it for it in found if it.office_id in _national()] if draft.lang == "en" else found


def give_homes(draft: Draft) -> None:
    """Give an official without a state the only party nobody else represents.

    If the office is one of a state.
    """
    homeless, national = _homeless(draft)
    taken = {it.of for it in draft.things.values() if it.type == "Official" and it.of is not None}
    free = [it for it in draft.sides if it not in taken and draft.things[it].type == "State"]
    if len(homeless) == 1 and len(free) == 1 and national:
        national[0].of = free[0]


def give_one_home(draft: Draft, publisher: str | None) -> None:
    """Give the English officials that no state is told of the one state that is meant."""
    home = _only_home(draft, publisher) if draft.lang == "en" else None
    for official in _homeless(draft)[1] if home is not None else ():
        official.of = home


def give_bodies(draft: Draft) -> None:
    """Give the English officials of a body that no words name the one body whose text it is: "the Secretary-General, X"."""
    bodies = [it for it in (*draft.roofs, *draft.sides) if draft.things[it].type == "Organization"]
    of_states = len(draft.sides) != len(bodies) and not draft.roofs
    wholes = {whole_of(draft.things[it].key or "") or it for it in bodies}
    if draft.lang != "en" or len(wholes) != 1 or of_states or draft.genre not in OF_BODIES:
        return
    for official in _homeless(draft)[0]:
        if official.office_id in OF_BODY:
            (whole,) = wholes
            official.of = whole if whole in bodies else thing_of(draft, whole)


def _only_home(draft: Draft, publisher: str | None) -> str | None:
    """Return the one state that officials named without one are of: whose text it is, else of which alone a title tells."""
    lone = len(draft.sides) == 1 and draft.things[draft.sides[0]].type == "State"
    if lone and draft.genre == STATED:
        return draft.sides[0]
    states = (
        {it.thing for it in draft.title.finds if it.type == "State" and it.thing} if draft.title else set()
    )
    if len(states) == 1 and not any(draft.things[it].type == "State" for it in draft.sides):
        return str(next(iter(states)))
    told = draft.things[publisher].type == "State" if publisher is not None else False
    return publisher if told and draft.genre == PRESS else None


@cache
def _national() -> frozenset[str]:
    """Return the offices that only a state has."""
    return frozenset(it.id for it in reference.offices() if it.office_class in NATIONAL)
