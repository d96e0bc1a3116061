"""Doings: what an agreement, a plan or another thing "will" do is no promise of those whom its words name."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.clauses.wording import party_word_at, wording
from accords.ingest.draft import Scene

ACTING = frozenset({"State", "Organization", "Official", "WorkingGroup"})


def is_things_doing(scene: Scene, match: Match) -> bool:
    """Say whether an English "will" is said of a thing: "the agreement between Iraq and Jordan will bring power"."""
    clause = match.clause
    if match.frame.family != "will" or clause is None or clause.subject is None or clause.verb.passive:
        return False
    first, last = clause.subject
    group = next((it for it in scene.chunks if it.kind == "noun" and first <= it.first < last), None)
    if group is None or scene.sentence.tokens[group.head].tag != "N":
        return False
    return not _acts(scene, group.first, group.head)


def _acts(scene: Scene, first: int, head: int) -> bool:
    """Say whether the head of a noun group is an actor, an office, or a word for those who act."""
    words, tokens = wording("en"), scene.sentence.tokens
    token = tokens[head]
    named = any(it.type in ACTING and it.first <= head < it.last for it in (*scene.finds, *scene.roles))
    told = any(
        party_word_at("en", tokens, n) is not None for n in range(first, head + 1) if tokens[n].tag != "DET"
    )
    light = {token.lemma, token.norm} & (words.transparent | words.agents | words.own_states)
    return named or told or bool(light) or token.lemma in words.party_heads or token.lemma in words.parleys


def is_praised_will(scene: Scene, match: Match) -> bool:
    """Say whether an English will is only praised, so a virtue and no promise: "praised Togo's readiness to listen"."""
    clause = match.clause
    if match.frame.family != "intend" or match.part != "nouns" or clause is None:
        return False
    return scene.sentence.tokens[clause.verb.head].lemma in wording("en").lauding
