"""Received: praise or backing that an English verb says its subject gets, so that the other one gives it: "enjoys the support of"."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

STANCES = frozenset({"support", "criticize"})
FEW = 3


def is_received(scene: Scene, match: Match) -> bool:
    """Say whether the verb before a noun of stance says that its subject gets it: "received support from Norway"."""
    if scene.sentence.lang != "en" or match.part != "nouns" or match.frame.family not in STANCES:
        return False
    verb, tokens = match.clause.verb if match.clause is not None else None, scene.sentence.tokens
    if verb is None or verb.passive or not 0 <= match.first - verb.last <= FEW:
        return False
    giver = tokens[match.last - 1].norm in ("of", "from")
    return giver and tokens[verb.head].lemma in wording("en").receiving
