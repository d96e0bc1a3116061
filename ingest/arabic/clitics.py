"""Clitics: the likeliest split of a written word, by learned weights where more than one is possible."""

from __future__ import annotations

from functools import lru_cache

from accords.ingest.arabic.closed import whole_words
from accords.ingest.arabic.folding import bare, fold
from accords.ingest.arabic.known import Knowledge, first_names, known, known_as
from accords.ingest.arabic.perceptron import Weights, best, table
from accords.ingest.arabic.splits import OWNERS, Split, splits, stem_norm

LONGEST = 8
SHORT = 3
AND = "و"


@lru_cache(maxsize=65536)
def split(word: str) -> Split:
    """Return the split of a bare word; a first name stays whole, also behind and: فرنسوا, ورجب."""
    if len(word) > SHORT and (fold(word) in first_names() or fold(word) in whole_words()):
        return Split("", "", False, word, "")
    if word[0] == AND and fold(word[1:]) in first_names():
        return Split(AND, "", False, word[1:], "")
    return chosen(word, table("ar-clitics"))


def chosen(word: str, weights: Weights) -> Split:
    """Return the split of a bare word by given weights."""
    options = splits(word)
    if len(options) == 1:
        return options[0]
    return _known_instead(options[best(weights, described(word, options))], options)


def _known_instead(taken: Split, options: list[Split]) -> Split:
    """Prefer a known stem over an unknown one that only an "and", a particle or a pronoun sets apart: وقوفها, بذلتها, شنها."""
    if known_as(stem_norm(taken)):
        return taken
    whole = [
        it for it in options
        if it.pronoun == taken.pronoun and (
            it.stem == f"{taken.conjunction}{taken.stem}"
            or (it.stem == f"{taken.particle}{taken.stem}" and (it.conjunction, it.particle) == (taken.conjunction, ""))
        )
    ]  # fmt: skip
    owned = [
        it for it in options
        if it.pronoun in OWNERS and f"{it.stem}{it.pronoun}" == taken.stem and it.particle == taken.particle
        and it.conjunction == taken.conjunction and not it.article and "v" in known_as(stem_norm(it))
    ]  # fmt: skip
    return next((it for it in (*whole, *owned) if known_as(stem_norm(it))), taken)


def described(word: str, options: list[Split], ask: Knowledge = known) -> list[list[str]]:
    """Describe each split of a word, and how what is known of its stem compares with what is known of the rest."""
    knowns = [bool(ask(fold(it.stem)).lists) for it in options]
    whole = bool(ask(fold(word)).lists)
    return [
        [*features(it, ask), f"r {whole}{told}{len(it.stem) == len(word)}{sum(knowns) > told}"]
        for it, told in zip(options, knowns, strict=True)
    ]


def features(option: Split, ask: Knowledge) -> list[str]:
    """Describe a split: its particles, its pronoun, the stem's ends and length, and who knows the stem."""
    stem, letters, pronoun = stem_norm(option), bare(option.stem), option.pronoun
    before = f"{option.conjunction}{option.particle}{'ال' if option.article else ''}"
    lists = ask(stem).lists
    length = min(len(stem), LONGEST)
    return [
        f"b {before}", f"e {pronoun}", f"bl {before} {length}", f"el {pronoun} {length}",
        f"k {lists}", f"kb {lists} {before}", f"ke {lists} {pronoun}", f"s {stem}",
        f"f1 {before} {stem[:1]}", f"f2 {before} {stem[:2]}", f"l1 {pronoun} {letters[-1:]}",
        f"l2 {pronoun} {letters[-2:]}", f"l3 {pronoun} {letters[-3:]}",
        f"f1l1 {stem[:1]} {stem[-1:]} {length}", f"x {option.stem[:1]} {before[-1:]}",
    ]  # fmt: skip
