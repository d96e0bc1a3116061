"""Training of the clitic table: the right split against the likeliest wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from accords.ingest.arabic.clitics import chosen, described
from accords.ingest.arabic.known import Knowledge
from accords.ingest.arabic.perceptron import Learner, Weights, whole
from accords.ingest.arabic.splits import splits
from accords.ingest.training.segments import Segment
from accords.ingest.training.turns import turns

ROUNDS = 6
TIMES = 4


class Case(NamedTuple):
    """A word to learn from: the features of each way to split it, and which way is right."""

    options: Sequence[Sequence[str]]
    right: int


def trained(data: Iterable[Sequence[Segment]], ask: Knowledge) -> dict[str, int]:
    """Return the weights learned from sentences: the mean of several times, each in an order of its own."""
    listed = cases(data, ask)
    return whole([_learned(listed, seed) for seed in range(TIMES)])


def cases(data: Iterable[Sequence[Segment]], ask: Knowledge) -> list[Case]:
    """Describe what there is to learn from sentences, with what is known of their stems."""
    return [found for sentence in data for it in sentence if (found := _case(it, ask)) is not None]


def _case(segment: Segment, ask: Knowledge) -> Case | None:
    """Describe the candidates of a word and which is right; None where there is no choice."""
    options = splits(segment.word, ask)
    if len(options) == 1 or segment.split not in options:
        return None
    return Case(described(segment.word, options, ask), options.index(segment.split))


def _learned(cases: Sequence[Case], seed: int) -> dict[str, float]:
    """Return the weights learned once."""
    learner = Learner()
    for case in turns(cases, seed, ROUNDS):
        learner.step += 1
        scores = [learner.score(it) for it in case.options]
        guess = scores.index(max(scores))
        if guess != case.right:
            learner.correct(case.options[case.right], case.options[guess])
    return learner.averaged()


def accuracy(data: Iterable[Sequence[Segment]], weights: Weights) -> tuple[int, int]:
    """Return how many words of Arabic letters are split rightly by today's lists, and how many there are."""
    words = [it for sentence in data for it in sentence if any("\u0620" < c < "\u064b" for c in it.word)]
    return sum(chosen(it.word, weights) == it.split for it in words), len(words)
