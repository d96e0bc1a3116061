"""Splits: the ways in which a written Arabic word can be one word with particles and pronouns attached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.known import Knowledge, known

CONJUNCTIONS = ("", "و", "ف")
PARTICLES = ("", "ب", "ك", "ل", "س")
ENCLITICS = ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ني", "ه", "ك", "ي")
OWNERS = ("هما", "ها", "هم", "ه")
PRONOUNS_ALONE = frozenset(it for it in ENCLITICS if it != "ني")
"""Pronouns that may follow ل and ب at once: له, بها."""
SHORTEST = 2
SON = "زاده"


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


def splits(word: str, ask: Knowledge = known) -> list[Split]:
    """Return every way to split a bare word, the whole word first."""
    found = list(dict.fromkeys(_splits(word, ask)))
    return found or [Split("", "", False, word, "")]


def _splits(word: str, ask: Knowledge) -> Iterator[Split]:
    """Yield the ways, closed words kept whole."""
    for conjunction in CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        if conjunction and len(rest) < 2:
            continue
        if ask(fold(rest)).grammar:
            yield Split(conjunction, "", False, rest, "")
            if len(rest) < 4 or not conjunction:
                continue
        yield from _particles(conjunction, rest, ask)


def _particles(conjunction: str, rest: str, ask: Knowledge) -> Iterator[Split]:
    """Yield the ways to take a preposition or س and the article off."""
    for particle in PARTICLES:
        if not rest.startswith(particle):
            continue
        stem = rest[len(particle) :]
        if particle == "س":
            if len(stem) > 2 and stem[0] in "يتأن":
                yield from _pronouns(conjunction, particle, stem, ask)
            continue
        if particle == "ل" and stem.startswith("ل") and len(stem) > 2:
            yield Split(conjunction, particle, True, stem[1:], "")
        if stem.startswith("ال") and len(stem) > 3:
            yield Split(conjunction, particle, True, stem[2:], "")
        if particle and fold(stem) in PRONOUNS_ALONE:
            yield Split(conjunction, particle, False, "", stem)
        yield from _pronouns(conjunction, particle, stem, ask)


def _pronouns(conjunction: str, particle: str, stem: str, ask: Knowledge) -> Iterator[Split]:
    """Yield the stem as it is and without each pronoun it may carry."""
    if len(stem) >= SHORTEST:
        yield Split(conjunction, particle, False, stem, "")
    for pronoun in ENCLITICS if stem.endswith(ENCLITICS) else ():
        host = stem[: -len(pronoun)]
        if stem.endswith(SON):
            break  # فخري زاده: the end of a name
        if stem.endswith(pronoun) and len(host) >= SHORTEST and _carries(host, pronoun, stem, ask):
            yield Split(conjunction, particle, False, host, pronoun)


def _carries(host: str, pronoun: str, written: str, ask: Knowledge) -> bool:
    """Say whether a word may carry a pronoun: one of two letters, or of grammar, only where the lists say so."""
    found = ask(fold(host))
    if found.hosts:
        return host[-1] not in "ةى"
    if len(host) < 3 and not (pronoun in OWNERS and _is_doubled(host, written, ask)):
        return False
    return host[-1] not in "ةى" and not found.grammar


def _is_doubled(host: str, written: str, ask: Knowledge) -> bool:
    """Say whether two letters are a known verb whose last letter counts twice, as in شنها, and the whole is no noun."""
    return "v" in ask(fold(host)).lists and "n" not in ask(fold(written)).lists
