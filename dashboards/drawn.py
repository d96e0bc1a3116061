"""What is drawn: a network as the graph component takes it, written once and kept for everybody who looks at it."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import Any

from accords.dashboards.desk import Desk
from accords.graph.views.network import Edge, Filter, Network, Node
from accords.graph.views.places import Places
from accords.graph.views.things import Thing

KEPT = 24
"""How many drawings are kept; one of a thousand things holds a megabyte."""


@dataclass(frozen=True)
class Drawn:
    """A network ready to be sent: `items` is its JSON, `stamp` tells it from every other.

    `table` is markup of its lines, `at` where its things lie, `claims` the IRIs of all that its lines say.
    """

    network: Network
    items: str
    stamp: str
    things: Mapping[str, Thing]
    edges: Mapping[str, Edge]
    claims: frozenset[str]
    table: str
    at: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class View:
    """Which drawing is asked for; the same view at the same places is the same drawing."""

    root: str
    opened: tuple[str, ...]
    keep: Filter
    pinned: frozenset[str]


class Drawings:
    """Keeps the drawings of one generation that were asked for last, by view, language and places."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Drawn] = OrderedDict()
        self._lock = Lock()

    def of(self, view: View, places: Places, desk: Desk, table: Callable[[Network, Desk], str]) -> Drawn:
        """Give a drawing, made only where nobody asked for it before; `places` is added to."""
        drawn = self._find(_key(view, places, desk))
        if drawn is None:
            before = _key(view, places, desk)
            network = desk.atlas.networks.around(view.root, view.opened, view.keep, places)
            drawn = written(network, view.pinned, desk, table(network, desk), dict(places.at))
            self._keep(drawn, before, _key(view, places, desk))
        places.at.update(drawn.at)
        return drawn

    def _find(self, key: Hashable) -> Drawn | None:
        """Give what is kept under a key, and note that it was asked for."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, drawn: Drawn, *keys: Hashable) -> None:
        """Keep a drawing under these keys, and drop what nobody asked for longest."""
        with self._lock:
            self._kept |= dict.fromkeys(keys, drawn)
            while len(self._kept) > 2 * KEPT:
                self._kept.popitem(last=False)


def written(
    network: Network,
    pinned: frozenset[str],
    desk: Desk,
    table: str = "",
    at: Mapping[str, tuple[float, float]] | None = None,
) -> Drawn:
    """Write a network for the component."""
    numbers = {node.thing.iri: number for number, node in enumerate(network.nodes)}
    items = json.dumps(
        {
            "nodes": [_node(node, node.thing.iri in pinned, desk) for node in network.nodes],
            "edges": [_edge(edge, numbers, desk) for edge in network.edges],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return Drawn(
        network=network,
        items=items,
        stamp=sha256(items.encode()).hexdigest()[:16],
        things={node.thing.iri: node.thing for node in network.nodes},
        edges={edge.id: edge for edge in network.edges},
        claims=frozenset(claim.iri for edge in network.edges for claim in edge.claims),
        table=table,
        at=at or {},
    )


def _key(view: View, places: Places, desk: Desk) -> Hashable:
    """Name a drawing: what is asked for, in which language, and where things lie so far."""
    return view, desk.language, frozenset(places.at.items())


def _node(node: Node, pinned: bool, desk: Desk) -> dict[str, Any]:
    """Describe one thing to the component."""
    return {
        "id": node.thing.iri,
        "label": desk.label(node.thing),
        "type": node.thing.type,
        "kind": desk.words(f"type.{node.thing.type}"),
        "said": desk.words.count("links", node.degree),
        "degree": node.degree,
        "pinned": pinned,
        "x": round(node.x, 2),
        "y": round(node.y, 2),
    }


def _edge(edge: Edge, numbers: Mapping[str, int], desk: Desk) -> list[Any]:
    """Describe one link to the component: the numbers of its ends, its identifier, its words, how many say it."""
    words = desk.words(f"link.{edge.predicate}")
    return [numbers[edge.source], numbers[edge.target], edge.id, words, len(edge.claims)]
