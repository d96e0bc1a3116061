"""Nearly: things one word of whose name is spelt almost as asked; for when the index finds nothing."""

from __future__ import annotations

from rapidfuzz import fuzz

from accords.graph.letters import folded
from accords.graph.views.things import Things

LEAST = 80.0
"""Similarity (0–100) below which a word is another word."""


def nearly(things: Things, text: str, limit: int) -> list[str]:
    """Give the IRIs of things whose names have every word of the text, a letter or two apart."""
    wanted = [word for word in folded(text).split() if len(word) > 2]
    if not wanted:
        return []
    found: dict[str, float] = {}
    for thing in things:
        for name in thing.every_name():
            likeness = _likeness(wanted, folded(name.text).split())
            if likeness >= LEAST:
                found[thing.iri] = max(found.get(thing.iri, 0.0), likeness)
    return sorted(found, key=lambda iri: (-found[iri], iri))[:limit]


def _likeness(wanted: list[str], words: list[str]) -> float:
    """Compare the worst of the wanted words with its best likeness among the words of a name."""
    return min(
        max((fuzz.ratio(one, word, score_cutoff=LEAST) for word in words), default=0.0) for one in wanted
    )
