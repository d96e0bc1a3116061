"""Limits: how much of the machine one stranger's query may use."""

from __future__ import annotations

from dataclasses import dataclass

MEBIBYTE = 1024 * 1024
WORKERS = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may use, how many run at once, how many may wait, and how much is remembered.

    `memory`, `answer` and `kept` (all answers that are kept for whoever asks the same) are bytes; `rows`
    counts solutions or triples.
    """

    seconds: float = 30.0
    rows: int = 1_000_000
    answer: int = 128 * MEBIBYTE
    memory: int = 1024 * MEBIBYTE
    workers: int = WORKERS
    waiting: int = 32
    kept: int = 64 * MEBIBYTE
