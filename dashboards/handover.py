"""The page to hand over: the brief of two parties, as Markdown or Word."""

from __future__ import annotations

from functools import partial

import streamlit as st

from accords.dashboards.desk import Desk
from accords.graph.brief.brief import Brief
from accords.graph.brief.common import Period
from accords.graph.brief.docx_page import docx
from accords.graph.brief.gathering import gather
from accords.graph.brief.markdown import markdown
from accords.graph.generation import Generation
from accords.graph.views.things import Thing

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def offer(one: Thing, two: Thing, year: str | None, desk: Desk) -> None:
    """Offer the brief in both forms; it is written when it is asked for."""
    generation = desk.atlas.generation
    if generation is None:
        return
    write = partial(_brief, generation, one.iri, two.iri, year, desk.language)
    name = f"{one.id.rsplit('/', 1)[-1]}-{two.id.rsplit('/', 1)[-1]}"
    side_by_side = st.container(horizontal=True)
    side_by_side.download_button(
        desk.words("pair.brief_markdown"), lambda: markdown(write()), f"{name}.md", "text/markdown",
        key="brief-md", icon=":material/download:", on_click="ignore",
    )  # fmt: skip
    side_by_side.download_button(
        desk.words("pair.brief_word"), lambda: docx(write()), f"{name}.docx", WORD,
        key="brief-docx", icon=":material/download:", on_click="ignore",
    )  # fmt: skip


def _brief(generation: Generation, one: str, two: str, year: str | None, language: str) -> Brief:
    """Write the brief, of one year where asked."""
    period = Period(f"{year}-01-01", f"{year}-12-31") if year else Period()
    return gather(generation, one, two, period, language)
