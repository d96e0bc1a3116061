"""Paths: how one gets from one thing to another, with the sentence of every hop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise

import networkx as nx

from accords.graph.answers.answer import Answer, Value
from accords.graph.measures.projection import Link, Projection, name_of, sentence

COLUMNS = (
    "path", "hop", "subject", "subject_en", "subject_ar", "predicate", "object", "object_en", "object_ar",
    "claim", "quote", "lang", "start", "end", "statement", "published",
    "speaker", "speaker_en", "speaker_ar",
)  # fmt: skip


def shortest_paths(graph: Projection, start: str, end: str) -> Answer:
    """List the hops of every shortest path; no rows where there is no path."""
    return _answer(graph, sorted(_found(lambda: nx.all_shortest_paths(graph, start, end))))


def first_paths(graph: Projection, start: str, end: str, count: int) -> Answer:
    """List the hops of the `count` shortest paths without a loop, the shortest first."""
    return _answer(graph, islice(_found(lambda: nx.shortest_simple_paths(graph, start, end)), count))


def _found(search: Callable[[], Iterable[list[str]]]) -> Iterator[list[str]]:
    """Hand over paths; none where an end is unknown or cannot be reached."""
    try:
        yield from search()
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return


def _answer(graph: Projection, paths: Iterable[Sequence[str]]) -> Answer:
    """Write the hops of paths as rows."""
    rows: list[tuple[Value, ...]] = []
    for number, path in enumerate(paths, start=1):
        for hop, (one, other) in enumerate(pairwise(path), start=1):
            rows.append((number, hop, *_hop(graph, _witness(graph.edges[one, other]["links"]))))
    return Answer(COLUMNS, tuple(rows))


def _witness(links: Sequence[Link]) -> Link:
    """Choose the link that speaks for a hop: the one whose claim comes first."""
    return min(links, key=lambda link: link.claim)


def _hop(graph: Projection, link: Link) -> tuple[Value, ...]:
    """Write one hop."""
    said = sentence(graph, link)
    speaker = said.speaker or ""
    return (
        link.subject, name_of(graph, link.subject, "en"), name_of(graph, link.subject, "ar"), link.predicate,
        link.object, name_of(graph, link.object, "en"), name_of(graph, link.object, "ar"), link.claim,
        said.quote, said.lang, said.start, said.end, link.statement, link.published or None, said.speaker,
        name_of(graph, speaker, "en"), name_of(graph, speaker, "ar"),
    )  # fmt: skip
