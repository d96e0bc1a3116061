"""Splits: the ways in which a written Arabic word can be one word with particles and pronouns attached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accords.ingest.arabic.closed import closed_tags, hosts
from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.nouns import noun_forms
from accords.ingest.arabic.verbs import verb_forms

CONJUNCTIONS = ("", "و", "ف")
PARTICLES = ("", "ب", "ك", "ل", "س")
ENCLITICS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي")
OWNERS = ("هما", "ها", "هم", "ه")
SHORTEST = 2


class Split(NamedTuple):
    """Lengths of the parts of a bare word; the article belongs to the stem's length; `lam` tells لل written for ل+ال."""

    conjunction: str
    particle: str
    article: bool
    stem: str
    pronoun: str

    @property
    def lam(self) -> bool:
        """Say whether the article's ا is not written."""
        return self.article and self.particle == "ل"


def stem_norm(option: Split) -> str:
    """Fold a stem; one whose last hamza sits on a letter before a pronoun gets its plain form: وكلائه → وكلاء."""
    stem = option.stem
    if option.pronoun and stem[-1:] in ("ئ", "ؤ") and stem[-2:-1] == "ا":
        return fold(stem[:-1] + "ء")
    return fold(stem)


def splits(word: str) -> list[Split]:
    """Return every way to split a bare word, the whole word first."""
    found = list(dict.fromkeys(_splits(word)))
    return found or [Split("", "", False, word, "")]


def _splits(word: str) -> Iterator[Split]:
    """Yield the ways, closed words kept whole."""
    for conjunction in CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        if conjunction and len(rest) < 2:
            continue
        if fold(rest) in closed_tags():
            yield Split(conjunction, "", False, rest, "")
            if len(rest) < 4 or not conjunction:
                continue
        yield from _particles(conjunction, rest)


def _particles(conjunction: str, rest: str) -> Iterator[Split]:
    """Yield the ways to take a preposition or س and the article off."""
    for particle in PARTICLES:
        if not rest.startswith(particle):
            continue
        stem = rest[len(particle) :]
        if particle == "س":
            if len(stem) > 2 and stem[0] in "يتأن":
                yield from _pronouns(conjunction, particle, False, stem)
            continue
        if particle == "ل" and stem.startswith("ل") and len(stem) > 2:
            yield Split(conjunction, particle, True, stem[1:], "")
        if stem.startswith("ال") and len(stem) > 3:
            yield Split(conjunction, particle, True, stem[2:], "")
        if particle and fold(stem) in pronouns_alone():
            yield Split(conjunction, particle, False, "", stem)
        yield from _pronouns(conjunction, particle, False, stem)


def pronouns_alone() -> frozenset[str]:
    """Return the pronouns that may follow ل and ب at once: له, بها."""
    return frozenset(it for it in ENCLITICS if it != "ني")


def _is_doubled(host: str, written: str) -> bool:
    """Say whether two letters are a known verb whose last letter counts twice, as in شنها, and the whole is no noun."""
    return fold(host) in verb_forms() and fold(written) not in noun_forms()


def _pronouns(conjunction: str, particle: str, article: bool, stem: str) -> Iterator[Split]:
    """Yield the stem as it is and without each pronoun it may carry."""
    if len(stem) >= SHORTEST:
        yield Split(conjunction, particle, article, stem, "")
    for pronoun in ENCLITICS:
        host = stem[: -len(pronoun)]
        if not stem.endswith(pronoun) or len(host) < SHORTEST:
            continue
        if (
            len(host) < 3
            and fold(host) not in hosts()
            and not (pronoun in OWNERS and _is_doubled(host, stem))
        ):
            continue
        if host[-1] in "ةى" or (fold(host) in closed_tags() and fold(host) not in hosts()):
            continue
        yield Split(conjunction, particle, article, host, pronoun)
