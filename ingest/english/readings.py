"""Readings: what a word can be, looked at alone, from closed classes, the form table and its endings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from accords.graph import reference
from accords.ingest.english.forms import singular, verb_forms
from accords.ingest.english.words import fold
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag

PAST = frozenset({"past", "part"})
CONTRACTED = {"won't": "will", "can't": "can", "shan't": "shall"}
ADJECTIVE_ENDINGS = (
    "al",
    "ive",
    "ous",
    "ful",
    "less",
    "able",
    "ible",
    "ic",
    "ish",
    "ary",
    "ent",
    "ant",
    "like",
    "wide",
)


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """What a written word can be; `verb` is its base form where it can be a form of a verb.

    Made once for each way to write a word, so that words are told apart by which object they are.
    """

    norm: str
    tag: Tag
    lemma: str
    verb: str | None = None
    kinds: frozenset[str] = frozenset()
    number: str | None = None
    capital: bool = False


@cache
def closed_class() -> Mapping[str, Tag]:
    """Map each word of grammar to its tag; earlier classes win."""
    found: dict[str, Tag] = {}
    order: tuple[Tag, ...] = ("NEG", "AUX", "DET", "PRON", "PREP", "CONJ", "COMP", "REL", "NUM", "ADV", "ADJ")
    data = lexicon_file("en", "closed.toml")
    for tag in order:
        for word in data[tag]:
            found.setdefault(word, tag)
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the lists of `closed.toml` as a set."""
    return frozenset(lexicon_file("en", "closed.toml")[name])


@cache
def only_verbs() -> frozenset[str]:
    """Return the base forms that are hardly ever nouns."""
    return listed("VERBS")


@cache
def forms_of_be() -> frozenset[str]:
    """Return the forms of "be"."""
    return listed("BE")


@cache
def deeds_in_ing() -> frozenset[str]:
    """Return the dangers of one word in -ing that are nouns before they are verbs: poaching, smuggling."""
    forms = {form for row in reference.threats() for form in row.forms_en}
    return frozenset(it for it in forms if it.endswith("ing") and it.isalpha() and it.islower())


@lru_cache(maxsize=200_000)
def reading(word: str) -> Word:
    """Say what a word can be, whatever stands around it."""
    norm = fold(word)
    first = word[0]
    if not (first.isalnum() or (first in "'’" and len(word) > 1)):
        return Word(norm, "PUNCT", norm)
    if norm == "'s":
        return Word(norm, "DET", norm)
    if norm.endswith("n't"):
        helping = CONTRACTED.get(norm, norm[:-3])
        if closed_class().get(helping) == "AUX":
            return Word(helping, "AUX", helping, number=_number_of(helping), capital=first.isupper())
    closed = closed_class().get(norm)
    if closed is not None and not (word.isupper() and len(word) > 1 and closed != "DET"):
        return Word(norm, closed, norm, number=_number_of(norm), capital=first.isupper())
    if first.isdigit():
        return Word(norm, "NUM", norm)
    if not first.isascii() and not ("\u00c0" <= first <= "\u024f" or "\u1e00" <= first <= "\u1eff"):
        return Word(norm, "X", norm)
    return _open_class(word, norm)


def _open_class(word: str, norm: str) -> Word:
    """Say what a word of an open class can be."""
    forms = verb_forms().get(norm, ())
    capital = word[0].isupper()
    base: str | None = forms[0][0] if forms else None
    kinds = frozenset(kind for _, kind in forms)
    single = singular(norm)
    number = "p" if single != norm else "s"
    if norm in listed("ADJECTIVES"):
        return Word(norm, "ADJ", norm, base, kinds, None, capital)
    if norm in listed("NOUNS") or norm in deeds_in_ing():
        return Word(norm, "N", single, base, kinds, number, capital)
    if norm.endswith("ly") and len(norm) > 4 and not capital and base is None:
        return Word(norm, "ADV", norm, base, kinds, None, capital)
    if base is not None:
        return Word(norm, "V", base, base, kinds, number, capital)
    if norm.endswith("ed") and not norm.endswith("eed") and len(norm) > 4 and not capital and "-" not in norm:
        return Word(norm, "V", norm[:-2], norm[:-2], PAST, number, capital)
    if norm.endswith("ing") and len(norm) > 5:
        return Word(norm, "VPART", norm, None, kinds, "s", capital)
    adjective = norm.endswith(ADJECTIVE_ENDINGS) and not norm.endswith("ment")
    if (adjective and len(norm) > 4) or ("-" in norm and norm.endswith("ed")):
        return Word(norm, "ADJ", norm, None, kinds, None, capital)
    return Word(norm, "N", single, None, kinds, number, capital)


def _number_of(norm: str) -> str | None:
    """Tell the number of a word of grammar, where it has one."""
    if norm in ("we", "they", "both", "are", "were", "these", "those", "our", "their"):
        return "p"
    return (
        "s" if norm in ("he", "she", "it", "is", "was", "has", "his", "her", "its", "this", "that") else None
    )
