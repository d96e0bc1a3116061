"""Query: SPARQL over the published graph, read-only and limited; the named questions in two languages."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.answer_sheet import show_answer
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, note
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer
from accords.graph.errors import AccordsError
from accords.graph.query.limits import Limits
from accords.graph.query.pool import Pool
from accords.graph.query.workspace import newest
from accords.graph.questions.question import questions

SECONDS = 20.0
FIRST = """PREFIX acc: <https://w3id.org/accords/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?party ?threat WHERE {
  ?party acc:counters ?threat .
}
LIMIT 50"""


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("query.title"), words("query.lead")))
    with st.form("query", border=False):
        text = st.text_area(
            words("query.text"), told("sparql") or FIRST, height=220, max_chars=16_000, key="sparql"
        )
        asked = st.form_submit_button(words("home.ask_button"), type="primary")
    if asked or told("sparql"):
        tell(sparql=text)
        _answer(text, desk)
    _named_questions(desk)


def _answer(text: str, desk: Desk) -> None:
    """Ask and show, or say in one sentence why not."""
    try:
        rows = _pool(str(desk.settings.home)).rows(text)
    except AccordsError as problem:
        put(note(desk.words("query.refused", why=problem), "fault"))
        return
    show_answer(Answer(rows.columns, rows.rows), desk.words("query.title"), "query", desk)


@st.cache_resource(show_spinner=False)
def _pool(home: str) -> Pool:
    """Keep one warm worker for everybody."""
    return Pool(newest(Path(home)), Limits(seconds=SECONDS, rows=10_000, workers=1))


def _named_questions(desk: Desk) -> None:
    """Show the two texts of a named question."""
    known = {question.name: question for question in questions()}
    put(heading(2, desk.words("query.named")))
    chosen = st.selectbox(
        desk.words("home.question"),
        list(known),
        index=None,
        format_func=lambda name: known[name].title[desk.language],
        placeholder=desk.words("home.choose_question"),
        key=f"named:{desk.language}",
    )
    if chosen is not None:
        left, right = st.columns(2)
        left.code(known[chosen].sparql, language="sparql")
        right.code(known[chosen].cypher, language="cypher")
