"""Turns: the orders in which cases are learned, each its own, and the same at every training."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

Case = TypeVar("Case")


def turns(cases: Sequence[Case], seed: int, rounds: int) -> Iterator[Case]:
    """Yield all cases as often as there are rounds, in an order of its own each time, which the seed alone tells."""
    chance = Random(seed).random
    for _ in range(rounds):
        keys = [chance() for _ in cases]
        yield from (cases[place] for place in sorted(range(len(cases)), key=keys.__getitem__))
