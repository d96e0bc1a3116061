"""Centrality: which things the others meet at, and in which statements."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import networkx as nx
import rustworkx as rx

from accords.graph.answers.answer import Answer, Value
from accords.graph.errors import BadInput
from accords.graph.measures.projection import Projection, links_of, name_of, sentence

COLUMNS = ("place", "thing", "thing_en", "thing_ar", "score", "neighbours", "statements",
           "claim", "quote", "lang", "start", "end", "statement", "published")  # fmt: skip
_PLACES = 9


def _degree(graph: Projection) -> dict[str, float]:
    """Count the statements that link a thing, neighbour by neighbour."""
    return {node: float(degree) for node, degree in graph.degree(weight="weight")}


def _betweenness(graph: Projection) -> dict[str, float]:
    """Say on what share of the shortest paths between others a thing lies."""
    scores: dict[str, float] = nx.betweenness_centrality(graph)
    return scores


def _pagerank(graph: Projection) -> dict[str, float]:
    """Say where a reader who follows links at random would be found."""
    directed = rx.PyDiGraph()
    numbers = {node: directed.add_node(node) for node in graph}
    for one, other, weight in graph.edges(data="weight"):
        directed.add_edge(numbers[one], numbers[other], float(weight))
        directed.add_edge(numbers[other], numbers[one], float(weight))
    scores = rx.pagerank(directed, weight_fn=float) if numbers else {}
    return {node: scores[number] for node, number in numbers.items()}


MEASURES: Mapping[str, Callable[[Projection], dict[str, float]]] = MappingProxyType(
    {"degree": _degree, "betweenness": _betweenness, "pagerank": _pagerank}
)


def centrality(graph: Projection, measure: str, limit: int | None = None) -> Answer:
    """Rank things by a measure; each row shows the newest sentence it was counted from."""
    if measure not in MEASURES:
        raise BadInput(f"no measure {measure!r}; there are: {', '.join(MEASURES)}")
    scores = {node: round(score, _PLACES) for node, score in MEASURES[measure](graph).items()}
    ranked = sorted(scores, key=lambda node: (-scores[node], node))[:limit]
    return Answer(
        COLUMNS, tuple(_row(graph, n, node, scores[node]) for n, node in enumerate(ranked, start=1))
    )


def _row(graph: Projection, place: int, node: str, score: float) -> tuple[Value, ...]:
    """Write one row with the newest sentence."""
    links = links_of(graph, node)
    newest = links[-1]
    said = sentence(graph, newest)
    return (
        place, node, name_of(graph, node, "en"), name_of(graph, node, "ar"), score, graph.degree(node),
        len({link.statement for link in links}),
        newest.claim, said.quote, said.lang, said.start, said.end, newest.statement,
        newest.published or None,
    )  # fmt: skip
