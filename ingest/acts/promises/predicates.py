"""Predicates: who an Arabic adjective of will is said of: أن المغرب ملتزم بـ, أن بلاده عازمة على, نحن مستعدون لـ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.agreement import states_above
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.speaking import speaker
from accords.ingest.clauses.wording import PartyWord, party_word_at, wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

WIDEST = 2
SPEAKING = 1
THIRD = 3


def predicated(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return whom the predicate that begins at a token is said of; None where nobody stands right before it."""
    place = _over_pronoun(scene, place)
    return _named(scene, place) or _own(cast, scene, place) or _party(cast, scene, place)


def _over_pronoun(scene: Scene, place: int) -> int:
    """Step left over a pronoun that only takes up who was just named: أن روسيا | هي | المسؤولة عن."""
    tokens = scene.sentence.tokens
    taken_up = place > 1 and tokens[place - 1].tag == "PRON" and tokens[place - 1].person == THIRD
    apart = taken_up and tokens[place - 1].word != tokens[place - 2].word and tokens[place - 2].tag != "COMP"
    return place - 1 if apart else place


def _named(scene: Scene, place: int) -> Actors | None:
    """Return the actor whose name, or whose government, stands right before a token."""
    found = [
        it.thing
        for it in scene.finds
        if it.type in ACTORS
        and it.thing
        and it.last == place
        and (it.form != "adjective" or _rules(scene, it.first))
    ]
    return Actors((*_joined(scene, place, found[-1]), found[-1]), "named") if found else None


def _joined(scene: Scene, place: int, last: str) -> tuple[str, ...]:
    """Return who is joined by "and" before the actor right before a token: المغرب وإسبانيا عازمان على."""
    first = min((it.first for it in scene.finds if it.thing == last and it.last == place), default=place)
    if first == 0 or scene.sentence.tokens[first - 1].tag != "CONJ":
        return ()
    before = [
        it
        for it in scene.finds
        if it.type in ACTORS and it.thing and it.last == first - 1 and it.form != "adjective"
    ]
    if not before or before[-1].thing is None:
        return ()
    return (*_joined(scene, first - 1, before[-1].thing), before[-1].thing)


def _rules(scene: Scene, place: int) -> bool:
    """Say whether an adjective tells whose a government or side is: الحكومة المصرية."""
    words = wording(scene.sentence.lang)
    return place > 0 and scene.sentence.tokens[place - 1].norm in words.agents | words.governing


def _own(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return the state of who speaks where "his country", "we" or "that it" stands right before a token."""
    tokens = scene.sentence.tokens
    before = tokens[place - 1] if place else None
    if before is None or before.tag != "PRON":
        return None
    if before.person == SPEAKING:
        clause = clause_at(scene, place)
        said = speaker(cast, scene, clause) if clause is not None else None
        return (
            _states(cast, said)
            if said is not None
            else cast.choose(PartyWord((before.text,), "we", "p"), scene)
        )
    held = tokens[place - WIDEST] if place >= WIDEST else None
    if held is None or not (held.tag == "COMP" or held.norm in wording(scene.sentence.lang).own_states):
        return None
    return states_above(cast, scene, place)


def _states(cast: Cast, actors: Actors) -> Actors:
    """Replace who speaks for a state by it."""
    found = states_of(cast.draft, actors.things)
    return Actors(found, "own", actors.steps) if found else actors


def _party(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return whom a word for parties right before a token stands for: الجانبان ملتزمان."""
    for first in range(max(0, place - WIDEST), place):
        word = party_word_at(scene.sentence.lang, scene.sentence.tokens, first)
        if word is not None and first + len(word.words) == place and word.cls != "he":
            found = cast.choose(word, scene)
            return found if found.things else None
    return None
