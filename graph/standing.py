"""Standing: whether what a statement says counts."""

from __future__ import annotations


def stands(factuality: str | None, review: str | None, polarity: bool = True) -> bool:
    """Say whether a claim or commitment is asserted, not denied, and not rejected by a reviewer."""
    return factuality == "asserted" and polarity and review != "rejected"
