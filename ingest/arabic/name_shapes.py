"""Name shapes: whether an unknown word looks like part of a person's name, by its letters alone."""

from __future__ import annotations

from functools import lru_cache

from accords.ingest.arabic.perceptron import Weights, table

LONG_VOWELS = frozenset("اوي")
FIRST = -120
LATER = -200


@lru_cache(maxsize=65536)
def looks_like_name(norm: str, first: bool) -> bool:
    """Say whether an unknown folded word may be a name by its shape; a word behind a name needs less to be one."""
    return weight_of(norm, table("ar-names")) > (FIRST if first else LATER)


def weight_of(norm: str, weights: Weights) -> int:
    """Return how much speaks for a name."""
    return sum(weights.get(it, 0) for it in shape(norm))


def shape(norm: str) -> list[str]:
    """Describe a folded word by classes of its letters: its ends, its length, where long vowels stand."""
    pattern = "".join("v" if letter in LONG_VOWELS else "c" for letter in norm)
    length = min(len(norm), 10)
    return [
        f"p1 {norm[:1]}", f"p2 {norm[:2]}", f"q1 {norm[-1:]}", f"q2 {norm[-2:]}", f"q3 {norm[-3:]}", f"l {length}",
        f"v {pattern[:7]}", f"vl {pattern[-4:]} {length}", f"p1q1 {norm[:1]} {norm[-1:]} {length}",
        *(f"b {norm[i : i + 2]}" for i in range(len(norm) - 1)), "bias",
    ]  # fmt: skip
