"""Nouns: the singular behind a plural, a dual, an indefinite accusative or a form with an attached pronoun."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.graph.cabinet import kept
from accords.ingest.arabic.folding import bare, fold
from accords.ingest.arabic.verbs import verbal_nouns
from accords.ingest.lexicon import lexicon_file

DUALS = ("ين", "ان", "ي", "ا")


@kept
def noun_forms() -> Mapping[str, tuple[str, str]]:
    """Map each folded form of a known noun to its singular and its number (s, d, p)."""
    found: dict[str, tuple[str, str]] = {}
    listed = lexicon_file("ar", "nouns.toml").get("plurals", {})
    for singular, plurals in listed.items():
        _enter(found, singular, plurals)
    for noun in verbal_nouns():
        _enter(found, noun, ())
    for several in sorted(several_people()):
        found.setdefault(several, (several, "p"))
    return found


@cache
def several_people() -> frozenset[str]:
    """Return the folded forms of offices that several hold: وزراء, الزعيمين."""
    return frozenset(fold(it) for it in lexicon_file("ar", "nouns.toml").get("people", {}).get("words", ()))


def _enter(found: dict[str, tuple[str, str]], singular: str, plurals: tuple[str, ...] | list[str]) -> None:
    """Enter a noun with its plurals, its duals and its accusative."""
    word = fold(singular)
    found.setdefault(word, (word, "s"))
    for plural in plurals:
        found.setdefault(fold(plural), (word, "p"))
        found.setdefault(fold(plural) + "ا", (word, "p"))
        if bare(plural).endswith("ة"):
            found.setdefault(fold(plural)[:-1] + "ت", (word, "p"))
    stem = word[:-1] + "ت" if _is_feminine(singular, word) else word
    for ending in DUALS if stem != word else DUALS[:2]:
        found.setdefault(stem + ending, (word, "d"))
    found.setdefault(word[:-1] + "ات" if stem != word else word + "ات", (word, "p"))
    if stem == word:
        found.setdefault(word + "ا", (word, "s"))
    else:
        found.setdefault(stem, (word, "s"))


def _is_feminine(singular: str, word: str) -> bool:
    """Say whether a noun ends in ة, which becomes ت before an ending."""
    return bare(singular).endswith("ة") or (word == singular and word.endswith("ه") and len(word) > 3)


def singular(word: str) -> tuple[str, str | None]:
    """Return the singular of a folded noun and its number; the word itself and None where it is not known."""
    return noun_forms().get(word, (word, None))
