"""Pairing: which entity of a reading is which entity of the gold, one to one, as many as can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Annotated = Mapping[str, Any]
LEAST = 0.2
SAME_WORDS = 0.99


def share(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Return how much of two spans together both have: their intersection over their union."""
    both = min(one["end"], other["end"]) - max(one["start"], other["start"])
    return max(0, both) / max(1, max(one["end"], other["end"]) - min(one["start"], other["start"]))


def pairs(gold: Sequence[Annotated], read: Sequence[Annotated], exact: bool = False) -> dict[str, str]:
    """Return the ids of the reading's entities with those of the gold they are."""
    options = {it["id"]: _options(it, gold, exact) for it in read}
    order = sorted(options, key=lambda it: -max((like for like, _ in options[it]), default=0))
    holder: dict[str, str] = {}
    for each in order:
        _place(each, options, holder, set())
    return {read_id: gold_id for gold_id, read_id in holder.items()}


def _options(entity: Annotated, gold: Sequence[Annotated], exact: bool) -> list[tuple[float, str]]:
    """Return the gold entities one could be, the likest first."""
    likes = [(_likeness(it, entity, exact), it["id"]) for it in gold]
    return sorted([it for it in likes if it[0] > 0], reverse=True)


def _likeness(gold: Annotated, entity: Annotated, exact: bool) -> float:
    """Return 0 where two cannot be the same, else how well their mentions agree."""
    if gold["type"] != entity["type"]:
        return 0
    if gold["type"] == "State":
        return float(gold.get("iso3") is not None and gold.get("iso3") == entity.get("iso3"))
    spans = max((share(m, n) for m in entity["mentions"] for n in gold["mentions"]), default=0.0)
    if exact:
        return spans if spans == 1 else 0
    words = {_folded(it["text"]) for it in gold["mentions"]}
    same = any(_folded(it["text"]) in words for it in entity["mentions"])
    return max(spans if spans >= LEAST else 0, SAME_WORDS if same else 0)


def _folded(text: str) -> str:
    """Fold a mention for comparing words."""
    return " ".join(text.casefold().split()).strip(" .,،؛:\"'«»“”")


def _place(
    each: str, options: Mapping[str, list[tuple[float, str]]], holder: dict[str, str], seen: set[str]
) -> bool:
    """Give an entity a gold one, moving earlier ones on where that makes room."""
    for _, gold in options[each]:
        if gold in seen:
            continue
        seen.add(gold)
        if gold not in holder or _place(holder[gold], options, holder, seen):
            holder[gold] = each
            return True
    return False
