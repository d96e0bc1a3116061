"""Training of the clitic table: the right split against the likeliest wrong one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accords.ingest.arabic.clitics import chosen, described
from accords.ingest.arabic.perceptron import Learner, Weights
from accords.ingest.arabic.splits import splits
from accords.ingest.training.segments import Segment

ROUNDS = 6


def trained(data: Iterable[Sequence[Segment]]) -> dict[str, int]:
    """Return the weights learned from sentences."""
    learner = Learner()
    cases = [_case(it) for sentence in data for it in sentence]
    ready = [it for it in cases if it is not None]
    for _ in range(ROUNDS):
        for candidates, right in ready:
            learner.step += 1
            scores = [learner.score(it) for it in candidates]
            guess = max(range(len(scores)), key=lambda i: (scores[i], -i))
            if guess != right:
                learner.correct(candidates[right], candidates[guess])
    return learner.averaged()


def _case(segment: Segment) -> tuple[list[list[str]], int] | None:
    """Describe the candidates of a word and which is right; None where there is no choice."""
    options = splits(segment.word)
    if len(options) == 1 or segment.split not in options:
        return None
    return described(segment.word, options), options.index(segment.split)


def accuracy(data: Iterable[Sequence[Segment]], weights: Weights) -> tuple[int, int]:
    """Return how many words of Arabic letters are split rightly, and how many there are."""
    words = [it for sentence in data for it in sentence if any("\u0620" < c < "\u064b" for c in it.word)]
    return sum(chosen(it.word, weights) == it.split for it in words), len(words)
