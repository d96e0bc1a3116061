"""Agreed meetings: who will meet where English tells that a meeting is to be held: "agreed that the next round will be held in Oslo"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.participants import states_of
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

PAIR = 2


def agreed_meetings(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield those who agree that a meeting will be held as its participants, and as members of the body whose it is."""
    if scene.sentence.lang != "en":
        return
    for clause in scene.clauses:
        find = _held(scene, clause)
        actors = cast.outer(scene, clause) if find is not None else None
        states = states_of(draft, actors.things) if actors is not None else ()
        if find is None or actors is None or len(states) < PAIR or find.thing is None:
            continue
        for state in states:
            yield _link(scene, find, "participatesIn", state, find.thing)
        for body in _bodies(scene, find):
            yield from (_link(scene, find, "memberOf", state, body) for state in states)


def _held(scene: Scene, clause: Clause) -> Found | None:
    """Return the meeting of which a clause tells that it will be held, where somebody agrees to it above."""
    tokens, words = scene.sentence.tokens, meeting_words("en")
    lemma = tokens[clause.verb.head].lemma
    told = (clause.verb.passive and lemma in word_list("en", "gathering_verbs")) or lemma in words.befalling
    if not told or clause.subject is None or clause.verb.modal not in wording("en").planning:
        return None
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if (
        clause.negated
        or above is None
        or above.negated
        or tokens[above.verb.head].lemma not in word_list("en", "settling_on")
    ):
        return None
    first, last = clause.subject
    return next((it for it in scene.finds if it.type == "Meeting" and first <= it.core < last), None)


def _bodies(scene: Scene, find: Found) -> list[str]:
    """Return the joint body whose meeting a phrase names."""
    inner = [it for it in scene.finds if it.inside is find and it.type == "WorkingGroup"]
    return [it.thing for it in inner if it.thing is not None]


def _link(scene: Scene, find: Found, type_: str, thing: str, other: str) -> Link:
    """Build the link of somebody to a meeting or its body."""
    place, number = (find.start, find.end), scene.sentence.number
    return Link(type_, thing, other, number, place, "phrase.agreed_meeting", "attend", 0, "named")
