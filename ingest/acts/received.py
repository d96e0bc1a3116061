"""Received: praise or backing that a verb says its subject gets, so that the other one gives it: "enjoys the support of", حظي بدعم."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

STANCES = frozenset({"support", "criticize"})
FEW = 3


def is_received(scene: Scene, match: Match) -> bool:
    """Say whether the verb before a noun of stance says that its subject gets it: "received support from Norway"."""
    if match.part != "nouns" or match.frame.family not in STANCES or match.clause is None:
        return False
    verb, tokens = match.clause.verb, scene.sentence.tokens
    if heads_come_first(scene):
        return _is_got(scene, match, match.clause)
    if verb.passive or not 0 <= match.first - verb.last <= FEW:
        return False
    giver = tokens[match.last - 1].norm in ("of", "from")
    return giver and tokens[verb.head].lemma in wording("en").receiving


def _is_got(scene: Scene, match: Match, clause: Clause) -> bool:
    """Say whether an Arabic verb of getting stands right before, over its subject: حظي الرئيس | بدعم تنزانيا."""
    verb, subject = clause.verb, clause.subject
    behind = subject[1] if subject is not None and subject[0] >= verb.last else verb.last
    near = 0 <= match.first - min(behind, match.first) <= FEW and verb.last <= match.first
    return near and scene.sentence.tokens[verb.head].lemma in wording("ar").receiving
