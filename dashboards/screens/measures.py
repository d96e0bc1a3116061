"""Measures: which things the others meet at, where the graph hangs by one link, who belongs together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.answer_sheet import show_answer
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, note
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer
from accords.graph.measures.bridges import bridges
from accords.graph.measures.centrality import centrality
from accords.graph.measures.communities import communities
from accords.graph.measures.projection import Projection

BEST = 25
MEASURES: Mapping[str, Callable[[Projection], Answer]] = {
    "degree": lambda graph: centrality(graph, "degree", BEST),
    "betweenness": lambda graph: centrality(graph, "betweenness", BEST),
    "pagerank": lambda graph: centrality(graph, "pagerank", BEST),
    "bridges": bridges,
    "communities": communities,
}


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("measures.title"), words("measures.lead")))
    before = told("measure") or ""
    names = list(MEASURES)
    chosen = st.selectbox(
        words("measures.choose"),
        names,
        index=names.index(before) if before in names else 0,
        format_func=lambda name: words(f"measures.{name}"),
        key=f"measure:{desk.language}",
    )
    tell(measure=chosen)
    put(note(words(f"measures.{chosen}_note")))
    with st.spinner(words("app.working")):
        answer = MEASURES[chosen](desk.atlas.projection)
    show_answer(answer, words(f"measures.{chosen}"), chosen, desk)
