"""Training of the table of name shapes: words of known officials' names against nouns and adjectives of running text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.name_shapes import shape, weight_of
from accords.ingest.arabic.names import name_parts
from accords.ingest.arabic.perceptron import Learner, Weights, whole
from accords.ingest.training.segments import Segment

ROUNDS = 8
COMMON = frozenset({"NOUN", "ADJ"})
Case = tuple[str, bool]


def cases(data: Iterable[Sequence[Segment]]) -> list[Case]:
    """Return words with whether they are names, in a fixed order; a word of both kinds is a name."""
    names = name_parts()
    common = {fold(it.split.stem) for sentence in data for it in sentence if it.tag in COMMON}
    words = {(word, True) for word in names} | {
        (word, False) for word in common if word not in names and len(word) > 2
    }
    return sorted(words, key=lambda it: (fold(it[0])[::-1], it))


def trained(data: Iterable[Sequence[Segment]]) -> dict[str, int]:
    """Return the weights learned from sentences and the reference tables."""
    return learned(cases(data))


def learned(listed: Sequence[Case]) -> dict[str, int]:
    """Return the weights learned from words."""
    learner = Learner()
    for turn in range(ROUNDS):
        for word, is_name in (*listed[turn % 3 :], *listed[: turn % 3]):
            learner.step += 1
            described = shape(word)
            if (learner.score(described) > 0) != is_name:
                learner.correct(described if is_name else [], [] if is_name else described)
    return whole([learner.averaged()])


def accuracy(data: Sequence[Case], weights: Weights) -> tuple[int, int]:
    """Return how many words are told rightly, and how many there are."""
    return sum((weight_of(word, weights) > 0) == is_name for word, is_name in data), len(data)
