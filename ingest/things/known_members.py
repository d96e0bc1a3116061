"""Known members: the states of a body and the parties of an agreement that the reference tables list."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.graph import reference
from accords.ingest.things.thing import Thing


def members_of(thing: Thing) -> tuple[str, ...]:
    """Return the members the reference knows of a body, as codes."""
    return _known_members().get(thing.key or "", ())


def member_keys(thing: Thing) -> frozenset[str]:
    """Return the keys of the states the reference knows as members of a body."""
    return frozenset(f"country:{iso3}" for iso3 in members_of(thing))


@cache
def _known_members() -> Mapping[str, tuple[str, ...]]:
    """Index the known members of bodies by key."""
    return {f"organization:{row.id}": row.members for row in reference.organizations() if row.members}


def parties_of(thing: Thing) -> frozenset[str]:
    """Return the keys of the parties the reference knows of an agreement."""
    return _known_parties().get(thing.key or "", frozenset())


@cache
def _known_parties() -> Mapping[str, frozenset[str]]:
    """Index the known parties of agreements by key."""
    return {
        f"agreement:{row.id}": frozenset(_party_key(it) for it in row.parties)
        for row in reference.agreements()
        if row.parties
    }


def _party_key(cell: str) -> str:
    """Return the key of a party from a reference cell."""
    return f"country:{cell}" if len(cell) == 3 and cell.isupper() else f"organization:{cell}"
