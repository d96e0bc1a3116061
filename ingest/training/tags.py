"""Training of the tag table, from left to right over sentences, with the tags it gave itself as context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accords.ingest.arabic.perceptron import Learner, Weights
from accords.ingest.arabic.tags import OPEN, WRITTEN, Tagger, Unit, context, fixed_tag, inside
from accords.ingest.training.segments import Segment

ROUNDS = 6
FEWEST = 2


def trained(data: Iterable[Sequence[Segment]]) -> dict[str, int]:
    """Return the weights learned from sentences."""
    learner, ready = Learner(), [_ready(it) for it in data]
    for _ in range(ROUNDS):
        for units, right, described in ready:
            _learn(learner, units, right, described)
    return {name: weight for name, weight in learner.averaged().items() if abs(weight) > FEWEST}


def _ready(sentence: Sequence[Segment]) -> tuple[list[Unit], list[str], list[list[str]]]:
    """Return the units of a sentence, their right tags and what the words themselves show."""
    units = [Unit(it.word, it.split) for it in sentence]
    right = [fixed_tag(unit) or WRITTEN.get(it.tag, "N") for unit, it in zip(units, sentence, strict=True)]
    return units, right, [inside(it) for it in units]


def _learn(
    learner: Learner, units: Sequence[Unit], right: Sequence[str], described: Sequence[Sequence[str]]
) -> None:
    """Tag one sentence and correct each mistake."""
    given: list[str] = []
    for place, unit in enumerate(units):
        if fixed_tag(unit) is not None:
            given.append(right[place])
            continue
        learner.step += 1
        shown = [*described[place], *context(units, place, given)]
        scores = [learner.score(f"{tag} {it}" for it in shown) for tag in OPEN]
        guess = OPEN[max(range(len(OPEN)), key=lambda i: (scores[i], -i))]
        if guess != right[place]:
            learner.correct([f"{right[place]} {it}" for it in shown], [f"{guess} {it}" for it in shown])
        given.append(guess)


def accuracy(data: Iterable[Sequence[Segment]], weights: Weights) -> tuple[int, int]:
    """Return how many words of the open classes get the right tag, and how many there are."""
    right = total = 0
    tagger = Tagger(weights)
    for sentence in data:
        units, expected, _ = _ready(sentence)
        for unit, tag, gold in zip(units, tagger.tags(units), expected, strict=True):
            if fixed_tag(unit) is None:
                total, right = total + 1, right + (tag == gold)
    return right, total
