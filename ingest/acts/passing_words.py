"""Passing words: what looks like a promise and only tells how something is, or what was meant before."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.matches import Match
from accords.ingest.acts.promises.doings import is_praised_will, is_things_doing
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

BESIDE = ("الي", "جانب")
WAS_AHEAD = 4


def is_aside(scene: Scene, match: Match, actors: Actors) -> bool:
    """Say whether a promise is what a thing will do, or an Arabic one only told of a meeting or in passing."""
    relative = match.clause is not None and match.clause.kind == "relative"
    if not heads_come_first(scene):
        return is_things_doing(scene, match) or is_praised_will(scene, match)
    if match.frame.family in ("intend", "discuss") and match.part == "verbs":
        return relative or _was(scene, match)
    if match.frame.family != "will":
        return False
    told = actors.how in ("he", "it") and _is_told_with_pronoun(scene, match)
    chosen = actors.how in ("gathered", "he", "it", "none") and not told
    return relative or _lasts(scene, match) or chosen


def _is_told_with_pronoun(scene: Scene, match: Match) -> bool:
    """Say whether a that-word's pronoun right before a verb tells who promises: أكدت أنها ستقدم مساعدات."""
    subject, tokens = match.clause.subject if match.clause is not None else None, scene.sentence.tokens
    if subject is None or subject[1] - subject[0] != 1 or subject[0] == 0:
        return False
    before, pronoun = tokens[subject[0] - 1], tokens[subject[0]]
    return before.tag == "COMP" and pronoun.tag == "PRON" and pronoun.word == before.word


def _lasts(scene: Scene, match: Match) -> bool:
    """Say whether a verb of the future only tells how something will be: ستظل, ستكون لها نتائج, لن يتغير.

    Not who will stand by somebody: ستظل إلى جانب مالي.
    """
    tokens, verb = scene.sentence.tokens, match.clause.verb.head if match.clause is not None else match.last
    beside = tuple(it.norm for it in tokens[verb + 1 : verb + 1 + len(BESIDE)]) == BESIDE
    return not beside and tokens[verb].lemma in wording(scene.sentence.lang).lasting


def _was(scene: Scene, match: Match) -> bool:
    """Say whether a past "was" stands before what somebody meant to do: كان يسعى, كان من المقرر."""
    before = scene.sentence.tokens[max(0, match.first - WAS_AHEAD) : match.first]
    return match.frame.family != "discuss" and any(
        it.tag in ("AUX", "V") and it.lemma in wording(scene.sentence.lang).being and it.tense == "past"
        for it in before
    )
