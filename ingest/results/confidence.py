"""Confidence: how often a frame was right on annotated documents; counts that ship as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from accords.ingest.lexicon import lexicon_file

Counts = Mapping[str, tuple[int, int]]

PRIOR_WEIGHT = 20
UNCOUNTED = 0.7


def confidence(frame: str, lang: str) -> float:
    """Return the precision expected of what a frame of a language says, between 0.01 and 0.99."""
    return _shipped(f"{lang}.{frame}")


@cache
def _shipped(family: str) -> float:
    """Return the precision of a family by the counts that ship with the package."""
    return precision(family, _counts())


def precision(family: str, counts: Counts) -> float:
    """Return (right + 20 p) / (fired + 20), where p is the precision of all frames of the language.

    Family is a language and a frame ("en.en.agree"); one that was never counted stands at p. How far a
    frame's own counts are trusted over p was chosen by leaving one document out.
    """
    right, fired = counts.get(family, (0, 0))
    common = _common(family.partition(".")[0], counts)
    return round(max(0.01, min(0.99, (right + PRIOR_WEIGHT * common) / (fired + PRIOR_WEIGHT))), 2)


def _common(lang: str, counts: Counts) -> float:
    """Return how often any frame of the language was right."""
    of_language = [pair for family, pair in counts.items() if family.startswith(f"{lang}.")]
    fired = sum(pair[1] for pair in of_language)
    return sum(pair[0] for pair in of_language) / fired if fired else UNCOUNTED


@cache
def _counts() -> Counts:
    """Read the counts: right and fired."""
    table = lexicon_file("any", "confidence.toml").get("counts", {})
    return {name: (right, fired) for name, (right, fired) in table.items()}
