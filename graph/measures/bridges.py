"""Bridges: links without which a part of the graph would fall off."""

from __future__ import annotations

import networkx as nx

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.measures.projection import Link, Projection, name_of, sentence

COLUMNS = ("one", "one_en", "one_ar", "predicate", "other", "other_en", "other_ar", "cut_off", "statements",
           "claim", "quote", "lang", "start", "end", "statement", "published")  # fmt: skip


def bridges(graph: Projection, least: int = 2) -> Answer:
    """List bridges that would cut off at least so many things, the greatest first, with their sentences."""
    rows = []
    for one, other in nx.bridges(graph):
        cut_off = _cut_off(graph, one, other)
        if cut_off >= least:
            rows += [_row(graph, link, cut_off) for link in graph.edges[one, other]["links"]]
    return ordered(COLUMNS, rows, ("-cut_off", "one", "other", "published"))


def _cut_off(graph: Projection, one: str, other: str) -> int:
    """Count the things on the smaller side of a bridge."""
    whole = len(nx.node_connected_component(graph, one))
    seen, ahead = {one, other}, [other]
    while ahead:
        fresh = [node for node in graph[ahead.pop()] if node not in seen]
        seen.update(fresh)
        ahead += fresh
    side = len(seen) - 1
    return min(side, whole - side)


def _row(graph: Projection, link: Link, cut_off: int) -> tuple[Value, ...]:
    """Write one link of a bridge."""
    statements = graph.edges[link.subject, link.object]["weight"]
    said = sentence(graph, link)
    return (
        link.subject, name_of(graph, link.subject, "en"), name_of(graph, link.subject, "ar"), link.predicate,
        link.object, name_of(graph, link.object, "en"), name_of(graph, link.object, "ar"), cut_off,
        statements, link.claim, said.quote, said.lang, said.start, said.end, link.statement,
        link.published or None,
    )  # fmt: skip
