"""Blame: deeds laid at somebody's door in English: "blamed the blast on Chad", "held Chad responsible for the blast"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.thing import BODIES

LAYING = frozenset({"blame", "pin", "attribute", "ascribe"})
PLACING = frozenset({"lay", "put", "place", "pin", "heap"})
VERBS = LAYING | PLACING | {"hold", "claim"}
BLAME = frozenset({"blame", "responsibility"})
ONTO = frozenset({"on", "upon", "to", "at"})
ANSWERING = frozenset({"responsible", "accountable", "liable"})
FAR = 14
LIGHT = 3


def blame(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield to whom a deed is laid, and who lays it to him."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en":
        return
    for clause in list(scene.clauses):
        verb = clause.verb
        lemma = tokens[verb.head].lemma
        if verb.passive or lemma not in VERBS or not is_open(scene, verb.head):
            continue
        if lemma == "claim":
            yield from _claimed(draft, scene, clause, cast)
            continue
        laid = _held(scene, clause) if lemma == "hold" else _laid(scene, clause)
        if laid is None:
            continue
        deed, first = laid
        authors = [
            it for it in cast.named(scene, first, row_end(scene, first)) if draft.things[it].type in BODIES
        ]
        if not authors:
            continue
        thing = draft.things[deed.thing] if deed.thing is not None else attach(draft, scene, deed)
        accusing = [it for it in cast.of_clause(scene, clause).things if it not in authors]
        for author in authors:
            yield _link(scene, deed, "attributedTo", thing.id, author)
            against = "counters" if draft.things[author].kind == "armed_group" else "criticizes"
            for who in accusing:
                yield _link(scene, deed, against, who, author)
        for who in accusing:
            yield _link(scene, deed, "counters", who, thing.id)


def _claimed(draft: Draft, scene: Scene, clause: Clause, cast: Cast) -> Iterator[Link]:
    """Yield who says that a deed right behind the verb is his own: "ISIS claimed the attack", not "claimed the attack failed"."""
    deed = _deed(scene, clause.verb.last)
    if deed is None or any(
        it is not clause
        and it.verb.finite
        and it.subject is not None
        and it.subject[0] <= deed.core < it.subject[1]
        for it in scene.clauses
    ):
        return
    thing = draft.things[deed.thing] if deed.thing is not None else attach(draft, scene, deed)
    for who in cast.of_clause(scene, clause).things:
        if draft.things[who].type in BODIES:
            yield _link(scene, deed, "attributedTo", thing.id, who)


def _laid(scene: Scene, clause: Clause) -> tuple[Found, int] | None:
    """Return the deed behind a verb of laying, and where those begin to whom it is laid."""
    tokens, start = scene.sentence.tokens, clause.verb.last
    begins = next((n for n in range(start, min(start + 3, len(tokens))) if tokens[n].lemma in BLAME), None)
    placed = begins is not None and begins + 1 < len(tokens) and tokens[begins + 1].norm == "for"
    if not placed and tokens[clause.verb.head].lemma not in LAYING:
        return None
    deed = _deed(scene, begins + 2 if placed and begins is not None else start)
    if deed is None:
        return None
    for place in range(deed.core + 1, min(deed.core + FAR, len(tokens) - 1)):
        if tokens[place].tag in ("V", "VPART", "AUX") or tokens[place].norm == ";":
            return None
        if tokens[place].norm in ONTO and _actor_at(scene, place + 1):
            return deed, place + 1
    return None


def _held(scene: Scene, clause: Clause) -> tuple[Found, int] | None:
    """Return the deed that somebody is held responsible for, and where those begin who are."""
    tokens, start = scene.sentence.tokens, clause.verb.last
    place = next(
        (n for n in range(start, min(start + FAR, len(tokens) - 2)) if tokens[n].norm in ANSWERING), None
    )
    if place is None or tokens[place + 1].norm != "for" or not _actor_at(scene, start):
        return None
    deed = _deed(scene, place + 2)
    return (deed, start) if deed is not None else None


def _deed(scene: Scene, place: int) -> Found | None:
    """Return the danger that begins at a token, an article or adjective before it or not."""
    tokens = scene.sentence.tokens
    near = [it for it in scene.finds if it.type == "Threat" and place <= it.first <= place + LIGHT]
    return next(
        (it for it in near if all(t.tag in ("DET", "ADJ", "NUM", "ADV") for t in tokens[place : it.first])),
        None,
    )


def _actor_at(scene: Scene, place: int) -> bool:
    """Say whether a state, a body or their adjective begins at a token, an article before it or not."""
    bare = place + (scene.sentence.tokens[place].tag == "DET")
    return any(it.type in BODIES and it.first in (place, bare) for it in scene.finds)


def _link(scene: Scene, deed: Found, type_: str, subject: str, object_: str) -> Link:
    """Build a link of blame."""
    place = (deed.start, deed.end)
    return Link(type_, subject, object_, scene.sentence.number, place, "verb.blame", "condemn", 0, "named")
