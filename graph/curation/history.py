"""History: every judgement of a workspace, with what became of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from accords.graph.curation.judging import quote_of
from accords.graph.generation import Generation
from accords.graph.record import Decision, Record, not_undone


@dataclass(frozen=True, slots=True)
class Line:
    """A judgement; `undone` where it was taken back, `orphaned` where what it judges is not in the graph."""

    decision: Decision
    undone: bool
    orphaned: bool


def history(home: Path) -> list[Line]:
    """Every judgement, oldest first."""
    generation = Generation.current(home)
    record = Record(home)
    decisions = record.decisions()
    record.close()
    standing = {one.number for one in not_undone(decisions)}
    return [
        Line(
            one,
            one.number not in standing,
            not _is_there(generation, one.detail.get("into", one.assertion)),
        )
        for one in decisions
    ]


def _is_there(generation: Generation, iri: str) -> bool:
    """Say whether the graph has a claim, a commitment or a thing."""
    with closing(generation.index()) as index:
        known = index.execute("SELECT 1 FROM things WHERE iri = ?", (iri,)).fetchone()
    return known is not None or quote_of(generation, iri) is not None
