"""Signed besides: agreements of an English row that goes on behind a clause about the first of them.

"signed a declaration, in which they affirm their friendship, and | a memorandum on fisheries".
"""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found

ARTICLES = frozenset({"a", "an", "the", "another"})
OPENS = [",", "and"]
LEAD = 3


def signed_besides(scene: Scene, match: Match) -> list[Found]:
    """Return the agreements that ", and a" leads to behind a clause with "which" about one signed before."""
    if scene.sentence.lang != "en" or match.clause is None:
        return []
    told = [it for it in scene.clauses if it.kind == "relative" and it.parent == match.clause.number]
    start = next((it.verb.last for it in told if it.verb.first >= match.last), None)
    if start is None:
        return []
    return [it for it in scene.finds if it.type == "Agreement" and it.first > start and _is_next(scene, it)]


def _is_next(scene: Scene, find: Found) -> bool:
    """Say whether ", and a" stands right before an agreement of which no verb tells more."""
    tokens, place = scene.sentence.tokens, find.first - 1
    if place < LEAD or tokens[place].norm not in ARTICLES:
        return False
    opened = [it.norm for it in tokens[place - 2 : place]] == OPENS
    return opened and not any(it.verb.finite and it.verb.first >= find.last for it in scene.clauses)
