"""Refusal: stances told by nouns that a verb such as deny, reject or rule out says are not taken."""

from __future__ import annotations

from accords.ingest.acts.frame import triggers
from accords.ingest.acts.matches import Match, over_emphasis
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

STANCES = frozenset({"support", "counter", "condemn", "criticize", "take_part", "join", "blame", "conclude"})

FROM = "عن"


def is_refused(scene: Scene, match: Match) -> bool:
    """Say whether a noun of stance is what its clause's verb refuses: "ruled out support for Mali"; or backing what it ends."""
    clause = match.clause
    if match.part == "verbs" or match.frame.family not in STANCES or clause is None:
        return False
    group = _refused_group(scene, clause, match.frame.family == "support")
    return group is not None and group[0] <= match.first < group[1]


def refuses_stance(scene: Scene, match: Match) -> bool:
    """Say whether a verb refuses somebody's stance rather than its object: "rejected condemnation of the attack"."""
    group = (
        _refused_group(scene, match.clause) if match.part == "verbs" and match.clause is not None else None
    )
    return group is not None and any(
        trigger.part == "nouns" and trigger.frame.family in STANCES and len(trigger.words) == 1
        for trigger in triggers(scene.sentence.lang).get(scene.sentence.tokens[group[0]].lemma, ())
    )


def _denies_with(scene: Scene, clause: Clause, behind: int) -> bool:
    """Say whether an Arabic verb denies with the preposition behind its subject: اعتذرت كينيا | عن المشاركة."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "ar" or behind >= len(tokens):
        return False
    return f"{tokens[clause.verb.head].lemma} {tokens[behind].norm}" in wording("ar").denial


def _refused_group(scene: Scene, clause: Clause, backing: bool = False) -> tuple[int, int] | None:
    """Return the noun group that a verb of refusal, or of ending a backing, governs, from its head on; None where none."""
    words, tokens = wording(scene.sentence.lang), scene.sentence.tokens
    ends = backing and tokens[clause.verb.head].lemma in words.ending
    behind = clause.verb.last
    if clause.subject is not None and clause.subject[0] >= behind:
        behind = clause.subject[1]
    if not ends and not words.denies(tokens, clause.verb) and not _denies_with(scene, clause, behind):
        return None
    behind = over_emphasis(scene, behind)
    if scene.sentence.lang == "ar" and behind < len(tokens) and tokens[behind].norm == FROM:
        behind += 1
    group = next((it for it in scene.chunks if it.first >= behind), None)
    if group is None or group.kind != "noun":
        return None
    return group.head, group.last
