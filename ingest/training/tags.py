"""Training of the tag table, from left to right over sentences, with the tags it gave itself as context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from accords.ingest.arabic.known import Knowledge
from accords.ingest.arabic.perceptron import Weights, whole
from accords.ingest.arabic.sight import EDGE, Sight, context, sight
from accords.ingest.arabic.tags import OPEN, Tagger, rows_of
from accords.ingest.training.classes import Classes
from accords.ingest.training.segments import Segment
from accords.ingest.training.turns import turns

WRITTEN = {"NOUN": "N", "ADJ": "ADJ", "V": "V", "ADV": "ADV", "NUM": "NUM"}
ROUNDS = 6
TIMES = 4
LEAST = 3


class Case(NamedTuple):
    """A sentence to learn from: what is seen of its words, with an edge at both ends, and their right tags."""

    sights: Sequence[Sight]
    right: Sequence[str]


def trained(data: Iterable[Sequence[Segment]], ask: Knowledge) -> dict[str, int]:
    """Return the weights learned from sentences: the mean of several times, each in an order of its own."""
    listed = cases(data, ask)
    return whole([_learned(listed, seed) for seed in range(TIMES)], LEAST)


def cases(data: Iterable[Sequence[Segment]], ask: Knowledge) -> list[Case]:
    """Describe what there is to learn from sentences, with what is known of their stems."""
    return [_case(it, ask) for it in data]


def _case(sentence: Sequence[Segment], ask: Knowledge) -> Case:
    """Look at the words of a sentence."""
    sights = [sight(it.split, ask) for it in sentence]
    right = [seen.fixed or WRITTEN.get(it.tag, "N") for seen, it in zip(sights, sentence, strict=True)]
    return Case([EDGE, *sights, EDGE], right)


def _learned(cases: Sequence[Case], seed: int) -> dict[str, float]:
    """Return the weights learned once."""
    learner = Classes(OPEN)
    for case in turns(cases, seed, ROUNDS):
        _learn(learner, case)
    return learner.averaged()


def _learn(learner: Classes, case: Case) -> None:
    """Tag one sentence and correct each mistake."""
    given: list[str] = []
    for place, right in enumerate(case.right):
        left, here, after = case.sights[place : place + 3]
        if here.fixed:
            given.append(right)
            continue
        features = (*here.inside, *context(left, here, after, given))
        given.append(learner.guess(features))
        if given[-1] != right:
            learner.correct(features, right, given[-1])


def accuracy(data: Iterable[Sequence[Segment]], weights: Weights) -> tuple[int, int]:
    """Return how many words of the open classes get the right tag by today's lists, and how many there are."""
    right = total = 0
    tagger = Tagger(rows_of(weights))
    for sentence in data:
        for tag, it in zip(tagger.tags([it.split for it in sentence]), sentence, strict=True):
            if sight(it.split).fixed is None:
                total, right = total + 1, right + (tag == WRITTEN.get(it.tag, "N"))
    return right, total
