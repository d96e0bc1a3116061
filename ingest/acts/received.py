"""Received: praise or backing that a verb says its subject gets, so that the other one gives it.

"Kenya enjoys the support of Norway", حظي بدعم, "with the support of Norway, Kenya …".
"""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

STANCES = frozenset({"support", "criticize"})
FEW = 3
HELP = frozenset({"support", "help", "backing", "assistance", "aid"})


def is_received(scene: Scene, match: Match) -> bool:
    """Say whether the verb before a noun of stance says that its subject gets it: "received support from Norway"."""
    if match.part != "nouns" or match.frame.family not in STANCES or match.clause is None:
        return False
    verb, tokens = match.clause.verb, scene.sentence.tokens
    if heads_come_first(scene):
        return _is_got(scene, match, match.clause)
    giver = tokens[match.last - 1].norm in ("of", "from")
    if giver and _is_with(scene, match):
        return True
    if verb.passive or not 0 <= match.first - verb.last <= FEW:
        return False
    return giver and tokens[verb.head].lemma in wording("en").receiving


def _is_with(scene: Scene, match: Match) -> bool:
    """Say whether an English "with" leads to help that its subject gets: "with the support of Norway, Kenya …"."""
    tokens = scene.sentence.tokens[max(0, match.first - FEW) : match.first]
    before = [it.norm for it in tokens if it.tag not in ("DET", "ADJ")]
    return before[-1:] == ["with"] and scene.sentence.tokens[match.first].lemma in HELP


def _is_got(scene: Scene, match: Match, clause: Clause) -> bool:
    """Say whether an Arabic verb of getting stands right before, over its subject: حظي الرئيس | بدعم تنزانيا."""
    verb, subject = clause.verb, clause.subject
    behind = subject[1] if subject is not None and subject[0] >= verb.last else verb.last
    near = 0 <= match.first - min(behind, match.first) <= FEW and verb.last <= match.first
    return near and scene.sentence.tokens[verb.head].lemma in wording("ar").receiving
