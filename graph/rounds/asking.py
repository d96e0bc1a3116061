"""Asking: two statements compared, from a generation."""

from __future__ import annotations

from accords.graph.answers.answer import Answer
from accords.graph.questions.asking import Readable, ask


def compare(generation: Readable, before: str, after: str) -> Answer:
    """Say what became of the commitments of `before` in `after`; statements by IRI, hash or source id."""
    return ask(generation, "rounds", {"before": before, "after": after})
