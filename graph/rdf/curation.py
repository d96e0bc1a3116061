"""The curation graph: what people decided about claims, commitments and things, who, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.rdf.terms import ID, graph, moment, node, term, text
from accords.graph.record import Decision
from accords.graph.slug import slug

GRAPH = "curation"


def curation(decisions: Iterable[Decision]) -> set[Quad]:
    """The quads of every decision in force, named by the number that the record keeps it under.

    What was taken back leaves no trace here: it stands in the record's history alone.
    """
    return {quad for one in decisions for quad in (*_described(one), *_changed(one))}


def _described(decision: Decision) -> Iterator[Quad]:
    """One decision: what, who, when, why, on which words."""
    subject = _named(decision)
    agent = NamedNode(f"{ID}reviewer/{slug(decision.who)}")
    for name in ("acc:Decision", "prov:Activity"):
        yield _quad(subject, "rdf:type", term(name))
    yield _quad(subject, "acc:decides", node(decision.assertion))
    yield _quad(subject, "prov:used", node(decision.assertion))
    yield _quad(subject, "acc:verdict", term(f"acc:{decision.verdict}"))
    yield _quad(subject, "acc:decidedBy", text(decision.who))
    yield _quad(subject, "prov:wasAssociatedWith", agent)
    yield _quad(agent, "rdf:type", term("prov:Person"))
    yield _quad(subject, "acc:because", text(decision.why))
    yield _quad(subject, "acc:decidedAt", moment(decision.at))
    yield _quad(subject, "prov:endedAtTime", moment(decision.at))
    yield _quad(subject, "acc:decidedOnWords", text(decision.quote))


def _changed(decision: Decision) -> Iterator[Quad]:
    """What a decision changes: where a thing went, from which thing another was kept apart, what was read."""
    subject, told = _named(decision), decision.detail
    for part, predicate in THINGS.items():
        if part in told:
            yield _quad(subject, predicate, node(told[part]))
    if "into" in told:
        yield _quad(node(decision.assertion), "dct:isReplacedBy", node(told["into"]))
    for part, predicate in PARTS.items():
        if f"was_{part}" in told:
            yield _quad(subject, f"acc:was{predicate}", text(told[f"was_{part}"]))
            yield _quad(subject, f"acc:became{predicate}", text(told[part]))


THINGS = {"into": "acc:mergedInto", "other": "acc:distinctFrom", "local": "acc:splitOffAs"}
PARTS = {"subject": "Subject", "predicate": "Predicate", "object": "Object", "strength": "Strength"}


def _named(decision: Decision) -> NamedNode:
    """The node of a decision."""
    return NamedNode(f"{ID}decision/{decision.number}")


def _quad(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Quad:
    """One triple of the curation graph."""
    return Quad(subject, term(predicate), value, graph(GRAPH))
