"""The English language as the engine meets it: tokens with tags, folded forms, people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from accords.ingest.english.people import people
from accords.ingest.english.readings import Word, forms_of_be, reading
from accords.ingest.english.tags import MODAL, tag_words
from accords.ingest.english.words import fold, spans
from accords.ingest.languages import Named, Person
from accords.ingest.text.enumerators import without_enumerators
from accords.ingest.token import Tag, Token

HEADS = ("N", "NAME", "X")
OWNED = (*HEADS, "ADJ")


class English:
    """English for the engine; has no state of its own."""

    code = "en"

    def tokens(self, text: str, start: int) -> list[Token]:
        """Split and tag one sentence; offsets count from `start` in the document's text."""
        places = without_enumerators(text, spans(text))
        words = [reading(text[a:b]) for a, b in places]
        tags, passive = tag_words(words)
        found = []
        for number, ((a, b), word, tag) in enumerate(zip(places, words, tags, strict=True)):
            lemma, tense = _told(word, tag)
            found.append(
                Token(
                    start + a, start + b, text[a:b], word.norm, tag, number, lemma, word.number, None, None, tense,
                    False, passive[number],
                )
            )  # fmt: skip
        return [_owning(found, place) if it.norm == "'" else it for place, it in enumerate(found)]

    def fold(self, word: str) -> str:
        """Return the form of a word used for matching."""
        return fold(word)

    def phrase(self, text: str) -> tuple[str, ...]:
        """Return the norms of a name or lexicon phrase."""
        return tuple(fold(text[a:b]) for a, b in spans(text))

    def people(self, tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
        """Find the people named in one sentence."""
        return people(tokens, named)


@lru_cache(maxsize=200_000)
def _told(word: Word, tag: Tag) -> tuple[str, str | None]:
    """Return lemma and tense of a word that has this tag."""
    verbal = tag in ("V", "VPART") or (tag == "ADJ" and word.verb is not None)
    lemma = word.verb if verbal and word.verb is not None else word.lemma
    lemma = "be" if tag == "AUX" and word.norm in forms_of_be() else lemma
    return lemma, _tense(word, tag)


def _owning(tokens: Sequence[Token], place: int) -> Token:
    """Read the apostrophe of "the Leaders' Meeting" as the "'s" it stands for; one that closes a quotation stays."""
    token = tokens[place]
    if not 0 < place < len(tokens) - 1:
        return token
    before, after = tokens[place - 1], tokens[place + 1]
    owns = before.norm.endswith("s") and before.tag in HEADS and after.tag in OWNED
    beside = before.end == token.start and after.start > token.end
    quoted = any(it.norm in "'‘" and it.start > tokens[n - 1].end for n, it in enumerate(tokens[:place]) if n)
    return replace(token, norm="'s", tag="DET", lemma="'s") if owns and beside and not quoted else token


def _tense(word: Word, tag: Tag) -> str | None:
    """Tell the tense a form shows."""
    if tag == "V":
        return "past" if word.kinds & {"past", "part"} and "base" not in word.kinds else "present"
    if tag == "AUX" and word.norm in MODAL:
        return "future" if word.norm in ("will", "shall", "'ll") else None
    return None


LANGUAGE = English()
