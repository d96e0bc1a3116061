"""Dangers: the actors that a document treats as dangers: whom somebody counters, backs against others, or all outlaw."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.acts.act import Link
from accords.ingest.draft import Draft
from accords.ingest.lexicon import lexicon_file

ACTING = frozenset({"participatesIn", "partyTo", "supports", "represents"})


def dangers(draft: Draft, links: Sequence[Link]) -> frozenset[str]:
    """Return the actors that this document treats as dangers."""
    countered = {it.object for it in links if it.type == "counters"}
    countered |= {it.subject for it in links if it.type == "attributedTo"}
    acting = {it.subject for it in links if it.type in ACTING}
    outlaws = {it.id for it in draft.things.values() if it.key in outlawed() and it.id not in acting}
    return frozenset(it for it in countered | outlaws if draft.things[it].type != "Threat")


@cache
def outlawed() -> frozenset[str]:
    """Return the keys of the groups that every state treats as a danger."""
    return frozenset(f"organization:{it}" for it in lexicon_file("any", "outlawed.toml")["groups"]["ids"])
