"""Likeness: how far two commitments of two rounds are the same, from 0 to 1, across languages too."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from accords.graph import reference
from accords.graph.letters import folded
from accords.graph.rounds.promise import Promise
from accords.graph.stems import stem, stems


def likeness(one: Promise, other: Promise) -> float:
    """Weigh same actors, same concept and common words."""
    told = settings()
    return round(
        float(told["actors"]) * _jaccard(one.actors, other.actors)
        + float(told["concept"]) * bool(one.topics & other.topics)
        + float(told["words"]) * _dice(content(one.about), content(other.about)),
        6,
    )


@cache
def settings() -> Mapping[str, Any]:
    """Read weights, floor and idle words."""
    return tomllib.loads(files(__package__).joinpath("likeness.toml").read_text(encoding="utf-8"))


def content(text: str) -> frozenset[str]:
    """Give what a text speaks of: its stems, states as codes, and the topics its words belong to."""
    idle = {stem(word) for word in settings()["idle"]}
    words = [word for word in stems(text) if word not in idle]
    phrase = f" {' '.join(words)} "
    topics = {name for keyword, name in _keywords().items() if f" {keyword} " in phrase}
    return frozenset(words) | topics


@cache
def _keywords() -> Mapping[str, str]:
    """Map the stemmed keywords of every topic, in both languages, to the topic."""
    found: dict[str, str] = {}
    for topic in reference.topics():
        for keyword in (*topic.keywords_en, *topic.keywords_ar):
            found.setdefault(" ".join(stems(folded(keyword))), f"topic:{topic.id}")
    return found


def _jaccard(one: set[str], other: set[str]) -> float:
    """Say what share of all members two sets have in common."""
    return len(one & other) / len(one | other) if one | other else 0.0


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how far two sets overlap, by their mean size."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
