"""Explore: a thing, its neighbours, and the sentences behind every node and line."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.address import several, tell, told
from accords.dashboards.cards import newest_first, sentences
from accords.dashboards.choices import choose_thing, linked
from accords.dashboards.desk import Desk
from accords.dashboards.drawing import HEIGHT, Act, draw
from accords.dashboards.drawn import Drawings, Drawn, View
from accords.dashboards.filters import clear, filters
from accords.dashboards.markup import chip, heading, link, named, note, table, thing_link
from accords.dashboards.sheet import put
from accords.dashboards.takeaway import offer_some
from accords.graph.views.claims import Claim
from accords.graph.views.network import MOST_NODES, Edge, Network
from accords.graph.views.places import Places
from accords.graph.views.things import Thing
from accords.graph.views.window import full_id, short_id

QUOTES = 12
MANY = 50
MOST_ROWS = 500


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("explore.title"), words("explore.lead")))
    asked = told("id")
    thing = choose_thing(desk, words("explore.start"), linked(desk), asked, "start")
    if thing is None:
        put(note(words("explore.choose")))
        return
    if thing.id != asked:
        tell(id=thing.id, open=None, chosen=None)
    _around(desk, thing, told("chosen"))


@st.fragment
def _around(desk: Desk, thing: Thing, begun: str | None) -> None:
    """Show drawing, sentences, filters and table; one fragment, so that a click redraws only this.

    `begun` is what was chosen when the page was opened.
    """
    claims = [c for c in desk.atlas.claims.about(thing.iri) if c.stands and c.object_is_thing]
    with st.expander(desk.words("explore.filters"), icon=":material/filter_alt:"):
        keep = filters(claims, desk)
        st.button(desk.words("explore.clear"), on_click=clear, key="clear")
    places = _places(thing, desk)
    opened = tuple(full_id(one) for one in several("open"))
    drawn = _drawings(desk).of(View(thing.iri, opened, keep, _pinned()), places, desk, _table)
    _guard(drawn.network, thing, desk)
    left, right = st.columns([2, 1], gap="medium")
    with left:
        act = draw(drawn, begun, bool(opened), desk)
    _obey(act, drawn.network, opened, places, desk)
    with right, st.container(height=HEIGHT, border=True):
        _evidence(act.chosen, drawn, desk)
    with st.expander(desk.words("explore.table"), icon=":material/table_rows:"):
        put(drawn.table)
    with st.popover(desk.words("takeaway.title"), icon=":material/download:"):
        offer_some(desk, drawn.claims, f"{thing.id}, {len(drawn.claims)} claims drawn")


def _drawings(desk: Desk) -> Drawings:
    """Give the drawings of the generation at hand."""
    generation = desk.atlas.generation
    return _kept_drawings(str(desk.settings.home), 0 if generation is None else generation.number)


@st.cache_resource(max_entries=2, show_spinner=False)
def _kept_drawings(home: str, number: int) -> Drawings:
    """Keep the drawings of a generation for everybody."""
    return Drawings()


def _places(thing: Thing, desk: Desk) -> Places:
    """Give the places of this drawing, kept for the visit."""
    kept: dict[str, Places] = st.session_state.setdefault("places", {})
    if thing.iri not in kept:
        kept.clear()
        kept[thing.iri] = Places()
    return kept[thing.iri]


def _pinned() -> frozenset[str]:
    """Give the things that the reader pinned."""
    return frozenset(st.session_state.setdefault("pinned", set()))


def _guard(network: Network, thing: Thing, desk: Desk) -> None:
    """Say what is not drawn, and how to see it."""
    words = desk.words
    if len(network.nodes) == 1:
        degree = desk.atlas.networks.degree(thing.iri)
        put(note(words("explore.empty") if degree else words("explore.lonely", name=desk.label(thing))))
    elif network.neighbours > MANY:
        put(
            note(
                words(
                    "explore.many", name=desk.label(thing), n=network.neighbours, shown=len(network.nodes) - 1
                )
            )
        )
    elif network.left_out:
        put(note(words.count("left_out", network.left_out)))


def _obey(act: Act, network: Network, opened: tuple[str, ...], places: Places, desk: Desk) -> None:
    """Do what the reader asked for in the drawing, and draw again where that changes it."""
    tell(chosen=act.chosen)
    if act.move is not None:
        places.at[str(act.move["id"])] = (float(act.move["x"]), float(act.move["y"]))
    if act.pin is not None:
        st.session_state["pinned"] = set(_pinned() ^ {act.pin})
    if act.expand is not None and len(network.nodes) >= MOST_NODES:
        st.toast(desk.words("explore.full", n=len(network.nodes)))
        return
    if act.expand is not None and act.expand not in {network.root, *opened}:
        opened = (*opened, act.expand)
    elif act.undo:
        opened = opened[:-1]
    if act.expand is not None or act.undo or act.pin is not None:
        tell(open="|".join(short_id(one) for one in opened) or None)
        st.rerun(scope="fragment")


def _evidence(chosen: str | None, drawn: Drawn, desk: Desk) -> None:
    """Show the sentences behind the chosen node or line."""
    edge, node = drawn.edges.get(chosen or ""), drawn.things.get(chosen or "")
    if edge is not None:
        put(_edge_sentences(edge, desk))
    elif node is not None:
        put(_node_sentences(node, drawn.network, desk))
    else:
        put(
            heading(2, desk.words("evidence.title")),
            f'<p class="meta">{escape(desk.words("evidence.choose"))}</p>',
        )


def _edge_sentences(edge: Edge, desk: Desk) -> str:
    """Write a line as a sentence, and the sentences behind it."""
    ends = [desk.atlas.things.get(iri) for iri in (edge.source, edge.target)]
    one, two = ("" if thing is None else thing_link(thing, desk.language) for thing in ends)
    head = f"<h2>{one} {escape(desk.words(f'link.{edge.predicate}'))} {two}</h2>"
    return head + _quotes(newest_first(edge.claims), desk)


def _node_sentences(thing: Thing, network: Network, desk: Desk) -> str:
    """Write a thing and the sentences that speak of it, those that join it to the root first."""
    words = desk.words
    claims = [c for c in desk.atlas.claims.about(thing.iri) if c.stands]
    kind = chip(thing.type, escape(words(f"type.{thing.type}")))
    warning = "threat" if thing.type == "Threat" else "treated" if thing.treated_as_threat else None
    told_threat = note(words(f"evidence.{warning}")) if warning else ""
    about = link("entity", escape(words("evidence.open_entity")), id=thing.id)
    draw_it = link("explore", escape(words("evidence.open_explore")), id=thing.id)
    head = f"<h2>{named(thing.name(desk.language))}</h2><p>{kind} {about} · {draw_it}</p>{told_threat}"
    joined = [c for c in newest_first(claims) if c.other_end(thing.iri) == network.root]
    return head + _quotes(list(dict.fromkeys([*joined, *newest_first(claims)])), desk)


def _quotes(claims: list[Claim], desk: Desk) -> str:
    """Write the first sentences, each once."""
    shown = sentences(claims, desk, QUOTES)
    rest = f'<p class="meta">{escape(desk.words("evidence.most"))}</p>' if len(claims) > QUOTES else ""
    return shown + rest if shown else note(desk.words("evidence.none"))


def _table(network: Network, desk: Desk) -> str:
    """Write the lines of the drawing as rows; of very many the first, and how many more there are."""
    words = desk.words
    heads = [words("explore.from"), words("explore.link"), words("explore.to"), words("explore.sources")]
    rows = []
    for edge in network.edges[:MOST_ROWS]:
        ends = [desk.atlas.things.get(iri) for iri in (edge.source, edge.target)]
        one, two = ("" if t is None else thing_link(t, desk.language) for t in ends)
        sources = len({c.statement.iri for c in edge.claims})
        rows.append(
            [one, escape(words(f"link.{edge.predicate}")), two, escape(words.count("sources", sources))]
        )
    left = len(network.edges) - len(rows)
    rest = f'<p class="meta">{escape(words.count("more", left))}</p>' if left else ""
    return table(heads, rows, words("explore.table")) + rest
