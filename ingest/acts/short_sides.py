"""Short sides: whom an Arabic sentence lets people sign or attend for by a noun alone: وقع عن الحكومة فلان، وعن الحركة فلان."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

GOVERNMENT = "حكومه"
BEFORE = 3
FAR = 12
BETWEEN = frozenset({"N", "ADJ", "NAME", "PREP", "PRON"})


def short_sides(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield whom those represent who sign or attend for "the government" or "the movement" told before."""
    tokens, words = scene.sentence.tokens, wording("ar")
    if scene.sentence.lang != "ar" or not _signs(scene):
        return
    for place in range(1, len(tokens) - 2):
        noun = tokens[place + 1]
        short = noun.norm == GOVERNMENT or noun.norm in words.bodies
        if tokens[place].norm not in words.on_behalf or not short or not noun.definite:
            continue
        person = _person(scene, place + 2)
        side = _side(draft, scene, noun.norm, place) if person is not None and is_open(scene, place) else None
        if person is None or side is None or person.thing is None:
            continue
        official = draft.things[person.thing]
        if official.of != side and (official.key is None or draft.things[side].type == "Organization"):
            official.of = side if official.key is None else official.of or side
            span = (tokens[place].start, noun.end)
            yield Link(
                "represents", person.thing, side, scene.sentence.number, span, "phrase.signs_for", "represent", 0, "named"
            )  # fmt: skip


def _signs(scene: Scene) -> bool:
    """Say whether a verb of signing or attending stands in a sentence."""
    verbs = meeting_words("ar").signing | meeting_words("ar").attended
    return any(scene.sentence.tokens[it.verb.head].lemma in verbs for it in scene.clauses)


def _person(scene: Scene, first: int) -> Found | None:
    """Return the person named behind a place, over titles and an office, with no other "for" between."""
    near = [it for it in scene.finds if it.form == "person" and first <= it.first <= first + FAR]
    gap = scene.sentence.tokens[first : near[0].first] if near else []
    plain = all(it.tag in BETWEEN and it.norm not in wording("ar").on_behalf for it in gap)
    return near[0] if near and plain else None


def _side(draft: Draft, scene: Scene, noun: str, place: int) -> str | None:
    """Return the state of the government told last, or the body told last in whose name a noun stands."""
    for before in reversed(draft.scenes[max(0, scene.sentence.number - 1 - BEFORE) : scene.sentence.number]):
        told = [it for it in before.finds if it.thing and (before is not scene or it.last <= place)]
        for find in reversed(told):
            if _is_meant(before, find, noun):
                return find.thing
    return None


def _is_meant(scene: Scene, find: Found, noun: str) -> bool:
    """Say whether a mention is of a state by its government, or of a body by a name that holds a noun."""
    tokens = scene.sentence.tokens
    if noun == GOVERNMENT:
        return find.type == "State" and any(
            it.norm == GOVERNMENT for it in tokens[max(0, find.first - 2) : find.first]
        )
    named = find.type == "Organization" and find.inside is None
    return named and any(it.norm == noun for it in tokens[find.first : find.last])
