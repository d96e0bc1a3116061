"""Conventions: who gets a link by the genre: the official who speaks, the state, or both.

A data file says it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from accords.ingest.acts.participants import states_of
from accords.ingest.draft import Draft
from accords.ingest.lexicon import lexicon_file


def speakers(draft: Draft, link: str, things: Sequence[str], how: str) -> tuple[str, ...]:
    """Return who gets a link of a kind where these things act."""
    rule = _rule(draft.genre, link)
    if rule == "state":
        return states_of(draft, things)
    if rule == "both" and (len(things) > 1 or link == "participatesIn"):
        return tuple(dict.fromkeys((*things, *states_of(draft, things))))
    return tuple(things)


def _rule(genre: str, link: str) -> str:
    """Return official, state or both for a genre and a link; `*` stands for the rest."""
    table = _conventions()
    return table.get((genre, link)) or table.get(("*", link)) or "official"


@cache
def _conventions() -> Mapping[tuple[str, str], str]:
    """Read the table."""
    rows = lexicon_file("any", "conventions.toml")["convention"]
    return {(genre, link): row["speaker"] for row in rows for genre in row["genre"] for link in row["link"]}
