"""Ends of names: where a person's name begins and how far it goes, and which words can be part of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from accords.ingest.english.forms import verb_forms
from accords.ingest.english.given_names import given_names
from accords.ingest.english.known_people import surnames
from accords.ingest.english.titles import honorifics
from accords.ingest.languages import Named
from accords.ingest.lexicon import lexicon_file, word_list
from accords.ingest.token import Token

PARTICLES = frozenset(
    [
        "bin",
        "ibn",
        "bint",
        "al",
        "el",
        "ben",
        "ould",
        "abu",
        "abd",
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "do",
        "dos",
        "du",
        "la",
        "le",
        "y",
        "i",
        "-",
    ]
)
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
LONGEST_NAME = 9


def name_end(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> int:
    """Return where a name that begins here ends; the same place where none begins."""
    if place >= len(tokens) or not is_name_word(tokens, owners, place):
        return place
    end = place + 1
    while end < len(tokens) and end - place < LONGEST_NAME:
        if (
            (
                (tokens[end].norm in PARTICLES and tokens[end].norm not in ("do", "i"))
                or is_name_word(tokens, owners, end)
                or _is_surname(tokens, owners, end)
            )
            or (tokens[end - 1].norm == "-" and tokens[end].start == tokens[end - 1].end and end - place > 1)
            or (tokens[end].norm == "." and len(tokens[end - 1].text) == 1)
        ):
            end += 1
        elif tokens[end].norm == "," and end + 1 < len(tokens) and tokens[end + 1].norm in SUFFIXES:
            end += 2
        else:
            break
    while end > place and (
        (tokens[end - 1].norm in PARTICLES and tokens[end - 1].text.islower())
        or tokens[end - 1].norm in ("-", ".")
    ):
        end -= 1
    return end


def is_name_word(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> bool:
    """Say whether a word can be part of a person's name."""
    token = tokens[place]
    if (
        not token.text[0].isupper()
        or token.norm in ("i", "the")
        or token.norm in _not_people()
        or place in owners
    ):
        return False
    return (
        token.tag in ("NAME", "N", "ADJ", "V", "X", "NUM", "VPART")
        or token.norm in PARTICLES
        or token.norm == "may"
    )


def is_headline_verb(token: Token) -> bool:
    """Say whether a word with a capital is a verb as titles write them: "Minister Welcomes Accord", "Leaders Noted …"."""
    readings = verb_forms().get(token.norm, ())
    telling = any(kind in ("s", "past") or base in _plain_verbs() for base, kind in readings)
    return telling and token.norm not in surnames() and token.norm not in given_names()


@cache
def _plain_verbs() -> frozenset[str]:
    """Return the verbs whose forms are hardly ever nouns or names."""
    return frozenset(lexicon_file("en", "closed.toml")["VERBS"])


def _is_surname(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> bool:
    """Say whether a body's name of one word ends a person's name: "Thérèse Kayikwamba Wagner", not "Haniyeh, Hamas"."""
    owner, text = owners.get(place), tokens[place].text
    alone = owner is not None and owner.type == "Organization" and owner.last - owner.first == 1
    return alone and not text[1:].isupper()


@cache
def _not_people() -> frozenset[str]:
    """Return words with a capital that are never part of a person's name."""
    return word_list("en", "not_people")


def name_start(tokens: Sequence[Token], owners: Mapping[int, Named], end: int, held: set[int]) -> int:
    """Walk left over the words of a name that ends here."""
    first = end
    while first > 0 and end - first < LONGEST_NAME:
        word = tokens[first - 1]
        if (
            first - 1 in held
            or word.norm in honorifics()
            or not (is_name_word(tokens, owners, first - 1) or word.norm in PARTICLES)
        ):
            break
        first -= 1
    while first < end and not tokens[first].text[0].isupper():
        first += 1
    return first
