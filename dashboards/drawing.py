"""The drawing: hands a network to the graph component and gives back what the reader did in it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from streamlit.components.v2 import component

from accords.dashboards.desk import Desk
from accords.dashboards.drawn import Drawn, written
from accords.dashboards.markup import heading, link, note, thing_link
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer
from accords.graph.views.named import named_things
from accords.graph.views.network import Network
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


def draw(drawn: Drawn, chosen: str | None, undoable: bool, desk: Desk, grows: bool = True) -> Act:
    """Draw a network; `grows` says whether it can be expanded.

    `chosen` is the node or edge to begin with. What is chosen later is no part of the data: while nothing else
    changes, nothing is sent again and the browser draws nothing anew.
    """
    graph = component("accords.graph", js="graph-*.js")
    data = {
        "root": drawn.network.root,
        "chosen": chosen,
        "undoable": undoable,
        "height": HEIGHT,
        "direction": desk.words.direction,
        "texts": _texts(drawn.network, (*GROWING, *LOOKING) if grows else LOOKING, desk),
        "stamp": drawn.stamp,
        "items": drawn.items,
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
    drawn = written(network, frozenset(), desk)
    chosen = drawn.things.get(draw(drawn, None, False, desk, grows=False).chosen or "")
    if chosen is not None:
        way = link("explore", escape(desk.words("evidence.open_explore")), id=chosen.id)
        put(f"<p>{thing_link(chosen, desk.language)} · {way}</p>")


def _texts(network: Network, buttons: tuple[str, ...], desk: Desk) -> dict[str, str]:
    """Give the component every word it shows; a button without one is not shown."""
    words = desk.words
    root = next((node.thing for node in network.nodes if node.thing.iri == network.root), None)
    texts = {name: words(f"graph.{name}") for name in buttons}
    texts |= {f"{name}_title": words(f"graph.{name}_title") for name in buttons}
    texts |= {"tools": words("graph.tools"), "hint": words("graph.hint") if buttons != LOOKING else ""}
    return texts | {"label": words("explore.label", name="" if root is None else desk.label(root))}
