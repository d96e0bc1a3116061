"""Thanked: those whom an Arabic sentence names right before what they did: شكر كينيا على ما قدمته, أشاد بقطر لما بذلته."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import ACTORS

JOINING = frozenset({"CONJ", "PREP", "DET", "PUNCT"})
MARKS = frozenset({"REL", "COMP"})
FEW = 3


def thanked(scene: Scene, clause: Clause) -> Actors | None:
    """Return those named right before "for what" where a verb without subject tells what they did; None elsewhere."""
    tokens, mark = scene.sentence.tokens, clause.verb.first - 1
    if clause.subject is not None or mark < 1 or tokens[mark].tag not in MARKS:
        return None
    if tokens[mark].norm not in wording(scene.sentence.lang).what:
        return None
    named = _row(scene, mark - (tokens[mark - 1].tag == "PREP"))
    verb = tokens[clause.verb.head]
    if not named or (verb.number != "s" and len(named) == 1) or _is_unlike(scene, named[-1], verb.gender):
        return None
    row = named if verb.number != "s" else named[-1:]
    return Actors(tuple(dict.fromkeys(it.thing for it in row if it.thing is not None)), "named")


def _row(scene: Scene, end: int) -> list[Found]:
    """Return the actors of the row that ends at a place, in the order of the text."""
    row: list[Found] = []
    for find in reversed(scene.finds):
        if find.type not in ACTORS or find.form == "adjective" or find.inside is not None:
            continue
        gap = scene.sentence.tokens[find.last : end]
        if find.last > end or (not row and gap):
            continue
        if len(gap) > FEW or not all(it.tag in JOINING for it in gap):
            break
        row.insert(0, find)
        end = find.first
    return row


def _is_unlike(scene: Scene, find: Found, gender: str | None) -> bool:
    """Say whether a lone man's verb follows a state's name, or a woman's verb a man's."""
    states = find.type == "State" and gender == "m" and scene.sentence.tokens[find.first].gender == "f"
    return states or (find.type == "Official" and gender == "f")
