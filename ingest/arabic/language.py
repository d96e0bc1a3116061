"""The Arabic language as the engine meets it: tokens with tags, folded forms, people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.people import people
from accords.ingest.arabic.tags import tags
from accords.ingest.arabic.tokens import tokens_of
from accords.ingest.arabic.words import Word, spans, word
from accords.ingest.languages import Named, Person
from accords.ingest.text.enumerators import without_enumerators
from accords.ingest.token import Token


class Arabic:
    """Arabic for the engine; has no state of its own."""

    code = "ar"

    def tokens(self, text: str, start: int) -> list[Token]:
        """Split and tag one sentence; offsets count from `start` in the document's text."""
        places = without_enumerators(text, spans(text))
        words = [word(text[a:b]) for a, b in places]
        found = tags([it.split for it in words])
        return tokens_of(text, start, places, words, found)

    def fold(self, word: str) -> str:
        """Return the form of a word used for matching."""
        return fold(word)

    def phrase(self, text: str) -> tuple[str, ...]:
        """Return the norms of a name or lexicon phrase, split as running text would be (article dropped)."""
        return _phrase(text)

    def people(self, tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
        """Find the people named in one sentence."""
        return people(tokens, named)


@cache
def _phrase(text: str) -> tuple[str, ...]:
    """Return the norms of a phrase; its first word never begins with a particle of its own."""
    places = spans(text)
    return tuple(
        norm for number, (a, b) in enumerate(places) for norm in _norms(word(text[a:b]), number == 0)
    )


def _norms(found: Word, first: bool) -> Iterator[str]:
    """Yield the norms of a word's parts."""
    for part in found.parts:
        yield part.norm


LANGUAGE = Arabic()
