"""Eponyms: people whose name a meeting or place only bears, and who do not act: القمة التي حملت اسم السلطان قابوس."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.arabic.folding import fold
from accords.ingest.languages import Person
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

NEAR = 4
TITLE = 2
SMALL = frozenset({"CONJ", "PUNCT", "N", "ADJ"})
QUOTE = '"'


def acting(tokens: Sequence[Token], people: Sequence[Person]) -> list[Person]:
    """Return the people of a sentence without those whose name only something bears."""
    kept = list(people)
    for place in _bearers(tokens) if kept else ():
        last = place + 1
        for person in [it for it in kept if it.first > place]:
            begin = person.first if person.office is None else min(person.first, person.office[0])
            between = tokens[last:begin]
            if len(between) > TITLE or any(it.tag not in SMALL for it in between):
                break
            kept.remove(person)
            last = person.last
    return kept


def _bearers(tokens: Sequence[Token]) -> list[int]:
    """Return where "the name" stands that something bears, or the noun of a gathering in quotes: "قمة السلطان قابوس"."""
    nouns = _words("name") | _words("gathering")
    return [n for n, it in enumerate(tokens) if it.norm in nouns and _bears(tokens, n)]


def _bears(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a verb of naming, or for a gathering's noun a quotation mark, stands before a place."""
    before = tokens[max(0, place - NEAR) : place]
    named = any(it.lemma in _words("bearing") or it.norm in _words("under") for it in before)
    if tokens[place].norm in _words("name"):
        return named
    quoted = bool(before) and before[-1].norm == QUOTE
    return not tokens[place].definite and (quoted or named)


@cache
def _words(name: str) -> frozenset[str]:
    """Return a list of words around a name that something bears."""
    return frozenset(fold(it) for it in lexicon_file("ar", "names.toml")["eponyms"][name])
