"""Sent: who comes, signs or leads for a state or body by words beside both names, in English.

"The Union was represented by X", "the Commission, through Commissioner X", "X signed for Chad and Y for Mali",
"the Mission, headed by X".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.row import row_end
from accords.ingest.acts.signatures import party_behind
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES

FORMS = frozenset({"name", "government"})
LED = frozenset({"led", "headed"})
BY, THROUGH = 8, 8
PEN = frozenset({"name", "initial", "signature", "pen"})


def sent(scene: Scene) -> Iterator[tuple[Found, str]]:
    """Yield the people of a sentence with whom they come, sign or lead for."""
    if not any(it.form == "person" for it in scene.finds):
        return
    for find in scene.finds:
        if find.type in BODIES and find.thing is not None and find.inside is None and find.form in FORMS:
            for person in (*_representing(scene, find), *_through(scene, find), *_leading(scene, find)):
                yield person, find.thing
    yield from _signing(scene)


def _representing(scene: Scene, body: Found) -> list[Found]:
    """Return those by whom a body "was represented"."""
    tokens = scene.sentence.tokens
    verb = next(
        (n for n in range(body.last, min(body.last + 4, len(tokens))) if tokens[n].norm == "represented"), 0
    )
    if not verb or any(it.tag not in ("AUX", "ADV", "PUNCT") for it in tokens[body.last : verb]):
        return []
    by = next((n for n in range(verb, min(verb + BY, len(tokens) - 1)) if tokens[n].norm == "by"), 0)
    return _people(scene, by + 1, row_end(scene, by + 1)) if by else []


def _people(scene: Scene, first: int, last: int) -> list[Found]:
    """Return the people named in a range of tokens, first of all."""
    return [it for it in scene.finds if it.form == "person" and it.thing and first <= it.first < last]


def _through(scene: Scene, body: Found) -> list[Found]:
    """Return through whom a body acts, between two commas: ", through Commissioner | X, "."""
    tokens, place = scene.sentence.tokens, body.last
    if [it.norm for it in tokens[place : place + 2]] != [",", "through"]:
        return []
    person = next(iter(_people(scene, place + 2, place + 2 + THROUGH)), None)
    held = scene.people.get(person.first) if person is not None else None
    if person is None:
        return []
    begin = (
        min(person.first, held.office[0]) if held is not None and held.office is not None else person.first
    )
    plain = all(it.tag in ("DET", "NAME", "ADJ") or it.norm == "," for it in tokens[place + 2 : begin])
    return [person] if plain else []


def _leading(scene: Scene, body: Found) -> list[Found]:
    """Return by whom a body that commas describe is led: "the Mission, headed by Ambassador | X"."""
    tokens, place = scene.sentence.tokens, body.last
    place += place < len(tokens) and tokens[place].norm == ","
    told = [it.norm for it in tokens[place : place + 2]]
    if body.type == "State" or len(told) < 2 or told[0] not in LED or told[1] != "by":
        return []
    person = next(iter(_people(scene, place + 2, place + 2 + BY)), None)
    beside = person is not None and all(
        it.tag in ("NAME", "N", "DET", "ADJ") for it in tokens[place + 2 : person.first]
    )
    return [person] if person is not None and beside else []


def _signing(scene: Scene) -> Iterator[tuple[Found, str]]:
    """Yield those who sign with for whom, also where no verb is told again: "and | Y for Mali"."""
    tokens, signing = scene.sentence.tokens, wording("en").signing
    verb = next((n for n, it in enumerate(tokens) if it.lemma in signing or it.norm in PEN), None)
    for person in _people(scene, 0, len(tokens)) if verb is not None else ():
        place = person.last + 2 * (
            [it.norm for it in tokens[person.last : person.last + 2]] in (["did", "so"], ["signed", "it"])
        )
        if place < len(tokens) and tokens[place].norm == "for":
            yield from ((person, it) for it in party_behind(scene, place + 1))
