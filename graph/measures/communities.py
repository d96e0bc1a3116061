"""Communities: things more closely linked with each other than with the rest, found with a fixed seed."""

from __future__ import annotations

import networkx as nx

from accords.graph.answers.answer import Answer, Value
from accords.graph.measures.projection import Projection, links_of, name_of, sentence

COLUMNS = ("community", "size", "thing", "thing_en", "thing_ar", "statements", "engine", "seed",
           "claim", "quote", "lang", "start", "end", "statement", "published")  # fmt: skip
SEED = 1


def communities(graph: Projection, seed: int = SEED) -> Answer:
    """List communities, the greatest first, with their members; engine and seed stand in every row."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=seed) if graph else []
    ranked = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    engine = f"networkx {nx.__version__} Louvain"
    return Answer(
        COLUMNS,
        tuple(
            (number, len(members), *_member(graph, node, engine, seed))
            for number, members in enumerate(ranked, start=1)
            for node in members
        ),
    )


def _member(graph: Projection, node: str, engine: str, seed: int) -> tuple[Value, ...]:
    """Write one member with its newest sentence."""
    links = links_of(graph, node)
    newest = links[-1]
    said = sentence(graph, newest)
    return (
        node, name_of(graph, node, "en"), name_of(graph, node, "ar"), len({link.statement for link in links}),
        engine, seed, newest.claim, said.quote, said.lang, said.start, said.end, newest.statement,
        newest.published or None,
    )  # fmt: skip
