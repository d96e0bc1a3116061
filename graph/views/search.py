"""Search over names in both scripts that forgives spelling, vowels and the script itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz, process

from accords.graph.letters import folded
from accords.graph.skeleton import skeleton
from accords.graph.views.things import Thing, Things

LEAST = 72.0
"""Similarity (0–100) below which a name is no answer."""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing found by a name; `score` runs from 0 to 100."""

    thing: Thing
    name: str
    score: float


class Search:
    """Every name of a generation, folded once; use it for many questions."""

    def __init__(self, things: Things) -> None:
        self._named = [(thing, name.text) for thing in things for name in thing.every_name()]
        self._folded = [folded(text) for _, text in self._named]
        self._bones = [skeleton(text) if thing.type == "Official" else "" for thing, text in self._named]

    def find(self, text: str, limit: int = 8, types: tuple[str, ...] = ()) -> list[Match]:
        """Give the best matches, one per thing, best first; an empty text finds nothing."""
        wanted = folded(text.strip())
        if not wanted:
            return []
        best: dict[str, Match] = {}
        for n, score in self._scores(wanted, skeleton(text)).items():
            thing, name = self._named[n]
            if types and thing.type not in types:
                continue
            if thing.iri not in best or best[thing.iri].score < score:
                best[thing.iri] = Match(thing, name, score)
        return sorted(best.values(), key=lambda m: (-m.score, len(m.name), m.thing.iri))[:limit]

    def _scores(self, wanted: str, bones: str) -> dict[int, float]:
        """Score names by their letters and, across scripts, by their consonants."""
        found = process.extract(wanted, self._folded, scorer=_likeness, score_cutoff=LEAST, limit=200)
        scores = {n: score for _, score, n in found}
        if len(bones) >= 4:
            for _, score, n in process.extract(
                bones, self._bones, scorer=fuzz.ratio, score_cutoff=85, limit=50
            ):
                scores[n] = max(scores.get(n, 0.0), score * 0.97)
        return scores


def _likeness(wanted: Any, name: Any, /, *, score_cutoff: float | None = None) -> float:
    """Compare what was typed with a name: whole, by its first letters, or word by word."""
    if wanted == name:
        return 100.0
    if name.startswith(wanted):
        return 96.0
    if len(wanted) >= 3 and f" {wanted}" in name:
        return 92.0
    return max(
        fuzz.ratio(wanted, name), 0.92 * fuzz.token_set_ratio(wanted, name) if len(wanted) > 3 else 0.0
    )
