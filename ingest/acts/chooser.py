"""The chooser: who a word stands for, among at most eight candidates, by a sum of weights that are data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from accords.graph.reading import Step
from accords.ingest.lexicon import lexicon_file

MOST = 8


class Candidate(NamedTuple):
    """Things that a word could stand for: the kind of group, who they are, and what speaks for them."""

    kind: str
    things: tuple[str, ...]
    features: tuple[str, ...] = ()


@cache
def weights() -> Mapping[str, float]:
    """Return the weights, read once."""
    return dict(lexicon_file("any", "chooser.toml")["weights"])


def choose(word: str, written: str, candidates: Sequence[Candidate]) -> tuple[Candidate, Step] | None:
    """Choose among candidates and say why; None where more speaks against each of them than for it."""
    table = weights()
    scored = []
    for candidate in candidates[:MOST]:
        if candidate.things:
            features = (f"{word}:{candidate.kind}", *candidate.features)
            score = sum(table[it] for it in features if it in table)
            if score > 0:
                scored.append((score, candidate, features))
    if not scored:
        return None
    ranked = sorted(scored, key=lambda it: -it[0])
    best = ranked[0]
    other = ranked[1] if len(ranked) > 1 else None
    reasons = sorted((it for it in best[2] if table.get(it)), key=lambda it: -abs(table[it]))
    step = Step(
        f"who is “{written}”", _named(best[1]), _named(other[1]) if other else None,
        round(best[0] - other[0], 2) if other else None, tuple(reasons[:3]),
    )  # fmt: skip
    return best[1], step


def _named(candidate: Candidate) -> str:
    """Name a candidate by its kind and its members."""
    return f"{candidate.kind}: {', '.join(candidate.things)}"
