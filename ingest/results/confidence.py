"""Confidence: how often a frame was right on annotated documents; counts that ship as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.ingest.lexicon import lexicon_file


def confidence(frame: str, lang: str) -> float:
    """Return (right + 1.5) / (fired + 2) for a frame; a frame never counted stands at three quarters."""
    right, fired = _counts().get(f"{lang}.{frame}", (0, 0))
    return round(max(0.01, min(0.99, (right + 1.5) / (fired + 2))), 2)


@cache
def _counts() -> Mapping[str, tuple[int, int]]:
    """Read the counts: right and fired."""
    table = lexicon_file("any", "confidence.toml").get("counts", {})
    return {name: (right, fired) for name, (right, fired) in table.items()}
