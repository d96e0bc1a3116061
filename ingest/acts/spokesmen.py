"""Spokesmen: for whom an English sentence says that somebody speaks or whose head he is, right beside his name.

"X, speaking on behalf of Chad", "the Movement, through its spokesman, X", "Kenya's President and his foreign minister, X".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from accords.ingest.acts.act import Link
from accords.ingest.acts.deeds import row_named
from accords.ingest.acts.sent import sent
from accords.ingest.acts.signatures import party_behind
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES

BEHALF = ["on", "behalf", "of"]
SPEAKING = frozenset({"speaking", "acting", "signing", "negotiating", "writing", "testifying"})
ITS, HIS = frozenset({"its", "whose"}), frozenset({"his", "her"})
OFFICE = 7


def spokesmen(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield for whom the people of a sentence are said to speak."""
    if scene.sentence.lang != "en":
        return
    for person in [it for it in scene.finds if it.form == "person" and it.thing is not None]:
        for party in dict.fromkeys((*_spoken_for(scene, person), *_headed(draft, scene, person))):
            if party not in (person.thing, draft.things[person.thing or ""].of):
                yield _link(scene, person, party)
    for person, party in sent(scene):
        if party not in (person.thing, draft.things[person.thing or ""].of):
            yield _link(scene, person, party)


def _link(scene: Scene, person: Found, party: str) -> Link:
    """Build the link of a person to whom he speaks for."""
    span, number = (person.start, person.end), scene.sentence.number
    return Link(
        "represents", person.thing or "", party, number, span, "phrase.spokesman", "delegation", 0, "named"
    )


def _spoken_for(scene: Scene, person: Found) -> list[str]:
    """Return whom "on behalf of" behind a name leads to, or "speaking for": right there, or behind a comma."""
    tokens = scene.sentence.tokens
    place = person.last + (person.last < len(tokens) and tokens[person.last].norm == ",")
    said = place < len(tokens) and tokens[place].norm in SPEAKING
    place += said
    if [it.norm for it in tokens[place : place + len(BEHALF)]] == BEHALF:
        return _row_behind(scene, place + len(BEHALF))
    for_ = said and place < len(tokens) and tokens[place].norm == "for"
    return party_behind(scene, place + 1) if for_ else []


def _row_behind(scene: Scene, place: int) -> list[str]:
    """Return all whom a row names behind "on behalf of", where it begins with a state or body."""
    first = party_behind(scene, place)
    told = {it.thing for it in scene.finds if it.type in BODIES and it.inside is None}
    return (
        list(dict.fromkeys((*first, *(it for it in row_named(scene, place) if it in told)))) if first else []
    )


def _headed(draft: Draft, scene: Scene, person: Found) -> list[str]:
    """Return whose "its spokesman" or "his foreign minister" a person right behind these words is."""
    tokens, place = scene.sentence.tokens, person.first - 1
    behind = [it.norm for it in tokens[person.last : person.last + OFFICE]]
    if behind[:2] == [",", "its"] and not word_list("en", "own_heads").isdisjoint(behind[2:4]):
        home = draft.things[person.thing or ""].of
        return [it for it in _bodies_before(scene, person.last) if it != home][-1:]
    while place > max(0, person.first - OFFICE) and tokens[place].norm not in ITS | HIS:
        if tokens[place].tag not in ("N", "NAME", "ADJ", "PUNCT") or tokens[place].norm in (";", "(", ")"):
            return []
        place -= 1
    office = list(takewhile(lambda it: it.norm != ",", tokens[place + 1 : person.first]))
    held = {it.lemma for it in office} | {it.norm for it in office}
    if place < 0 or tokens[place].norm not in ITS | HIS or held.isdisjoint(word_list("en", "own_heads")):
        return []
    return _body_before(scene, place) if tokens[place].norm in ITS else _home_before(draft, scene, place)


def _body_before(scene: Scene, place: int) -> list[str]:
    """Return the state or body named last before "its"."""
    return _bodies_before(scene, place)[-1:]


def _bodies_before(scene: Scene, place: int) -> list[str]:
    """Return the states and bodies named before a place."""
    return [
        it.thing
        for it in scene.finds
        if it.type in BODIES and it.thing and it.inside is None and it.form == "name" and it.last <= place
    ]


def _home_before(draft: Draft, scene: Scene, place: int) -> list[str]:
    """Return the state of the one official named before "his"."""
    people = {it.thing for it in scene.finds if it.form == "person" and it.thing and it.last <= place}
    homes = [draft.things[it].of for it in people]
    return [it for it in homes if it is not None] if len(people) == 1 else []
