"""Confidence: how often a family of frames was right, by how its actor was found; counts that ship as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.ingest.lexicon import lexicon_file


def confidence(family: str, how: str, lang: str) -> float:
    """Return (right + 1.5) / (fired + 2) for a family, a way of finding the actor, and a language."""
    right, fired = _counts().get(f"{lang}.{family}.{how}", _counts().get(f"{lang}.{family}", (0, 0)))
    return round(max(0.01, min(0.99, (right + 1.5) / (fired + 2))), 2)


@cache
def _counts() -> Mapping[str, tuple[int, int]]:
    """Read the counts: right and fired."""
    table = lexicon_file("any", "confidence.toml").get("counts", {})
    return {name: (right, fired) for name, (right, fired) in table.items()}
