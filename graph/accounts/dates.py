"""Dates of two accounts: EDTF texts that may mean the same day, each at its own precision."""

from __future__ import annotations


def may_be_same(one: str, other: str) -> bool:
    """Say whether two dates or intervals may mean the same day; an unknown end leaves it open."""
    first, second = _ends(one), _ends(other)
    return _not_after(first[0], second[1]) and _not_after(second[0], first[1])


def _ends(edtf: str) -> tuple[str, str]:
    """Give the first and last day that a date may be, as far as written; empty where open."""
    first, _, last = edtf.partition("/")
    plain = [part.rstrip("?~%").removesuffix("..") for part in (first, last or first)]
    return plain[0], plain[1]


def _not_after(one: str, other: str) -> bool:
    """Say whether one date does not surely lie after another, at the coarser of the two precisions."""
    shared = min(len(one), len(other))
    return one[:shared] <= other[:shared]
