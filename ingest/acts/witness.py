"""The witness: the official who tells of his own state's stance in Arabic, and takes it with the state.

"أكد تبون تضامن الجزائر مع تونس": both he and Algeria.
"""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.matches import Match
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.speaking import SPOKEN
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene

BY = "علي"
MOUTH = "لسان"
NEAR = 7
STANCES = frozenset({"counter", "condemn", "support", "criticize"})


def with_witness(draft: Draft, scene: Scene, match: Match, actors: Actors, cast: Cast) -> Actors:
    """Add to the state that acts the official of it who says so."""
    frame = match.frame
    if not heads_come_first(scene) or frame.family not in STANCES or frame.strength is not None:
        return actors
    if actors.how == SPOKEN and _says_we(scene, match):
        return actors._replace(
            things=tuple(dict.fromkeys((*actors.things, *states_of(draft, actors.things))))
        )
    if len(actors.things) != 1 or any(draft.things[it].type == "Official" for it in actors.things):
        return actors
    told = _mouth(scene, match) or told_by(draft, scene, match, cast)
    theirs = bool(told) and draft.things[told[0]].of in actors.things
    return actors._replace(things=(*told, *actors.things)) if theirs else actors


def _says_we(scene: Scene, match: Match) -> bool:
    """Say whether one who speaks says "we" of what he and his state stand for: ندين كل هجوم."""
    verb = match.clause.verb.head if match.clause is not None else match.first
    token = scene.sentence.tokens[verb]
    return (token.person, token.number) == (1, "p")


def _mouth(scene: Scene, match: Match) -> tuple[str, ...]:
    """Return by whose mouth the state that acts says so: انتقدت موسكو على لسان وزير خارجيتها سيرغي لافروف."""
    if match.clause is None:
        return ()
    tokens, first = scene.sentence.tokens, match.clause.verb.last
    mark = next(
        (it for it in range(first, min(first + NEAR, len(tokens) - 1)) if tokens[it].norm == MOUTH), None
    )
    group = next(
        (it for it in scene.chunks if mark is not None and it.first == mark and it.kind == "noun"), None
    )
    if group is None or tokens[group.first - 1].norm != BY:
        return ()
    named = [
        it.thing
        for it in scene.finds
        if it.type == "Official" and group.first < it.first < group.last and it.thing
    ]
    return tuple(named[:1])


def told_by(draft: Draft, scene: Scene, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return the one official who says what a match tells; empty where none does."""
    for clause in _telling(scene, match):
        things = cast.subject_of(scene, clause).things
        if len(things) == 1 and draft.things[things[0]].type == "Official":
            return things
    return ()


def teller(draft: Draft, scene: Scene, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return who says what a match tells: an official, else the state or body that is named as saying it."""
    official = told_by(draft, scene, match, cast)
    said = [cast.subject_of(scene, it) for it in _telling(scene, match)[:1]] if not official else []
    return official or next((it.things for it in said if it.how == "named"), ())


def _telling(scene: Scene, match: Match) -> list[Clause]:
    """Return the clauses of saying before a match, the nearest first."""
    tokens, reporting = scene.sentence.tokens, wording(scene.sentence.lang).reporting
    return [
        it
        for it in reversed(scene.clauses)
        if it.verb.first < match.first and tokens[it.verb.head].lemma in reporting
    ]
