"""Fulfilment: who is to keep an Arabic promise that an official gives for his state: وعد المبعوث بأن تواصل واشنطن …."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.agreement import own
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.holders import joined_by_with
from accords.ingest.acts.matches import Match
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene
from accords.ingest.things.thing import BODIES

NEAR = 3


def fulfilled(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Return whom a promise binds: his state where the that-clause names it as acting, else who promises."""
    inner = _promised(scene, match)
    if inner is not None and inner.subject is not None and len(actors.things) == 1:
        named = cast.named(scene, *inner.subject)
        bodies = all(cast.draft.things[it].type in BODIES for it in named)
        theirs = set(states_of(cast.draft, actors.things)) - set(actors.things)
        if named and bodies and theirs & set(named):
            end = max(inner.verb.last, inner.subject[1])
            return joined_by_with(cast, scene, end, Actors(named, "named", actors.steps))
    return own(cast, scene, match.last, actors)


def _promised(scene: Scene, match: Match) -> Clause | None:
    """Return the clause that a verb of promising and "that" lead to."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or match.part != "verbs" or match.frame.family != "agree":
        return None
    found = next((it for it in scene.clauses if it.verb.first >= match.last), None)
    if found is None or tokens[found.verb.first - 1].tag != "COMP":
        return None
    told = match.clause.subject if match.clause is not None else None
    start = max(match.last, told[1]) if told is not None else match.last
    return found if found.verb.first - start <= NEAR else None
