"""Decisions as rows: what people judged, merged and split, each a node that leads to what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accords.graph.neo4j.row import Link, Node, Value, present
from accords.graph.rdf.facts import Facts
from accords.graph.rdf.terms import ID

LEADS = {"DECIDES": "acc:decides", "MERGED_INTO": "acc:mergedInto", "DISTINCT_FROM": "acc:distinctFrom"}
"""The relationships of a decision, to what stands in the graph as a node."""


def decision_nodes(decided: Facts, statement_of: dict[str, str]) -> list[Node]:
    """The node of every decision; `statement_of` gives the statement of an assertion by its IRI."""
    return [_node(decided, uri, statement_of) for uri in decided.subjects("acc:Decision")]


def decision_links(decided: Facts, there: Iterable[str]) -> Iterator[Link]:
    """The relationships of decisions to the nodes that are there."""
    known = set(there)
    for uri in decided.subjects("acc:Decision"):
        for type_name, predicate in LEADS.items():
            ends = known.intersection(decided.texts(uri, predicate))
            yield from (Link(type_name, f"{uri} {end}", uri, end, {}) for end in sorted(ends))


def things_of(decided: Facts) -> set[str]:
    """The things that decisions name: what stood in an assertion before, and what stands there now."""
    named = (
        decided.texts(change, p)
        for change in decided.subjects("acc:Change")
        for p in ("acc:was", "acc:became")
    )
    return {one for several in named for one in several if one.startswith(ID)}


def _node(decided: Facts, uri: str, statement_of: dict[str, str]) -> Node:
    """The node of a decision: what, on which words, from what to what, who, when, why."""
    assertion = decided.text(uri, "acc:decides")
    properties: dict[str, Value | None] = {
        "name": decided.text(uri, "acc:because"),
        "verdict": decided.name(uri, "acc:verdict"),
        "who": decided.text(uri, "acc:decidedBy"),
        "why": decided.text(uri, "acc:because"),
        "at": decided.text(uri, "acc:decidedAt"),
        "words": decided.text(uri, "acc:decidedOnWords"),
        "assertion": assertion,
        "statement": None if assertion is None else statement_of.get(assertion),
    }
    rows = sorted(_changes(decided, uri))
    for place, name in enumerate(("parts", "was", "became")):
        properties[name] = [row[place] for row in rows]
    return Node(uri, ("Decision",), present(properties))


def _changes(decided: Facts, uri: str) -> Iterator[tuple[str, str, str]]:
    """Each change: part, what it was (several give several rows, nothing an empty text), what it became."""
    for change in decided.texts(uri, "acc:changes"):
        part, became = decided.text(change, "acc:part") or "", decided.text(change, "acc:became") or ""
        yield from ((part, was, became) for was in decided.texts(change, "acc:was") or [""])
