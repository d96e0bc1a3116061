"""Languages: what the reader must be told about a language, and which languages it knows.

The engine (mentions, chunks, clauses, frames, choices) works over tokens and knows no language. A language
hands it tokens with tags, folded forms for matching, and the people it finds; all words are in
`lexicons/<code>/*.toml` (described in `docs/lexicons.md`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import NamedTuple, Protocol

from accords.graph.errors import BadInput
from accords.ingest.token import Token


class Named(NamedTuple):
    """A typed mention in one sentence, as the gazetteers find it.

    `first` to `last` are token indexes, end exclusive.

    `type` is an entity type; `key` an identity key such as `country:SAU`; `form` says how it stands for the
    thing: name, adjective, capital, government or role.
    """

    first: int
    last: int
    type: str
    key: str
    form: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in one sentence, by token indexes (end exclusive).

    With the office words beside the name.

    `of` is the key of whom the person represents, where the words say it (`country:QAT`, `organization:gcc`);
    `also` whom second offices are of; `office_id` the row of offices.csv; `honorific` tells that
    only a title of respect stands before the name.
    """

    first: int
    last: int
    office: tuple[int, int] | None = None
    office_id: str | None = None
    of: str | None = None
    honorific: bool = False
    also: tuple[str, ...] = ()


def disjoint(found: Iterable[Person]) -> list[Person]:
    """Leave out a person whose name begins inside another's, of people in the order of their names."""
    kept: list[Person] = []
    for person in found:
        if not kept or person.first >= kept[-1].last:
            kept.append(person)
    return kept


class Language(Protocol):
    """What a language module offers: `accords.ingest.english.LANGUAGE`, `accords.ingest.arabic.LANGUAGE`."""

    code: str

    def tokens(self, text: str, start: int) -> list[Token]:
        """Split and tag one sentence; offsets count from `start` in the document's text."""

    def fold(self, word: str) -> str:
        """Return the form of a word used for matching (what `Token.norm` holds)."""

    def phrase(self, text: str) -> tuple[str, ...]:
        """Return the norms of a name or lexicon phrase, split as running text would be (article dropped)."""

    def people(self, tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
        """Find the people named in one sentence, given the states and bodies found in it."""


MODULES = {"en": "accords.ingest.english", "ar": "accords.ingest.arabic"}


@cache
def language(code: str) -> Language:
    """Return the language of a code; raises BadInput for one the reader does not know."""
    if code not in MODULES:
        raise BadInput(f"language {code!r} is not one of {', '.join(MODULES)}")
    found: Language = import_module(MODULES[code]).LANGUAGE
    return found
