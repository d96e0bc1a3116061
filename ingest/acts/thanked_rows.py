"""Thanked rows: those thanked for something else in the same Arabic sentence: أشكر قطر على دعمها، ومصر والأردن على المستشفيات."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.actors import named_in
from accords.ingest.acts.matches import Match
from accords.ingest.acts.row import row_end
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import ACTORS

REASONS = frozenset({"علي", "ل"})
FREE = frozenset({"main", "coordinate"})
SUPPORT = "support"
BEFORE = 2


def also_thanked(scene: Scene, match: Match, found: Sequence[Found]) -> tuple[str, ...]:
    """Return those whom a comma and "and" join to who is thanked, each with a reason of his own."""
    tokens, actors = scene.sentence.tokens, [it for it in found if it.type in ACTORS]
    last = max((it.last for it in actors), default=len(tokens))
    if scene.sentence.lang != "ar" or match.frame.family != SUPPORT or last >= len(tokens):
        return ()
    if tokens[last].norm not in REASONS:
        return ()
    told: list[str] = []
    for find in scene.finds:
        if (
            find.type not in ACTORS
            or find.form == "adjective"
            or find.inside is not None
            or find.first <= last
        ):
            continue
        joined = tokens[find.first - 1].tag == "CONJ" and tokens[find.first - BEFORE].norm == ","
        broken = any(it.kind in FREE and last < it.verb.first < find.first for it in scene.clauses)
        end = row_end(scene, find.first)
        if joined and not broken and end < len(tokens) and tokens[end].norm == tokens[last].norm:
            told.extend(named_in(scene, find.first, end))
    return tuple(dict.fromkeys(told))
