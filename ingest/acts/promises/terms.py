"""Terms: what an Arabic agreement lays on those who made it: وبموجبه ينسحب الطرفان, وبموجب الاتفاق تُشكَّل لجنة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Actors, Promise
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.promises.clause_words import clause_words
from accords.ingest.acts.promises.treaty import binds, is_within
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene

NEAR = 5
PAIR = 2
SHORTEST = 2
UNDER = frozenset({"بموجب", "موجب"})
NAMED = frozenset({"named", "role", "body", "sides", "both"})
CLOSED = frozenset({"V", "COMP", "REL", "VPART"})


def terms(draft: Draft, scene: Scene, cast: Cast, made: Sequence[Promise], act: int) -> Iterator[Promise]:
    """Yield what a sentence that begins with "under the agreement" says its parties do, where nothing told it."""
    if not heads_come_first(scene) or not _is_under(scene):
        return
    told = [it for it in made if it.sentence == scene.sentence.number]
    for clause in scene.clauses:
        if (
            not binds(scene, clause)
            or not _is_joined(scene, clause)
            or any(is_within(scene, clause, it) for it in told)
        ):
            continue
        actors = _bound(cast, scene, clause)
        found = _term(scene, clause, actors, act) if actors.things else None
        if found is not None:
            yield found


def _is_under(scene: Scene) -> bool:
    """Say whether a sentence begins with "under" and the agreement told, or a pronoun for it."""
    tokens = scene.sentence.tokens
    place = next((n for n, it in enumerate(tokens[:NEAR]) if it.norm in UNDER), None)
    if place is None or place + 1 >= len(tokens) or any(it.tag in CLOSED for it in tokens[:place]):
        return False
    behind = tokens[place + 1]
    return behind.tag == "PRON" or (behind.definite and behind.lemma in wording("ar").treaty_words)


def _is_joined(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause is the first or joined by "and", and does not only tell how something stays."""
    tokens = scene.sentence.tokens
    joined = clause.number == 0 or tokens[clause.verb.first - 1].tag == "CONJ"
    return joined and tokens[clause.verb.head].lemma not in wording("ar").lasting


def _bound(cast: Cast, scene: Scene, clause: Clause) -> Actors:
    """Return who is bound: who acts, if it is somebody, else those who made the agreement."""
    if clause.verb.passive:
        return (
            Actors(cast.memory.signed, "passive") if len(cast.memory.signed) >= PAIR else Actors((), "nobody")
        )
    found = cast.subject_of(scene, clause)
    return found if found.how in NAMED else Actors((), "nobody")


def _term(scene: Scene, clause: Clause, actors: Actors, act: int) -> Promise | None:
    """Make the promise of one clause; None where too little is said."""
    words = clause_words(scene, clause, over_subject=not clause.verb.passive, fewest=SHORTEST)
    if words is None:
        return None
    return Promise(
        actors.things, "agrees", *words, scene.sentence.number,
        "treaty.term", "article", act, actors.how, actors.things[0], steps=actors.steps,
    )  # fmt: skip
