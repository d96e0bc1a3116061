"""Addressees: toward whom something is promised: the state or body that is helped, given to or worked with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accords.ingest.draft import Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES
from accords.ingest.token import Token

ROW = frozenset({"NAME", "CONJ", "PUNCT", "DET"})
FAR = 8
NEAR = 4


@dataclass(frozen=True, slots=True)
class Governors:
    """Words, folded, that an addressee stands behind.

    `behind` leads from a preposition to the words it must follow, `always` holds prepositions that need none,
    `direct` the words whose object or owner is the addressee, `holders` the words between: the people of X.
    Behind one of `stops` only reasons follow.
    """

    behind: dict[str, frozenset[str]]
    always: frozenset[str]
    direct: frozenset[str]
    holders: frozenset[str]
    stops: frozenset[str]


def toward(
    scene: Scene, trigger: tuple[int, int], about: tuple[int, int], by: tuple[str, ...]
) -> Iterator[str]:
    """Yield the things toward whom a promise is made, in the order of the text; those who make it are left out.

    `trigger` and `about` are token indexes, end exclusive.
    """
    words = _governors(scene.sentence.lang)
    last = _before_stop(scene.sentence.tokens, about, words)
    row: Found | None = None
    for find in scene.finds:
        if find.type not in BODIES or find.thing is None or not about[0] <= find.first < last:
            continue
        if _is_governed(scene, find, min(trigger[0], about[0]), words) or (
            row is not None and _continues(scene, row, find)
        ):
            row = find
            if find.thing not in by and (find.inside is None or find.inside.type not in BODIES):
                yield find.thing


def _before_stop(tokens: list[Token], about: tuple[int, int], words: Governors) -> int:
    """Return where what is undertaken ends: before a relative clause, a reason or a circumstance."""
    for place in range(about[0] + 1, about[1]):
        if tokens[place].tag in ("REL", "COMP") or tokens[place].norm in words.stops:
            return place
    return about[1]


def _continues(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether only the signs of a list stand between two parties: Japan, the Republic of Korea and …."""
    between = scene.sentence.tokens[before.last : find.first]
    return before.inside is None and all(it.tag in ROW for it in between)


def _is_governed(scene: Scene, find: Found, start: int, words: Governors) -> bool:
    """Say whether a party stands behind a word that leads to an addressee."""
    tokens = scene.sentence.tokens
    place = _before_holders(tokens, find.first - 1, words)
    if place < start:
        return False
    token = tokens[place]
    if token.norm in words.always:
        return True
    if token.norm in words.behind and token.tag == "PREP":
        return _follows(tokens, place, start, words.behind[token.norm], FAR)
    return _direct(tokens, place, start, words)


def _before_holders(tokens: list[Token], place: int, words: Governors) -> int:
    """Step back over articles and over who stands for a state: the government of, the people of, حكومة."""
    while place > 0 and (
        tokens[place].tag == "DET"
        or tokens[place].norm in words.holders
        or (tokens[place].norm == "of" and tokens[place - 1].norm in words.holders)
    ):
        place -= 1
    return place


def _follows(tokens: list[Token], place: int, start: int, wanted: frozenset[str], far: int) -> bool:
    """Say whether one of the words stands in the few tokens before a place."""
    return any(it.norm in wanted or it.lemma in wanted for it in tokens[max(start, place - far) : place])


def _direct(tokens: list[Token], place: int, start: int, words: Governors) -> bool:
    """Say whether the addressee is object or owner: help Iraq, support Iraq's sovereignty, دعم أمن العراق."""
    for back in range(place, max(start, place - NEAR) - 1, -1):
        token = tokens[back]
        if token.norm in words.direct or token.lemma in words.direct:
            return True
        if token.tag not in ("N", "ADJ"):
            return False
    return False


@cache
def _governors(code: str) -> Governors:
    """Read the words of a language once."""
    data, fold = lexicon_file(code, "addressees.toml"), language(code).fold
    return Governors(
        {fold(to): frozenset(fold(it) for it in words) for to, words in data.get("behind", {}).items()},
        frozenset(fold(it) for it in data.get("always", ())),
        frozenset(fold(it) for it in data.get("direct", ())),
        frozenset(fold(it) for it in data.get("holders", ())),
        frozenset(fold(it) for it in data.get("stops", ())),
    )
