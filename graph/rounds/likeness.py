"""Likeness: how far two commitments of two rounds are the same, from 0 to 1, across languages too."""

from __future__ import annotations

from collections.abc import Mapping, Set

from accords.graph.data_file import data_file
from accords.graph.rounds.concepts import Content, content
from accords.graph.rounds.promise import Promise


def likeness(one: Promise, other: Promise) -> float:
    """Weigh same actors, same action and object, and common words; other deeds share only their actors."""
    told = settings()
    first, second = content(one.about), content(other.about)
    actors = told["actors"] * _jaccard(one.actors, other.actors)
    if first.is_other_deed_than(second):
        return round(actors, 6)
    words = _dice(first.matter, second.matter)
    same = _sameness(_objects(one, first), _objects(other, second), words)
    return round(actors + told["concept"] * same + told["words"] * words, 6)


def settings() -> Mapping[str, float]:
    """Read weights and floor."""
    return data_file(__package__, "likeness.toml")


def _objects(promise: Promise, said: Content) -> frozenset[str]:
    """Give what a promise is about: what its words name, and the topic the reader saw."""
    return said.objects | {f"topic:{topic.rpartition('/')[2]}" for topic in promise.topics}


def _sameness(mine: Set[str], theirs: Set[str], words: float) -> float:
    """Say how far two phrases have one object; where the map knows neither, words stand in its place."""
    if not mine and not theirs:
        return words if words >= settings()["alike"] else 0.0
    return _dice(mine, theirs)


def _jaccard(one: Set[str], other: Set[str]) -> float:
    """Say what share of all members two sets have in common."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _dice(one: Set[str], other: Set[str]) -> float:
    """Say how far two sets overlap, by their mean size."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
