"""Paths: the shortest ways from one thing to another, with the sentence of every hop."""

from __future__ import annotations

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.answer_sheet import show_answer
from accords.dashboards.choices import choose_thing, linked
from accords.dashboards.desk import Desk
from accords.dashboards.drawing import show_picture
from accords.dashboards.markup import heading, note
from accords.dashboards.sheet import put
from accords.graph.measures.paths import shortest_paths


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("paths.title"), words("paths.lead")))
    among = linked(desk)
    left, right = st.columns(2)
    with left:
        start = choose_thing(desk, words("paths.start"), among, told("from"), "path-start")
    with right:
        end = choose_thing(desk, words("paths.end"), among, told("to"), "path-end")
    tell(**{"from": None if start is None else start.id, "to": None if end is None else end.id})
    if start is None or end is None or start.iri == end.iri:
        put(note(words("paths.choose")))
        return
    with st.spinner(words("app.working")):
        answer = shortest_paths(desk.atlas.projection, start.iri, end.iri)
    if not answer.rows:
        put(note(words("paths.none", one=desk.label(start), two=desk.label(end))))
        return
    show_answer(answer, words("paths.title"), "paths", desk)
    show_picture(answer, desk)
