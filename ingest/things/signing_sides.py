"""Signing sides: the bodies or states that an Arabic opening says signed something are whose text it tells of, no host."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import BODIES

FORCES = frozenset({"armed_group", "movement", "party"})
PAIR = 2


def signing_sides(draft: Draft) -> list[str]:
    """Return the forces or movements whose representatives the first sentence says signed; none where they are states."""
    opening = next((it for it in draft.scenes if it.sentence.kind == "body" and it.sentence.is_read), None)
    if opening is None or draft.lang != "ar" or not opening.clauses:
        return []
    first = opening.clauses[0]
    signs = opening.sentence.tokens[first.verb.head].lemma in wording("ar").signing
    row = _row(opening, first.subject) if signs and first.subject is not None else []
    forces = [it for it in row if draft.things[it].kind in FORCES]
    return row if len(row) >= PAIR and forces else []


def _row(scene: Scene, span: tuple[int, int]) -> list[str]:
    """Return the states and bodies that a subject names themselves, in order."""
    named = [it for it in scene.finds if it.type in BODIES and it.inside is None and it.form != "adjective"]
    return list(dict.fromkeys(it.thing for it in named if it.thing and span[0] <= it.first < span[1]))
