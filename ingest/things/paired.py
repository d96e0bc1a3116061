"""Paired: the other of two states whose adjectives stand side by side in an Arabic opening: اللجنة السورية البيلاروسية."""

from __future__ import annotations

from itertools import pairwise

from accords.ingest.draft import Draft
from accords.ingest.things.party_weights import opening

FIRST = frozenset({"title", "first"})
JOINTS = frozenset({"-", "و"})


def with_paired(draft: Draft, kept: list[str]) -> list[str]:
    """Add the state whose adjective stands beside that of the one state that acts, where the text opens so."""
    if draft.lang != "ar" or len(kept) != 1 or draft.things[kept[0]].type != "State":
        return kept
    for scene, place in opening(draft):
        if place not in FIRST:
            continue
        told = [it for it in scene.finds if it.type == "State" and it.form == "adjective" and it.thing]
        for one, other in pairwise(told):
            gap = scene.sentence.tokens[one.last : other.first]
            pair = {one.thing or "", other.thing or ""}
            if len(gap) <= 1 and all(it.norm in JOINTS for it in gap) and kept[0] in pair and len(pair) > 1:
                return [*kept, *(pair - {kept[0]})]
    return kept
