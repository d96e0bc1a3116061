"""Reported: whom "it", "he" or "his country" stands for where somebody tells what he or his country will do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import BODIES

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

NEAR = 4


def told_by_teller(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return who tells it, or his state, where an English subject is only his pronoun; None where it is not."""
    above = _telling(scene, clause)
    if above is None or clause.subject is None:
        return None
    words = scene.sentence.tokens[clause.subject[0] : clause.subject[1]]
    own = len(words) == 2 and words[1].lemma in wording("en").own_states and words[0].tag in ("DET", "PRON")
    if not own and (len(words) != 1 or words[0].tag != "PRON"):
        return None
    teller = cast.subject_of(scene, above)
    things = _states(cast.draft, teller) if own else teller.things
    fits = own or _agrees(cast.draft, words[0].norm, teller.things)
    return Actors(things, teller.how, teller.steps) if things and fits else None


def _telling(scene: Scene, clause: Clause) -> Clause | None:
    """Return the clause whose verb reports a clause; None where it is not reported."""
    if clause.parent is None or clause.subject is None or scene.sentence.lang != "en":
        return None
    above = scene.clauses[clause.parent]
    said = scene.sentence.tokens[above.verb.head].lemma in wording("en").saying
    near = clause.kind == "complement" or clause.subject[0] - above.verb.last < NEAR
    return above if said and near and clause.kind != "infinitive" else None


def _agrees(draft: Draft, pronoun: str, things: tuple[str, ...]) -> bool:
    """Say whether a pronoun can stand for things: "he" for one person, "it" for one state, "they" for several."""
    types = {draft.things[it].type for it in things}
    if pronoun == "they":
        return len(things) > 1
    alone = len(things) == 1
    return alone and (
        types <= BODIES if pronoun == "it" else pronoun in ("he", "she") and types == {"Official"}
    )


def _states(draft: Draft, actors: Actors) -> tuple[str, ...]:
    """Return the states and bodies of those who tell something."""
    found = (draft.things[it].of if draft.things[it].type == "Official" else it for it in actors.things)
    return tuple(dict.fromkeys(it for it in found if it is not None))


def is_promised(scene: Scene, clause: Clause) -> bool:
    """Say whether "would" tells what somebody said that he or another will do, and no harm: "said it would send aid"."""
    words, tokens = wording(scene.sentence.lang), scene.sentence.tokens
    told = any(
        tokens[it.verb.head].lemma in words.saying and tokens[it.verb.head].tense != "present"
        for it in scene.clauses[: clause.number]
    )
    doing = tokens[clause.verb.head].lemma
    return told and clause.kind != "relative" and doing not in words.harming and doing not in words.lasting
