"""RDF forms of a store, sorted, so that equal graphs give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, serialize

from accords.graph.rdf.terms import PREFIXES, term

FORMATS = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
}
CLOCKS = ("acc:firstSeen", "acc:decidedAt")
"""Properties that tell the time of the system."""


def exported(store: Store, form: str, with_clock: bool = True) -> bytes:
    """A store in one of FORMATS; without the clock, two runs over the same statements give the same bytes."""
    clocks = () if with_clock else tuple(term(name) for name in CLOCKS)
    quads = (quad for quad in store if quad.predicate not in clocks)
    if form == "nquads":
        return b"".join(sorted(f"{quad} .\n".encode() for quad in quads))
    ordered = sorted(_without_graphs(quads) if form == "turtle" else quads, key=_order)
    written = serialize(ordered, format=FORMATS[form], prefixes=PREFIXES)
    return written if written is not None else b""


def _without_graphs(quads: Iterable[Quad]) -> set[Quad]:
    """The quads as triples of one graph."""
    return {Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads}


def _order(quad: Quad) -> tuple[str, str, str, str]:
    """Graph by graph, then subject, predicate and object."""
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
