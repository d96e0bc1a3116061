"""Factuality: whether an act is asserted, negated, conditional or reported, and what it plans."""

from __future__ import annotations

from accords.graph.reading import Factuality
from accords.ingest.acts.matches import Match, clause_at
from accords.ingest.acts.refusal import is_refused
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

OPENING = 3
NEAR = 5
HAVEN = "ar.haven"
STANCES = frozenset({"counter", "condemn"})


def factuality(scene: Scene, match: Match) -> Factuality:
    """Say how an act is meant, by its clause and the words right before its trigger."""
    clause = match.clause
    if match.frame.only == "negated":
        parent = scene.clauses[clause.parent] if clause is not None and clause.parent is not None else None
        joined = clause is not None and clause.kind == "coordinate" and scene.sentence.lang == "ar"
        denied = parent is not None and ((parent.negated and not joined) or parent.conditional)
        return "negated" if denied else "asserted"
    asked = match.frame.only == "wished" or match.frame.family in STANCES
    wished = clause is not None and clause.wished and not asked
    conditional = (
        clause is not None and (clause.conditional or clause.hypothetical or wished)
    ) or _if_before(scene, match.first)
    negated = (clause is not None and clause.negated and _concerns(match)) or _no_before(scene, match.first)
    negated = negated or _no_within(scene, match)
    negated = not negated if is_refused(scene, match) else negated
    negated = negated and match.frame.family != "undertake" and not _forswears(scene, match)
    negated = negated and match.frame.id != HAVEN  # who says that there is to be none means the same danger
    conditional = conditional or _is_aim(scene, match) or _is_aspired(scene, match)
    return "conditional" if conditional else "negated" if negated else "asserted"


def _forswears(scene: Scene, match: Match) -> bool:
    """Say whether somebody tells in English what he will not do, which binds him too: "will not impose tariffs"."""
    clause = match.clause
    if match.frame.family != "will" or scene.sentence.lang != "en" or clause is None:
        return False
    words, verb = wording("en"), scene.sentence.tokens[clause.verb.head].lemma
    told = clause.verb.negated and not clause.verb.passive
    return told and verb not in words.lasting and verb not in words.unowned


def _is_aim(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic noun of concluding is only what somebody works for: جهود للتوصل إلى هدنة."""
    if match.part != "nouns" or match.frame.family != "conclude":
        return False
    before = scene.sentence.tokens[max(0, match.first - 2) : match.first]
    return any(it.lemma in wording(scene.sentence.lang).aims for it in before) or (
        bool(before) and before[-1].tag == "PREP" and before[-1].norm == "ل"
    )


def _is_aspired(scene: Scene, match: Match) -> bool:
    """Say whether joining a body is only what somebody wants: "wants to become a member of", "Chad's bid to join"."""
    clause = match.clause
    if match.frame.family != "join" or clause is None:
        return False
    verb, words = scene.sentence.tokens[clause.verb.head], wording(scene.sentence.lang)
    if match.part == "nouns" and scene.sentence.lang == "en" and verb.lemma in words.aspiring:
        return True
    before = scene.sentence.tokens[max(clause.verb.first, match.first - NEAR) : match.first]
    if (
        match.part == "nouns"
        and scene.sentence.lang == "ar"
        and any(it.lemma in words.aspiring for it in before)
    ):
        return True
    if clause.parent is None or clause.kind != "infinitive":
        return False
    if scene.sentence.lang == "en" and _is_of_noun(scene, clause.verb.first - 1):
        return True
    above = scene.sentence.tokens[scene.clauses[clause.parent].verb.head].lemma
    return above in words.aspiring


def _is_of_noun(scene: Scene, place: int) -> bool:
    """Say whether an English noun, over its owners behind "of", stands before an infinitive: "the decision of Chad | to join"."""
    tokens, last = scene.sentence.tokens, place
    while place > 0 and (tokens[place].tag in ("NAME", "CONJ", "DET", "PUNCT") or tokens[place].norm == "of"):
        place -= 1
    owned = place == last or tokens[place + 1].norm == "of"
    return owned and tokens[place].tag == "N"


def is_open(scene: Scene, place: int) -> bool:
    """Say whether what stands at a token is neither negated nor under a condition."""
    clause = clause_at(scene, place)
    meant = clause is None or not (
        (clause.negated and place >= clause.verb.first)
        or clause.conditional
        or clause.hypothetical
        or clause.wished
    )
    return (
        meant
        and not _if_before(scene, place)
        and not _no_before(scene, place)
        and not _is_undone(scene, place)
    )


def _is_undone(scene: Scene, place: int) -> bool:
    """Say whether what stands at a token is said to be cancelled, put off or refused.

    "the signing … was cancelled".
    """
    undone = wording(scene.sentence.lang).undone
    return any(
        clause.subject is not None and clause.subject[0] <= place < clause.subject[1]
        and scene.sentence.tokens[clause.verb.head].lemma in undone
        for clause in scene.clauses
    )  # fmt: skip


def _concerns(match: Match) -> bool:
    """Say whether a clause's negation reaches the trigger: it does for its verb and for nouns behind it."""
    clause = match.clause
    return clause is not None and match.first >= clause.verb.first


def _no_before(scene: Scene, place: int) -> bool:
    """Say whether "no", "not" or "without" stands right before a trigger."""
    tokens = scene.sentence.tokens
    near = tokens[max(0, place - 2) : place]
    return any(it.tag == "NEG" or it.norm in ("no", "without", "neither") for it in near) and not any(
        it.norm in ("only", "just") for it in near
    )


def _no_within(scene: Scene, match: Match) -> bool:
    """Say whether "no" stands between a verb and the noun that goes with it: "poses no threat"."""
    within = scene.sentence.tokens[match.first : match.last]
    return match.part == "verbs" and any(it.norm == "no" for it in within)


def _if_before(scene: Scene, place: int) -> bool:
    """Say whether a sentence begins with a condition that its main clause depends on."""
    words, tokens = wording(scene.sentence.lang), scene.sentence.tokens
    if tokens and tokens[0].tag == "AUX" and tokens[0].norm in words.inversions:
        return True
    return (bool(scene.conditions) and _is_under_mark(scene, place)) or (
        any(it.conditional and it.verb.first > place for it in scene.clauses) and _is_main(scene, place)
    )


def _is_under_mark(scene: Scene, place: int) -> bool:
    """Say whether an "if" stands where what is said at a place depends on it."""
    marks = scene.conditions
    if min(marks) < OPENING or any(place > it and not _new_main(scene, it, place) for it in marks):
        return True
    clause = clause_at(scene, place)
    return max(marks) > place and clause is not None and clause.planned


def _new_main(scene: Scene, mark: int, place: int) -> bool:
    """Say whether a new main clause begins between a condition and a place.

    "… if talks resume, and X condemned …".
    """
    later = [
        it
        for it in scene.clauses
        if it.kind == "coordinate" and it.verb.finite and mark < it.verb.first <= place
    ]
    return any(it.verb.first > mark for it in later[1:] or [it for it in later if it.subject is not None])


def _is_main(scene: Scene, place: int) -> bool:
    """Say whether a place belongs to the main clause that a later condition limits ("will sign if …")."""
    limited = next((it for it in scene.clauses if it.conditional), None)
    if limited is None or limited.verb.first < place:
        return False
    main = [
        it for it in scene.clauses if it.verb.finite and it.number < limited.number and not it.conditional
    ]
    return bool(main) and main[-1].planned and main[-1].verb.first <= place
