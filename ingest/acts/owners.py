"""Owners: whose a commitment, an effort or a danger is: by a name before it, a possessive, or "of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.agreement import owner_behind
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import party_word_at, wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS, BODIES

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast


def owner(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return whose a noun is: a name or adjective before it, or a possessive word.

    None where nobody's.
    """
    tokens = scene.sentence.tokens
    if heads_come_first(scene):
        return owner_behind(cast, scene, place)
    chunk = next((it for it in scene.chunks if it.first <= place < it.last and it.kind == "noun"), None)
    if chunk is None:
        return None
    things = [
        it.thing
        for it in scene.finds
        if it.thing and it.type in ACTORS and chunk.first <= it.first and it.last <= place
    ]
    if things:
        return Actors(tuple(dict.fromkeys(it for it in things if it)), "named")
    theirs = _possessive(cast, scene, chunk, place)
    if theirs is not None:
        return theirs
    is_effort = tokens[place].lemma in wording(scene.sentence.lang).efforts
    return _of_owner(cast, scene, place) if is_effort else None


def _possessive(cast: Cast, scene: Scene, chunk: Chunk, place: int) -> Actors | None:
    """Return whom "our" or "its" before a noun stands for; None where the clause's subject will do."""
    tokens = scene.sentence.tokens
    for token in tokens[chunk.first : place]:
        word = party_word_at(scene.sentence.lang, tokens, tokens.index(token)) if token.tag == "DET" else None
        if word is not None and word.cls == "we":
            return cast.choose(word, scene)
        if word is not None and word.cls == "he":
            return _doer(cast, scene, place)
        if token.norm == "its":
            first = _first_owner(scene, chunk.first, place)
            if first is not None:
                return first
            earlier = [
                it.thing
                for it in scene.finds
                if it.thing
                and it.type in ("State", "Organization")
                and it.last <= _first_its(scene, chunk.first)
                and it.form != "capital"
            ]
            return Actors((earlier[-1],), "named") if earlier and earlier[-1] else None
    return None


def _doer(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return the one official who acts in the clause of "his" before a noun: "the Prime Minister conveyed | his thanks"."""
    clause = next((it for it in reversed(scene.clauses) if it.verb.last <= place and it.verb.finite), None)
    found = cast.subject_of(scene, clause) if clause is not None else None
    lone = found is not None and len(found.things) == 1
    official = found is not None and lone and cast.draft.things[found.things[0]].type == "Official"
    return found if official else None


def _first_its(scene: Scene, place: int) -> int:
    """Return where the first "its" of a row stands whose last one is at a place: "its support for X and | its rejection"."""
    tokens = scene.sentence.tokens
    if place == 0 or tokens[place - 1].tag != "CONJ":
        return place
    start = max(
        (it.verb.first for it in scene.clauses if it.verb.finite and it.verb.last <= place), default=0
    )
    return next((n for n in range(start, place) if tokens[n].norm == "its"), place)


def _first_owner(scene: Scene, start: int, place: int) -> Actors | None:
    """Return whose the first noun of a row is that ends with "its": "praised Kenya's role in Mali and | its efforts"."""
    tokens = scene.sentence.tokens
    if start == 0 or tokens[start - 1].tag != "CONJ" or tokens[place].lemma not in wording("en").efforts:
        return None
    verb = max((it.verb.last for it in scene.clauses if it.verb.finite and it.verb.last <= start), default=0)
    group = next((it for it in scene.chunks if it.first == verb and it.kind == "noun"), None)
    marks = range(group.first, group.head) if group is not None else range(0)
    mark = next((n for n in marks if tokens[n].norm == "'s"), None)
    found = (it.thing for it in scene.finds if it.type in BODIES and it.thing and it.last == mark)
    first = next(found, None)
    return Actors((first,), "named") if first is not None else None


def _of_owner(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Read "the commitment of the United States to"."""
    tokens = scene.sentence.tokens
    if place + 2 < len(tokens) and tokens[place + 1].norm in ("of", "by"):
        found = cast.named(scene, place + 2, row_end(scene, place + 2))
        return Actors(found, "named") if found else None
    return None
