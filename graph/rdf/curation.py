"""The curation graph: what people decided about claims and commitments, who, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.rdf.terms import ID, graph, moment, node, term, text
from accords.graph.record import Decision

GRAPH = "curation"


def curation(decisions: Iterable[Decision]) -> set[Quad]:
    """The quads of every decision; decisions are numbered in the order they were made."""
    return {quad for number, one in enumerate(decisions, start=1) for quad in _described(number, one)}


def _described(number: int, decision: Decision) -> Iterator[Quad]:
    """One decision."""
    subject = NamedNode(f"{ID}decision/{number}")
    yield _quad(subject, "rdf:type", term("acc:Decision"))
    yield _quad(subject, "acc:decides", node(decision.assertion))
    yield _quad(subject, "acc:verdict", term(f"acc:{decision.verdict}"))
    yield _quad(subject, "acc:decidedBy", text(decision.who))
    yield _quad(subject, "acc:because", text(decision.why))
    yield _quad(subject, "acc:decidedAt", moment(decision.at))
    yield _quad(subject, "acc:decidedOnWords", text(decision.quote))


def _quad(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
    """One triple of the curation graph."""
    return Quad(subject, term(predicate), value, graph(GRAPH))
