"""The perceptron: integer weights of features, learned by mistakes and averaged; the same data give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import repeat

SCALE = 20
Weights = Mapping[str, int]


class Learner:
    """Learns weights; use `Weights` and `best` to read with them."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self._sums: dict[str, float] = {}
        self._since: dict[str, int] = {}
        self.step = 0

    def score(self, features: Iterable[str]) -> float:
        """Return the sum of the weights of features."""
        get = self.weights.get
        return sum(get(it, 0.0) for it in features)

    def correct(self, right: Iterable[str], wrong: Iterable[str]) -> None:
        """Raise the weights of the right candidate's features, lower those of the wrong one's."""
        for name in right:
            self._add(name, 1.0)
        for name in wrong:
            self._add(name, -1.0)

    def _add(self, name: str, change: float) -> None:
        """Change one weight, keeping the sum over all steps."""
        old = self.weights.get(name, 0.0)
        self._sums[name] = self._sums.get(name, 0.0) + old * (self.step - self._since.get(name, 0))
        self._since[name] = self.step
        self.weights[name] = old + change

    def averaged(self) -> dict[str, float]:
        """Return the weights averaged over all steps."""
        steps, last, sums = max(1, self.step), self._since, self._sums
        return {
            name: (sums.get(name, 0.0) + weight * (self.step - last.get(name, 0))) / steps
            for name, weight in self.weights.items()
        }


def whole(learned: Sequence[Mapping[str, float]], least: int = 2) -> dict[str, int]:
    """Return the mean of weights learned several times, as whole numbers; what weighs less than `least` is left out."""
    sums: dict[str, float] = {}
    for weights in learned:
        for name, weight in weights.items():
            sums[name] = sums.get(name, 0.0) + weight
    rounded = {name: round(SCALE * weight / len(learned)) for name, weight in sums.items()}
    return {name: weight for name, weight in rounded.items() if abs(weight) >= least}


def best(weights: Weights, candidates: Sequence[Sequence[str]]) -> int:
    """Return the index of the candidate whose features weigh most; of equal ones the earliest."""
    get = weights.get
    scores = [sum(map(get, features, repeat(0))) for features in candidates]
    return scores.index(max(scores))


def written(weights: Weights) -> str:
    """Write weights as JSON, sorted, one to a line."""
    return json.dumps(dict(sorted(weights.items())), ensure_ascii=False, indent=0) + "\n"


@cache
def table(name: str) -> Weights:
    """Read a table of the package; empty where it has not been trained yet."""
    source = files("accords.ingest") / "weights" / f"{name}.json"
    found: Weights = json.loads(source.read_text("utf-8")) if source.is_file() else {}
    return found
