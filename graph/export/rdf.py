"""RDF forms of a store, in a fixed order, so that equal graphs give equal bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import IO

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from accords.graph.export.order import lines, quads
from accords.graph.rdf.terms import PREFIXES, term

REIFIES = NamedNode(PREFIXES["rdf"] + "reifies")
_PARTS = ("rdf:subject", "rdf:predicate", "rdf:object")

Counts = Mapping[str, int]
"""How much was written, by what it is called."""


def nquads(store: Store, out: IO[bytes], with_clock: bool) -> Counts:
    """Write every quad on a line of its own."""
    count = 0
    for line in lines(store, with_clock):
        out.write(line)
        count += 1
    return {"quads": count}


def trig(store: Store, out: IO[bytes], with_clock: bool) -> Counts:
    """Write every graph with its name."""
    return _serialized(quads(store, with_clock), out, RdfFormat.TRIG)


def jsonld(store: Store, out: IO[bytes], with_clock: bool) -> Counts:
    """Write every graph with its name, as expanded JSON-LD."""
    return _serialized(quads(store, with_clock), out, RdfFormat.JSON_LD)


def turtle(store: Store, out: IO[bytes], with_clock: bool) -> Counts:
    """Write the union of all graphs; which graph a triple stands in is lost."""
    merged = (
        Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads(store, with_clock)
    )
    return {"triples": _serialized(merged, out, RdfFormat.TURTLE)["quads"]}


def rdf12(store: Store, out: IO[bytes], with_clock: bool) -> Counts:
    """Write TriG 1.2, in which each claim reifies the triple term that it says."""
    return _serialized(_reified(quads(store, with_clock)), out, RdfFormat.TRIG)


def _serialized(ordered: Iterable[Quad], out: IO[bytes], form: RdfFormat) -> dict[str, int]:
    """Write quads one after the other, and count them."""
    count = 0

    def counted() -> Iterator[Quad]:
        nonlocal count
        for quad in ordered:
            count += 1
            yield quad

    serialize(counted(), out, form, prefixes=PREFIXES)
    return {"quads": count}


def _reified(ordered: Iterable[Quad]) -> Iterator[Quad]:
    """Put a triple term in the place of subject, predicate and object of every claim."""
    for _, group in groupby(ordered, key=lambda quad: (quad.graph_name, quad.subject)):
        about = list(group)
        found = {quad.predicate: quad.object for quad in about}
        said = tuple(found.get(term(name)) for name in _PARTS)
        if isinstance(said[0], NamedNode) and isinstance(said[1], NamedNode) and said[2] is not None:
            yield Quad(about[0].subject, REIFIES, Triple(said[0], said[1], said[2]), about[0].graph_name)
            about = [quad for quad in about if not _is_old_reification(quad)]
        yield from about


def _is_old_reification(quad: Quad) -> bool:
    """Say whether a quad belongs to the reification of RDF 1.0."""
    return quad.predicate in map(term, _PARTS) or quad.object == term("rdf:Statement")
