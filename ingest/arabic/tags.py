"""Tags: the part of speech of each word, by closed lists first and learned weights for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from accords.ingest.arabic.closed import closed_tags
from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.known import known_as
from accords.ingest.arabic.perceptron import Weights, table
from accords.ingest.arabic.splits import Split
from accords.ingest.arabic.verbs import verb_forms
from accords.ingest.token import Tag

OPEN: tuple[str, ...] = ("N", "ADJ", "V", "ADV", "NUM")
WRITTEN = {"NOUN": "N", "ADJ": "ADJ", "V": "V", "ADV": "ADV", "NUM": "NUM"}


class Unit(NamedTuple):
    """A word as the tagger sees it: its split, and its bare form."""

    word: str
    split: Split


Scores = tuple[int, ...]
NOTHING: Scores = (0,) * len(OPEN)


class Tagger:
    """Tags by given weights; keeps what each word itself shows, for speed. Use `tags` to read with the package's table."""

    def __init__(self, weights: Weights) -> None:
        rows: dict[str, list[int]] = {}
        for name, weight in weights.items():
            tag, _, feature = name.partition(" ")
            rows.setdefault(feature, [0] * len(OPEN))[OPEN.index(tag)] = weight
        self._rows: dict[str, Scores] = {feature: tuple(row) for feature, row in rows.items()}
        self._inside: dict[Unit, Scores] = {}

    def tags(self, units: Sequence[Unit]) -> list[Tag]:
        """Return the tag of each unit's stem, from left to right."""
        found: list[str] = []
        for place, unit in enumerate(units):
            fixed = fixed_tag(unit)
            found.append(fixed if fixed is not None else self._learned(units, place, found))
        return [cast(Tag, it) for it in found]

    def _learned(self, units: Sequence[Unit], place: int, before: Sequence[str]) -> str:
        """Return the tag whose features weigh most; of equal ones the first."""
        get = self._rows.get
        rows = [self._shown(units[place])]
        for feature in context(units, place, before):
            row = get(feature)
            if row is not None:
                rows.append(row)
        scores = [sum(column) for column in zip(*rows, strict=True)]
        return OPEN[scores.index(max(scores))]

    def _shown(self, unit: Unit) -> Scores:
        """Return for each open tag the weight of what the word itself shows."""
        found = self._inside.get(unit)
        if found is None:
            rows = [self._rows.get(it, NOTHING) for it in inside(unit)]
            found = self._inside[unit] = tuple(sum(column) for column in zip(*rows, strict=True))
        return found


def tags(units: Sequence[Unit]) -> list[Tag]:
    """Return the tag of each unit's stem by the package's table."""
    return _tagger().tags(units)


@cache
def _tagger() -> Tagger:
    """Build the tagger of the package's table once."""
    return Tagger(table("ar-tags"))


@lru_cache(maxsize=65536)
def fixed_tag(unit: Unit) -> str | None:
    """Return the tag of a number, a sign, a foreign word or a word of grammar; None for the open classes."""
    stem = unit.split.stem
    if not stem:
        return "PRON"
    if stem[0].isdigit():
        return "NUM"
    if not any("\u0620" <= c <= "\u06d3" for c in stem):
        return "X" if stem[0].isalnum() else "PUNCT"
    if unit.split.article or unit.split.particle == "س":
        return None if unit.split.article else "V"
    return closed_tags().get(fold(stem))


def inside(unit: Unit) -> list[str]:
    """Describe a word: its parts, its ends, its length, who knows it."""
    split, stem = unit.split, fold(unit.split.stem)
    written = split.stem
    before = f"{split.particle}{'ال' if split.article else ''}"
    known = known_as(stem)
    tenses = "".join(sorted({it.tense[:2] for it in verb_forms().get(stem, ())}))
    return [
        f"s {stem}", f"b {before}", f"e {split.pronoun}", f"k {known} {before}", f"v {tenses} {before}",
        f"p1 {written[:1]} {before}", f"p2 {written[:2]}", f"p3 {written[:3]}", f"q1 {written[-1:]} {before}",
        f"q2 {written[-2:]}", f"q3 {written[-3:]}", f"l {min(len(stem), 8)} {before}",
        f"pq {written[:1]} {written[-1:]} {min(len(stem), 7)}", f"c {split.conjunction}{known}",
    ]  # fmt: skip


def context(units: Sequence[Unit], place: int, before: Sequence[str]) -> list[str]:
    """Describe what stands around a word: the two tags and the word before, articles here and there, the word after."""
    split = units[place].split
    last = before[-1] if before else "^"
    earlier = before[-2] if len(before) > 1 else "^"
    left = units[place - 1].split if place else None
    right = units[place + 1].split if place + 1 < len(units) else None
    definite = f"{int(split.article)}{int(left.article) if left else '-'}"
    return [
        f"t {last}", f"tt {earlier} {last}", f"td {last} {definite}", f"w {fold(left.stem) if left else '^'}",
        f"n {_shape(right)}", f"tc {last} {split.conjunction}{split.particle}",
        f"tq {last} {split.stem[-1:]} {left.stem[-1:] if left else '^'} {definite}",
    ]  # fmt: skip


def _shape(split: Split | None) -> str:
    """Describe the word after: its tag if it is a word of grammar, else its particles and article."""
    if split is None:
        return "$"
    fixed = closed_tags().get(fold(split.stem)) if not split.article else None
    return (
        fixed
        or f"{split.conjunction}{split.particle}{'ال' if split.article else ''}{fold(split.stem)[:1] if split.conjunction == '' else ''}"
    )
