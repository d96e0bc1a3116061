"""Limits: how much of the machine one stranger's query may use."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use, how many run at once, and how many may wait.

    `memory` and `answer` are bytes; `rows` counts solutions or triples.
    """

    seconds: float = 30.0
    rows: int = 1_000_000
    answer: int = 128 * MEBIBYTE
    memory: int = 1024 * MEBIBYTE
    workers: int = field(default_factory=lambda: max(3, os.cpu_count() or 1))
    waiting: int = 32

    def with_workers(self, workers: int | None) -> Limits:
        """Give the same limits with another number of workers; None leaves it."""
        return self if workers is None else replace(self, workers=workers)
