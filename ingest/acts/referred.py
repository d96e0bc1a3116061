"""Referred: whom an English "it", "him" or "her" right behind a verb of praise or blame means in its own sentence."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.draft import Scene

MEANT = {
    "it": frozenset({"State", "Organization"}),
    "him": frozenset({"Official"}),
    "her": frozenset({"Official"}),
}


def referred(scene: Scene, match: Match) -> str | None:
    """Return the last thing named before a verb that its pronoun can mean: "thanked Oman and commended it"; None where none is.

    Who acts is not meant: he would be named by "itself".
    """
    tokens, place = scene.sentence.tokens, match.last
    if scene.sentence.lang != "en" or match.part != "verbs" or place >= len(tokens):
        return None
    types = MEANT.get(tokens[place].norm)
    follows = tokens[place + 1] if place + 1 < len(tokens) else None
    if types is None or (follows is not None and follows.tag in ("N", "NAME", "ADJ", "V", "AUX")):
        return None
    acting = acting_in(scene, match)
    named = [
        it
        for it in scene.finds
        if it.type in types
        and it.last <= match.first
        and it.thing is not None
        and it.thing not in acting
        and not (it.inside is not None and it.inside.type == "State")
    ]
    return named[-1].thing if named and named[-1].kind != "armed_group" else None


def acting_in(scene: Scene, match: Match) -> frozenset[str | None]:
    """Return what the subjects of a verb, and of those it is joined to, name."""
    clause, found, seen = match.clause, set[str | None](), set[int]()
    while clause is not None and clause.number not in seen:
        seen.add(clause.number)
        if clause.subject is not None:
            first, last = clause.subject
            found |= {it.thing for it in scene.finds if first <= it.first < last}
        above = clause.heir if clause.heir is not None and clause.subject is None else None
        clause = scene.clauses[above] if above is not None else None
    return frozenset(found)
