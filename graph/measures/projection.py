"""The projection: the asserted links of a generation as a weighted graph, each edge with its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Protocol, TypeAlias

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

ACC = "https://w3id.org/accords/ns#"
OA = "http://www.w3.org/ns/oa#"


class Readable(Protocol):
    """Whatever has a published store to read: a generation."""

    @property
    def store(self) -> Store:
        """The store of the generation, opened for reading."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """One asserted claim between two things; `predicate` is the local name. `sentence` has its words."""

    published: str
    claim: str
    subject: str
    predicate: str
    object: str
    statement: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence that says a link, where it stands, and who says it."""

    quote: str | None
    lang: str | None
    start: int
    end: int
    speaker: str | None


Projection: TypeAlias = nx.Graph
"""Nodes are IRIs with `types`; an edge has `links` and `weight`, its number of statements."""


def projection(generation: Readable) -> Projection:
    """Project a generation; the order of nodes and edges does not depend on chance."""
    graph = nx.Graph(store=generation.store)
    edges: dict[tuple[str, str], list[Link]] = {}
    for link in sorted(_links(generation.store)):
        if link.subject != link.object:
            edges.setdefault(_ends(link), []).append(link)
    graph.add_nodes_from(sorted({end for ends in edges for end in ends}))
    for (one, other), links in sorted(edges.items()):
        graph.add_edge(one, other, links=tuple(links), weight=len({link.statement for link in links}))
    _name(graph, generation.store)
    return graph


def links_of(graph: Projection, node: str) -> tuple[Link, ...]:
    """List every link at a thing, the oldest first."""
    return tuple(sorted(link for _, _, links in graph.edges(node, data="links") for link in links))


def sentence(graph: Projection, link: Link) -> Sentence:
    """Look up the first sentence that says a link."""
    store, evidence = graph.graph["store"], f"{link.claim}#1"
    return Sentence(
        quote=_object(store, f"{evidence}-quote", f"{OA}exact"),
        lang=_object(store, link.statement, "http://purl.org/dc/terms/language"),
        start=int(_object(store, f"{evidence}-position", f"{OA}start") or 0),
        end=int(_object(store, f"{evidence}-position", f"{OA}end") or 0),
        speaker=_object(store, evidence, f"{ACC}saidBy"),
    )


def name_of(graph: Projection, node: str, language: str) -> str | None:
    """Give the name of a thing or a speaker in a language; None where it has none."""
    names: dict[tuple[str, str], str] = graph.graph["names"]
    return names.get((node, language))


def _ends(link: Link) -> tuple[str, str]:
    """Name the two ends of a link in alphabetical order."""
    one, other = sorted((link.subject, link.object))
    return one, other


def _links(store: Store) -> Iterator[Link]:
    """Read all links."""
    for row in _solutions(store, "links.rq"):
        yield Link(
            published=_text(row["published"]) or "",
            claim=str(_text(row["claim"])),
            subject=str(_text(row["subject"])),
            predicate=str(_text(row["predicate"])).removeprefix(ACC),
            object=str(_text(row["object"])),
            statement=str(_text(row["statement"])),
        )


def _name(graph: Projection, store: Store) -> None:
    """Give nodes their types, and the graph the names of all."""
    names: dict[tuple[str, str], str] = graph.graph.setdefault("names", {})
    for row in _solutions(store, "names.rq"):
        thing, name = str(_text(row["thing"])), row["name"]
        if isinstance(name, Literal) and name.language is not None:
            names[thing, name.language] = name.value
        if thing in graph:
            kind = str(_text(row["type"])).removeprefix(ACC)
            graph.nodes[thing]["types"] = tuple(sorted({*graph.nodes[thing].get("types", ()), kind}))


def _solutions(store: Store, file: str) -> Iterator[QuerySolution]:
    """Run a query of this package."""
    query = files(__package__).joinpath(file).read_text(encoding="utf-8")
    found = store.query(query, use_default_graph_as_union=True)
    if isinstance(found, QuerySolutions):
        yield from found


def _object(store: Store, subject: str, predicate: str) -> str | None:
    """Give the object of a triple as text; None where there is none."""
    for quad in store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None, None):
        return _text(quad.object)
    return None


def _text(term: Any) -> str | None:
    """Give a term as its text; None where it is unbound."""
    return None if term is None else str(term.value)
