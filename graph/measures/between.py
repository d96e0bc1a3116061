"""Between: the part of the graph that lies on the shortest ways from one thing to another.

The whole graph takes seconds to project; two ends that search toward each other meet after a few steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from accords.graph.measures.projection import ACC, Link, Projection, Readable

LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
SIDES = ("subject", "object")


class Names:
    """The names of things, each looked up when it is first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, dict[str, str]] = {}

    def get(self, key: tuple[str, str]) -> str | None:
        """Give the name of a thing in a language; None where it has none."""
        thing, language = key
        if thing not in self._known:
            labels = self._store.quads_for_pattern(NamedNode(thing), LABEL, None, None) if thing else ()
            values = [quad.object for quad in labels if isinstance(quad.object, Literal)]
            self._known[thing] = {value.language: value.value for value in values if value.language}
        return self._known[thing].get(language)


def between(generation: Readable, start: str, end: str) -> Projection:
    """Project every link of every shortest way between two things, and some beside; for `shortest_paths`."""
    store = generation.store
    graph = nx.Graph(store=store, names=Names(store))
    found: dict[tuple[str, str], dict[str, Link]] = {}
    sides = [{start}, {end}]
    edges = [{start}, {end}]
    while all(edges) and not sides[0] & sides[1]:
        near = min((0, 1), key=lambda side: len(edges[side]))
        met = set()
        for link in _links(store, edges[near]):
            one, other = sorted((link.subject, link.object))
            found.setdefault((one, other), {})[link.claim] = link
            met |= {one, other}
        edges[near] = met - sides[near]
        sides[near] |= met
    for (one, other), links in sorted(found.items()):
        graph.add_edge(one, other, links=tuple(sorted(links.values())))
    return graph


def _links(store: Store, ends: Iterable[str]) -> Iterator[Link]:
    """Every asserted link with one of these things at an end."""
    text = files(__package__).joinpath("ties.rq").read_text(encoding="utf-8")
    listed = " ".join(str(NamedNode(end)) for end in sorted(ends) if end)
    for side, other in (SIDES, SIDES[::-1]):
        query = text.replace("$things", listed).replace("$side", side).replace("$other", other)
        solutions = store.query(query, use_default_graph_as_union=True)
        for row in solutions if isinstance(solutions, QuerySolutions) else ():
            yield _link(row)


def _link(row: QuerySolution) -> Link:
    """Read one link."""
    published = row["published"]
    return Link(
        published="" if published is None else str(published.value),
        claim=str(row["claim"].value),
        subject=str(row["subject"].value),
        predicate=str(row["predicate"].value).removeprefix(ACC),
        object=str(row["object"].value),
        statement=str(row["statement"].value),
    )
