"""Summits: whose text an Arabic title tells by its gathering: that of two blocs, or of the one body it names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.ingest.arabic.folding import fold
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import ISSUED

STANDING = frozenset({"igo", "bloc"})
AHEAD = 4
PAIR = 2
NOUNS = frozenset({"N", "ADJ"})


def summit_of_two(draft: Draft) -> tuple[str, ...]:
    """Return the keys of the two whose gathering a title names by two adjectives, one of a bloc: القمة العربية الصينية."""
    title = _title(draft)
    places = _gatherings(title) if title is not None else []
    pairs = [_two_behind(title, it) for it in places] if title is not None else []
    return next((it for it in pairs if it), ())


def _two_behind(title: Scene, place: int) -> tuple[str, ...]:
    """Return the keys of two adjectives that stand side by side soon behind a gathering's noun."""
    tokens = title.sentence.tokens
    for first in range(place + 1, min(place + AHEAD, len(tokens) - 1)):
        if tokens[first].tag not in NOUNS:
            return ()
        told = [it for it in (_key(title, first), _key(title, first + 1)) if it is not None]
        if len(set(told)) == PAIR and any(it.startswith("organization:") for it in told):
            return tuple(told)
    return ()


def body_of_summit(draft: Draft) -> str | None:
    """Return the thing of the one body that a title says its gathering is of, where it names no state: قمة مجموعة …."""
    title = _title(draft)
    places = _gatherings(title) if title is not None else []
    if title is None or not places:
        return None
    place = places[0]
    named = [it for it in title.finds if it.first > place and it.inside is None and it.thing is not None]
    if any(it.type == "State" and it.form != "capital" for it in named):
        return None
    bodies = [it for it in _bodies(title, place) if draft.things[it.thing or ""].kind in STANDING]
    return bodies[0].thing if len({it.thing for it in bodies}) == 1 else None


def _bodies(title: Scene, place: int) -> list[Found]:
    """Return the bodies a title names behind its gathering."""
    return [
        it for it in title.finds if it.type == "Organization" and it.first > place and it.thing is not None
    ]


def _title(draft: Draft) -> Scene | None:
    """Return the title of an Arabic text that is issued."""
    return draft.title if draft.lang == "ar" and draft.genre in ISSUED else None


def _gatherings(title: Scene) -> list[int]:
    """Return where a title names gatherings."""
    nouns = wording("ar").gatherings | wording("ar").talks
    return [n for n, it in enumerate(title.sentence.tokens) if {it.lemma, it.norm} & nouns]


def _key(title: Scene, place: int) -> str | None:
    """Return the key of the bloc or state whose adjective stands at a token."""
    token = title.sentence.tokens[place]
    states = (
        it.key for it in title.finds if it.type == "State" and it.form == "adjective" and it.first == place
    )
    return _blocs().get(token.norm) or next(states, None)


@cache
def _blocs() -> Mapping[str, str]:
    """Map the folded adjectives of blocs to their keys."""
    listed = lexicon_file("ar", "words.toml")["blocs"]
    return {fold(word): f"organization:{body}" for body, words in listed.items() for word in words}
