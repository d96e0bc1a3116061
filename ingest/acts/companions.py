"""Companions: who does with an actor what he does against a danger: ", together with Oman,", "joined Oman in", "work with Oman"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.matches import Match
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

SHARED = frozenset({"counter", "condemn"})
BODIES = frozenset({"State", "Organization"})
LONGEST = 4
NEAR = 6


def with_companions(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Add to who counters a danger those with whom an English clause says that he does; officials bring nobody."""
    if scene.sentence.lang != "en" or match.frame.family not in SHARED or match.clause is None:
        return actors
    if not actors.things or any(cast.draft.things[it].type not in BODIES for it in actors.things):
        return actors
    found: list[str] = []
    for clause in _chain(scene, match.clause):
        place = _leads_beside(scene, clause, match.first)
        if place is not None:
            found += cast.named(scene, place, cast.row_end(scene, place))
    bodies = [it for it in found if cast.draft.things[it].type in BODIES]
    return Actors(tuple(dict.fromkeys((*actors.things, *bodies))), actors.how, actors.steps)


def _chain(scene: Scene, clause: Clause) -> list[Clause]:
    """Return a clause and those whose subject it shares."""
    found = [clause]
    while clause.subject is None and clause.heir is not None and scene.clauses[clause.heir] not in found:
        clause = scene.clauses[clause.heir]
        found.append(clause)
    return found


def _leads_beside(scene: Scene, clause: Clause, trigger: int) -> int | None:
    """Return where those named begin that a clause's words for company lead to; None where it has none."""
    tokens, verb = scene.sentence.tokens, clause.verb
    start = clause.subject[1] if clause.subject is not None else verb.first
    end = max(trigger, verb.last + NEAR)
    if tokens[verb.head].lemma == "join" and not verb.passive and trigger > verb.last:
        return verb.last
    heads = _heads()
    for place in range(start, min(end, len(tokens) - 1)):
        if heads.isdisjoint((tokens[place].norm, tokens[place].lemma)):
            continue
        for size in range(1, LONGEST + 1):
            said = " ".join(it.lemma if it.tag == "V" else it.norm for it in tokens[place : place + size])
            if said in wording("en").company and place + size < len(tokens):
                return place + size
    return None


@cache
def _heads() -> frozenset[str]:
    """Return the first words of those that lead to company."""
    return frozenset(it.split()[0] for it in wording("en").company)
