"""GraphML of a store: things as nodes, links as edges, for drawing programs."""

from __future__ import annotations

import networkx as nx
from pyoxigraph import Literal, NamedNode, Store

from accords.graph.rdf.terms import ACC, graph, term


def graphml(store: Store) -> bytes:
    """Every thing that has a link, and every link between two things, in a fixed order."""
    network = nx.MultiDiGraph()
    links = sorted(
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for quad in store.quads_for_pattern(None, None, None, graph("links"))
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    )
    for iri in sorted({end for subject, _, thing in links for end in (subject, thing)}):
        network.add_node(iri, **_described(store, iri))
    for subject, predicate, thing in links:
        network.add_edge(subject, thing, predicate=predicate.removeprefix(ACC))
    return "\n".join([*nx.generate_graphml(network), ""]).encode()


def _described(store: Store, iri: str) -> dict[str, str]:
    """Class and names of a thing, as far as the graph has them."""
    found: dict[str, str] = {}
    for quad in store.quads_for_pattern(NamedNode(iri), term("rdf:type"), None, None):
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith(ACC):
            found["class"] = min(found.get("class", "~"), quad.object.value.removeprefix(ACC))
    for quad in store.quads_for_pattern(NamedNode(iri), term("skos:prefLabel"), None, None):
        if isinstance(quad.object, Literal):
            found[f"name_{quad.object.language or 'en'}"] = quad.object.value
    return found
