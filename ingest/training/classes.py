"""Classes: a perceptron that tells several classes by the same features."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Classes:
    """Learns a weight of each feature for each class, averaged over all steps."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._rows: dict[str, list[int]] = {}
        self._steps = 0

    def guess(self, features: Iterable[str]) -> str:
        """Take a step: return the class that features speak for most, of equal ones the first."""
        self._steps += 1
        rows = [row for row in map(self._rows.get, features) if row is not None]
        scores = [sum(row[place] for row in rows) for place in range(len(self._names))]
        return self._names[scores.index(max(scores))]

    def correct(self, features: Iterable[str], right: str, wrong: str) -> None:
        """Raise the weights of features for the right class, lower them for the wrong one."""
        for name in features:
            row = self._rows.setdefault(name, [0] * 2 * len(self._names))
            self._change(row, self._names.index(right), 1)
            self._change(row, self._names.index(wrong), -1)

    def _change(self, row: list[int], place: int, change: int) -> None:
        """Change one weight, and what the steps before it missed of the change."""
        row[place] += change
        row[place + len(self._names)] += change * self._steps

    def averaged(self) -> dict[str, float]:
        """Return the weights by class and feature, averaged over all steps."""
        steps, count = max(1, self._steps), len(self._names)
        return {
            f"{name} {feature}": (row[place] * self._steps - row[place + count]) / steps
            for feature, row in self._rows.items()
            for place, name in enumerate(self._names)
        }
