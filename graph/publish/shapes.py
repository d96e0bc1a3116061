"""Shapes: the rules of shapes.ttl, compiled to SPARQL; a fault is the rule's own plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Store


def broken_shapes(store: Store, statements: Sequence[str] | None) -> Iterator[str]:
    """The faults of a store against the shapes; only in the graphs of some statements where given."""
    yield from ()
