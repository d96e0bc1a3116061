"""Carried on: what another promises in the plain present behind an Arabic future: سيخصص الجانب الكندي …، ويوفد الجانب المكسيكي.

What the same one goes on with (سيزور القاهرة ويلتقي الرئيس) belongs to the promise before, unless it is told of "us".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Actors, Promise
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.promises.clause_words import clause_words
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.genre import TREATY

WILL = "ar.will"


def carried_on(
    draft: Draft, scene: Scene, cast: Cast, made: Sequence[Promise], act: int
) -> Iterator[Promise]:
    """Yield what clauses in the present that "and" joins to a promised future promise too; a treaty's articles tell it."""
    here = [it for it in made if it.sentence == scene.sentence.number]
    told = draft.genre != TREATY and any(_is_will(it) for it in here)
    if not heads_come_first(scene) or not told:
        return
    last: Promise | None = None
    for clause in scene.clauses:
        begun = next((it for it in here if _is_will(it) and _begins(scene, clause, it)), None)
        if begun is None and last is not None and _goes_on(scene, clause):
            found = _promise(scene, clause, _acting(scene, clause, cast, last), act)
            if found is not None:
                yield found
        elif clause.verb.finite and clause.kind != "relative":
            last = begun


def _is_will(made: Promise) -> bool:
    """Say whether a promise is told by the future and asserted."""
    return made.frame == WILL and made.factuality == "asserted"


def _begins(scene: Scene, clause: Clause, made: Promise) -> bool:
    """Say whether a clause's verb is the one that promises."""
    tokens = scene.sentence.tokens
    return tokens[clause.verb.first].start <= made.trigger[0] < tokens[clause.verb.last - 1].end


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause in the present is joined by "and" and tells what another does, or "we"."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    head, first = tokens[clause.verb.head], clause.verb.first
    joined = clause.kind == "coordinate" and first > 0 and tokens[first - 1].tag == "CONJ"
    told = head.tense == "present" and not clause.negated and not clause.verb.passive
    saying = head.lemma in words.reporting | words.appraising | words.lasting
    told = told and (clause.subject is not None or head.person == 1)
    return joined and told and not saying and not clause.conditional and is_open(scene, clause.verb.head)


def _acting(scene: Scene, clause: Clause, cast: Cast, made: Promise) -> Actors:
    """Return who acts in a clause: whom its own words name, else who promised before."""
    if clause.subject is None:
        return Actors(made.by, made.how, made.steps)
    return cast.subject_of(scene, clause)


def _promise(scene: Scene, clause: Clause, actors: Actors, act: int) -> Promise | None:
    """Make the promise of one clause; None where nobody known acts or nothing is said."""
    words = clause_words(scene, clause, over_subject=True, fewest=1)
    if words is None or not actors.things:
        return None
    return Promise(
        actors.things, "intends", *words, scene.sentence.number,
        "will.carried_on", "will", act, actors.how, actors.things[0], steps=actors.steps,
    )  # fmt: skip
