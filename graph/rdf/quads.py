"""Quads: what is told outside the statements' graphs, as quads of one graph."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.rdf.terms import graph, term

Told = tuple[NamedNode, str, NamedNode | Literal]
"""A subject, the short name of a predicate, and a value."""


def quads(name: str, told: Iterable[Told]) -> set[Quad]:
    """The quads of the graph of this name."""
    home = graph(name)
    return {Quad(subject, term(predicate), value, home) for subject, predicate, value in told}
