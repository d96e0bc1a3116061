"""Speaking: whom "I" and "we" stand for in a language that writes them into the verb.

Who is quoted, who gives the speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.genre import AGREED

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

SHARED = AGREED | {"resolution"}
NEAR = 4
TURN = 8
OPENING = 4
LABEL = 14
SPOKEN = "speaker"


def speaker(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return who says "I" or "we" in a clause; None where the document's parties speak together."""
    if cast.draft.genre in SHARED:
        return None
    label = labelled(cast, scene)
    if label is not None and label.things == ():
        return label
    said = label.things[0] if label is not None else None
    found = _quoted(cast, scene, clause) or said or _before(cast, scene)
    found = found or _at_conference(cast, scene) or _of_document(cast)
    if found is None:
        return None
    found = _in_text(cast, found)
    lemma = scene.sentence.tokens[clause.verb.head].lemma
    return Actors(
        _with_others(cast, found) if lemma in wording(scene.sentence.lang).mutual else (found,), SPOKEN
    )


def _in_text(cast: Cast, one: str) -> str:
    """Return the state of a speaker whom only the title names, where the text tells of that state."""
    thing = cast.draft.things[one]
    state = cast.draft.things.get(thing.of or "")
    told = state is not None and any(it.sentence > 0 for it in state.finds)
    named = any(it.sentence > 0 for it in thing.finds)
    return thing.of if told and not named and thing.of is not None else one


def _quoted(cast: Cast, scene: Scene, clause: Clause) -> str | None:
    """Return the official who acts in a clause of saying above or before."""
    reporting = wording(scene.sentence.lang).reporting
    for above in reversed(scene.clauses[: clause.number]):
        token = scene.sentence.tokens[above.verb.head]
        if token.lemma in reporting and token.person == 3:
            things = cast.subject_of(scene, above).things
            if len(things) == 1 and cast.draft.things[things[0]].type == "Official":
                return things[0]
    return None


def labelled(cast: Cast, scene: Scene) -> Actors | None:
    """Return who is named before a colon where a turn begins: "الوزير شكري: …"; nobody where a question is put."""
    for earlier in reversed(cast.draft.scenes[max(0, scene.sentence.number - TURN) : scene.sentence.number]):
        tokens = earlier.sentence.tokens
        colon = next((n for n, it in enumerate(tokens[:LABEL]) if it.norm == ":"), None)
        if colon is None or any(it.verb.first < colon for it in earlier.clauses):
            continue
        if tokens[0].norm in wording(earlier.sentence.lang).asking:
            return Actors((), SPOKEN)
        named = [it.thing for it in earlier.finds if it.type == "Official" and it.last == colon and it.thing]
        if named:
            return Actors((named[-1],), SPOKEN)
        held = cast.in_range(earlier, 0, colon) if any(it.last == colon for it in earlier.roles) else None
        if (
            held is not None
            and len(held.things) == 1
            and cast.draft.things[held.things[0]].type == "Official"
        ):
            return Actors(held.things, SPOKEN)
    return None


def _before(cast: Cast, scene: Scene) -> str | None:
    """Return the one official who acted in the sentences right before."""
    number, things = cast.memory.before
    officials = [it for it in things if cast.draft.things[it].type == "Official"]
    return officials[0] if len(officials) == 1 and 0 < scene.sentence.number - number <= NEAR else None


def _at_conference(cast: Cast, scene: Scene) -> str | None:
    """Return the one official whose press conference the first sentences open: عقد المتحدث فلان مؤتمره الصحفي."""
    for earlier in cast.draft.scenes[: min(OPENING, scene.sentence.number)]:
        if not _opens_conference(earlier):
            continue
        people = {it.thing for it in earlier.finds if it.type == "Official" and it.thing}
        return people.pop() if len(people) == 1 else None
    return None


def _opens_conference(scene: Scene) -> bool:
    """Say whether a sentence tells of a press conference: مؤتمر صحفي, مؤتمره الصحفي, إحاطته الإعلامية."""
    words, tokens = wording("ar"), scene.sentence.tokens
    return any(
        token.lemma in words.conferences and any(it.lemma in words.press for it in tokens[n + 1 : n + 3])
        for n, token in enumerate(tokens)
    )


def _of_document(cast: Cast) -> str | None:
    """Return the only official who leads what is told, or who gives the speech."""
    leaders = cast.draft.leaders
    if cast.draft.genre == "speech" or len(leaders) == 1:
        return leaders[0] if leaders else None
    return None


def _with_others(cast: Cast, one: str) -> tuple[str, ...]:
    """Return a speaker with whom he met: the last group he is in, else the other leaders."""
    for _, things in reversed(cast.memory.groups):
        if one in things:
            return things
    leaders = tuple(cast.draft.leaders)
    return leaders if one in leaders and len(leaders) > 1 else (one,)
