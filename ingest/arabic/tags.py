"""Tags: the part of speech of each word, by closed lists first and learned weights for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, cast

from accords.graph.cabinet import kept
from accords.ingest.arabic.perceptron import Weights, table
from accords.ingest.arabic.sight import (
    EDGE,
    START,
    Sight,
    as_left,
    as_right,
    endings,
    history,
    sight,
)
from accords.ingest.arabic.splits import Split
from accords.ingest.token import Tag

OPEN: tuple[Tag, ...] = ("N", "ADJ", "V", "ADV", "NUM")
KEPT = 65536
"""How many words, and how many surroundings, keep what they weigh."""
Scores = tuple[int, ...]
NOTHING: Scores = (0,) * len(OPEN)


class Weighed(NamedTuple):
    """A word with what it weighs for each open tag: in itself, to the word behind it, to the word before it."""

    sight: Sight
    inside: Scores
    left: Scores
    right: Scores


class Tagger:
    """Tags by given rows of weights; keeps what words weigh, for speed. Use `tags` to read with the package's table."""

    def __init__(self, rows: Mapping[str, Scores]) -> None:
        self._rows = rows
        self._edge = self._weighed(EDGE)
        self._word = lru_cache(KEPT)(lambda split: self._weighed(sight(split)))
        self._around = lru_cache(KEPT)(self._weighed_around)

    def tags(self, splits: Sequence[Split]) -> list[Tag]:
        """Return the tag of each word's stem by its split, from left to right."""
        words = [self._word(it) for it in splits]
        found: list[Tag] = []
        earlier = last = START
        for left, here, right in zip([self._edge, *words], words, [*words[1:], self._edge], strict=False):
            tag = here.sight.fixed or self._learned(left, here, right, earlier, last)
            earlier, last = last, tag
            found.append(tag)
        return found

    def _learned(self, left: Weighed, here: Weighed, right: Weighed, earlier: str, last: str) -> Tag:
        """Return the tag whose features weigh most; of equal ones the first."""
        definite = here.sight.article + left.sight.article
        around = self._around(earlier, last, definite, here.sight.particles, here.sight.last, left.sight.last)
        told = zip(here.inside, left.left, right.right, around, strict=True)
        scores = [a + b + c + d for a, b, c, d in told]
        return OPEN[scores.index(max(scores))]

    def _weighed_around(
        self, earlier: str, last: str, definite: str, particles: str, end: str, end_before: str
    ) -> Scores:
        """Weigh the tags before a word together with the ends of both."""
        told = history(earlier, last, definite, particles)
        return self._sum([*told, endings(last, end, end_before, definite)])

    def _weighed(self, seen: Sight) -> Weighed:
        """Weigh a word."""
        return Weighed(seen, self._sum(seen.inside), self._sum([as_left(seen)]), self._sum([as_right(seen)]))

    def _sum(self, features: Iterable[str]) -> Scores:
        """Return for each open tag what features weigh together."""
        rows = [self._rows[it] for it in features if it in self._rows]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else NOTHING


def tags(splits: Sequence[Split]) -> list[Tag]:
    """Return the tag of each word's stem by the package's table."""
    return _tagger().tags(splits)


def rows_of(weights: Weights) -> dict[str, Scores]:
    """Return for each feature what it weighs for each open tag."""
    rows: dict[str, list[int]] = {}
    for name, weight in weights.items():
        tag, _, feature = name.partition(" ")
        rows.setdefault(feature, [0] * len(OPEN))[OPEN.index(cast(Tag, tag))] = weight
    return {feature: tuple(row) for feature, row in rows.items()}


@kept
def _rows() -> Mapping[str, Scores]:
    """Return the rows of the package's table."""
    return rows_of(table("ar-tags"))


@cache
def _tagger() -> Tagger:
    """Build the tagger of the package's table once."""
    return Tagger(_rows())
