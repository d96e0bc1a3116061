"""The drawing: hands a network to the graph component and gives back what the reader did in it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from streamlit.components.v2 import component

from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, link, note, thing_link
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer
from accords.graph.views.named import named_things
from accords.graph.views.network import Edge, Network, Node
from accords.graph.views.places import Places

HEIGHT = 560
GROWING = ("expand", "undo", "pin")
LOOKING = ("fit", "larger", "smaller", "png")
"""The buttons of a drawing that can grow, and those of every drawing."""


@dataclass(frozen=True, slots=True)
class Act:
    """What the reader did: chose something, or asked to expand, undo, pin or move; None where not."""

    chosen: str | None
    expand: str | None
    undo: bool
    pin: str | None
    move: dict[str, Any] | None


def draw(
    network: Network,
    chosen: str | None,
    pinned: frozenset[str],
    undoable: bool,
    desk: Desk,
    grows: bool = True,
) -> Act:
    """Draw a network; `chosen` is the identifier of a node or edge, `grows` says whether it can be expanded."""
    graph = component("accords.graph", js="graph-*.js")
    data = {
        "root": network.root,
        "chosen": chosen,
        "undoable": undoable,
        "height": HEIGHT,
        "direction": desk.words.direction,
        "texts": _texts(network, (*GROWING, *LOOKING) if grows else LOOKING, desk),
        "nodes": [_node(node, node.thing.iri in pinned, desk) for node in network.nodes],
        "edges": [_edge(edge, desk) for edge in network.edges],
    }
    ignore = lambda: None  # noqa: E731
    found = graph(
        key="graph", data=data, default={"chosen": chosen}, on_chosen_change=ignore, on_expand_change=ignore,
        on_undo_change=ignore, on_pin_change=ignore, on_move_change=ignore,
    )  # fmt: skip
    return Act(
        found.get("chosen"), found.get("expand"), bool(found.get("undo")), found.get("pin"), found.get("move")
    )


def show_picture(answer: Answer, desk: Desk) -> None:
    """Draw the things that an answer names, with the links between them; nothing where it names fewer than two."""
    network = desk.atlas.networks.among(named_things(answer, desk.atlas.claims), Places())
    if len(network.nodes) < 2:
        return
    put(heading(2, desk.words("query.picture")))
    if network.left_out:
        put(note(desk.words.count("left_out", network.left_out)))
    act = draw(network, None, frozenset(), False, desk, grows=False)
    chosen = next((node.thing for node in network.nodes if node.thing.iri == act.chosen), None)
    if chosen is not None:
        way = link("explore", escape(desk.words("evidence.open_explore")), id=chosen.id)
        put(f"<p>{thing_link(chosen, desk.language)} · {way}</p>")


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


def _edge(edge: Edge, desk: Desk) -> dict[str, Any]:
    """Describe one link to the component."""
    return {
        "id": edge.id,
        "source": edge.source,
        "target": edge.target,
        "label": desk.words(f"link.{edge.predicate}"),
        "count": len(edge.claims),
    }


def _texts(network: Network, buttons: tuple[str, ...], desk: Desk) -> dict[str, str]:
    """Give the component every word it shows; a button without one is not shown."""
    words = desk.words
    root = next((node.thing for node in network.nodes if node.thing.iri == network.root), None)
    texts = {name: words(f"graph.{name}") for name in buttons}
    texts |= {f"{name}_title": words(f"graph.{name}_title") for name in buttons}
    texts |= {"tools": words("graph.tools"), "hint": words("graph.hint") if buttons != LOOKING else ""}
    return texts | {"label": words("explore.label", name="" if root is None else desk.label(root))}
