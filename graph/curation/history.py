"""History: every judgement of a workspace, with what became of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from accords.graph.curation.judging import quote_of
from accords.graph.generation import Generation
from accords.graph.publish.joins import kept_mark, local_today
from accords.graph.rdf.terms import ID, node, term, value_of
from accords.graph.record import Decision, Record, not_undone


@dataclass(frozen=True, slots=True)
class Line:
    """A judgement with what became of it.

    `undone` where it was taken back; `today` is the IRI that a new reading gives what it judges, `orphaned`
    where that is not in the graph any more.
    """

    decision: Decision
    undone: bool
    today: str
    orphaned: bool


def history(home: Path) -> list[Line]:
    """Every judgement, oldest first."""
    generation, record = Generation.current(home), Record(home)
    try:
        decisions = record.decisions()
        standing = {one.number for one in not_undone(decisions)}
        return [_line(one, one.number in standing, generation, record) for one in decisions]
    finally:
        record.close()


def _line(decision: Decision, stands: bool, generation: Generation, record: Record) -> Line:
    """A judgement with what became of it."""
    quads = generation.store.quads_for_pattern(
        node(f"{ID}decision/{decision.number}"), term("acc:decides"), None, None
    )
    today = next((value_of(quad.object) for quad in quads), None)
    goal = decision.detail.get("into", today)
    lost = "name" in decision.detail and local_today(record, kept_mark(decision.detail)) is None
    orphaned = (
        stands and decision.verdict != "undone" and (lost or goal is None or not _is_there(generation, goal))
    )
    return Line(decision, not stands, today or decision.assertion, orphaned)


def _is_there(generation: Generation, iri: str) -> bool:
    """Say whether the graph has a claim, a commitment or a thing."""
    with closing(generation.index()) as index:
        known = index.execute("SELECT 1 FROM things WHERE iri = ?", (iri,)).fetchone()
    return known is not None or quote_of(generation, iri) is not None
