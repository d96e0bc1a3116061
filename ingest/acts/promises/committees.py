"""Committees: a joint body that itself will do something, where no state, organisation or person acts."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.matches import Match
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene


def committee(scene: Scene, match: Match, actors: Actors) -> Actors:
    """Return the committee that is the subject of an Arabic promise nobody else makes: ستعقد اللجنة المشتركة …."""
    if actors.things or match.frame.strength is None or not heads_come_first(scene):
        return actors
    clause = _telling(scene, match)
    if clause is None:
        return actors
    first, last = clause.subject or (clause.verb.last, clause.verb.last + 1)
    found = [
        it.thing for it in scene.finds if it.type == "WorkingGroup" and it.thing and first <= it.core < last
    ]
    return Actors((found[0],), "named") if found else actors


def _telling(scene: Scene, match: Match) -> Clause | None:
    """Return the clause that tells what is done: the one behind "it is planned that", else the match's own."""
    if match.frame.subject == "next":
        return next((it for it in scene.clauses if it.verb.first >= match.last), None)
    return match.clause if match.frame.subject == "actor" and match.part != "nouns" else None
