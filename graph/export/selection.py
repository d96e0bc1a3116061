"""A selection: some claims and commitments with all that stands behind them, as a small store of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad, Store

from accords.graph.rdf.terms import ID, graph, term

_SHARED = ("reference", "things", "derived")
_PARTS = ("acc:evidence", "acc:fromAct")
"""What an assertion leads to that belongs to it."""
_THINGS = (
    "rdf:subject", "rdf:object", "acc:committedBy", "acc:toward", "acc:aboutConcept", "acc:post", "acc:saidBy",
    "acc:publisher", "acc:subject", "acc:object",
)  # fmt: skip
"""What leads to a thing whose names are wanted."""


def selected(store: Store, assertions: Iterable[str]) -> Store:
    """Copy assertions with their quotes, acts, sentences and documents, and what their things are called."""
    chosen = Store()
    chosen.extend({quad for iri in sorted(set(assertions)) for quad in _with_evidence(store, NamedNode(iri))})
    things = {
        quad.object for name in _THINGS for quad in chosen.quads_for_pattern(None, term(name), None, None)
    }
    named = {one for one in things if isinstance(one, NamedNode) and one.value.startswith(ID)}
    chosen.extend({quad for thing in named for quad in _of_thing(store, chosen, thing)})
    chosen.extend(set(_links(store, chosen)))
    return chosen


def _with_evidence(store: Store, assertion: NamedNode) -> Iterator[Quad]:
    """Give an assertion, its evidence and acts with their sentences, and its document."""
    about = list(store.quads_for_pattern(assertion, None, None, None))
    yield from about
    for quad in about:
        if quad.predicate in map(term, _PARTS):
            yield from _deeper(store, quad)
        elif quad.predicate == term("prov:wasDerivedFrom"):
            yield from _about(store, quad)


def _deeper(store: Store, leading: Quad) -> Iterator[Quad]:
    """Give what a quad leads to, with its selectors and sentence."""
    for quad in _about(store, leading):
        yield quad
        if quad.predicate in (term("oa:hasSelector"), term("acc:sentence")):
            yield from _about(store, quad)


def _about(store: Store, leading: Quad) -> Iterator[Quad]:
    """Give every quad about the object of a quad."""
    if isinstance(leading.object, NamedNode):
        yield from store.quads_for_pattern(leading.object, None, None, None)


def _of_thing(store: Store, chosen: Store, thing: NamedNode) -> Iterator[Quad]:
    """Give what a thing is and is called, and that the chosen documents mention it."""
    for name in _SHARED:
        yield from store.quads_for_pattern(thing, None, None, graph(name))
    documents = {
        quad.subject for quad in chosen.quads_for_pattern(None, term("rdf:type"), term("acc:Statement"), None)
    }
    for quad in store.quads_for_pattern(thing, term("acc:mentionedIn"), None, None):
        if quad.object in documents:
            yield quad


def _links(store: Store, chosen: Store) -> Iterator[Quad]:
    """Give the plain link of each chosen claim that has one."""
    for quad in chosen.quads_for_pattern(None, term("rdf:subject"), None, None):
        (said,) = chosen.quads_for_pattern(quad.subject, term("rdf:predicate"), None, None)
        (value,) = chosen.quads_for_pattern(quad.subject, term("rdf:object"), None, None)
        if isinstance(quad.object, NamedNode) and isinstance(said.object, NamedNode):
            yield from store.quads_for_pattern(quad.object, said.object, value.object, graph("links"))
