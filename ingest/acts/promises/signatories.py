"""Signatories: who is bound by what an agreement says, where the agreement itself is the subject.

"The plan provides for …", تنص الاتفاقية على ….
"""

from __future__ import annotations

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.pairs import pair_of
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

MANY = 2


def signatories(cast: Cast, scene: Scene, clause: Clause | None) -> Actors:
    """Return the parties its own words name, else those of the document; nobody where no agreement speaks."""
    act = _speaking(scene, clause) if clause is not None else None
    if act is None:
        return NOBODY
    named = _named(cast.draft, act)
    sides = named or pair_of(cast.draft, cast.draft.sides)
    return Actors(tuple(sides), "sides") if len(sides) >= MANY else NOBODY


def _speaking(scene: Scene, clause: Clause) -> Found | None:
    """Return the agreement that is the subject of a clause."""
    first, last = clause.subject or (clause.verb.last, clause.verb.last + 1)
    return next((it for it in scene.finds if it.type == "Agreement" and first <= it.core < last), None)


def _named(draft: Draft, act: Found) -> tuple[str, ...]:
    """Return the states and bodies inside any mention of an agreement."""
    finds = draft.things[act.thing].finds if act.thing is not None else [act]
    for find in [it for it in finds if it.sentence > 0]:
        inside = [
            it.thing
            for it in draft.scenes[find.sentence - 1].finds
            if it.inside is find and it.type in ("State", "Organization") and it.thing is not None
        ]
        if len(set(inside)) >= MANY:
            return tuple(dict.fromkeys(inside))
    return ()
