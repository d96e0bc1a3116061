"""Query: SPARQL and Cypher of the reader's own, read-only and limited; the named questions in both languages."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.answer_sheet import show_answer
from accords.dashboards.desk import Desk
from accords.dashboards.drawing import show_picture
from accords.dashboards.markup import heading, note
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer
from accords.graph.cypher import ask_cypher
from accords.graph.errors import AccordsError, QueryEnded
from accords.graph.query.limits import Limits
from accords.graph.query.pool import Pool
from accords.graph.query.workspace import newest
from accords.graph.questions.question import questions
from accords.graph.settings import Settings

SECONDS = 20.0
SPARQL, CYPHER = "SPARQL", "Cypher"
FIRST = {
    SPARQL: """PREFIX acc: <https://w3id.org/accords/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?party ?threat WHERE {
  ?party acc:counters ?threat .
}
LIMIT 50""",
    CYPHER: """MATCH (party)-[claim:COUNTERS]->(threat:Threat)
RETURN party, threat, claim.quote AS quote, claim.statement AS statement
LIMIT 50""",
}
"""What stands in the field at first."""


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("query.title"), words("query.lead")))
    tongue = st.radio(
        words("query.language"), (SPARQL, CYPHER), index=int(told("cypher") is not None), horizontal=True,
        key="tongue",
    )  # fmt: skip
    name = tongue.lower()
    with st.form("query", border=False):
        text = st.text_area(
            words("query.text", language=tongue),
            told(name) or FIRST[tongue],
            height=220,
            max_chars=16_000,
            key=name,
        )
        asked = st.form_submit_button(words("home.ask_button"), type="primary")
    if asked or told(name):
        tell(**{SPARQL.lower(): None, CYPHER.lower(): None} | {name: text})
        _answer(tongue, text, desk)
    _named_questions(desk)


def _answer(tongue: str, text: str, desk: Desk) -> None:
    """Ask and show, or say in one sentence why not."""
    try:
        with st.spinner(desk.words("app.asking", seconds=round(SECONDS))):
            answer = _rows(tongue, text, desk.settings)
    except AccordsError as problem:
        less = note(desk.words("query.less")) if isinstance(problem, QueryEnded) else ""
        put(note(desk.words("query.refused", why=problem), "fault"), less)
        return
    show_answer(answer, desk.words("query.title"), "query", desk)
    show_picture(answer, desk)


def _rows(tongue: str, text: str, settings: Settings) -> Answer:
    """Ask Neo4j, or a worker that holds the published graph."""
    if tongue == CYPHER:
        return ask_cypher(settings, text)
    rows = _pool(str(settings.home)).rows(text)
    return Answer(rows.columns, rows.rows)


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
        texts = ((known[chosen].sparql, "sparql"), (known[chosen].cypher, "cypher"))
        for place, (text, language) in zip(st.columns(2), texts, strict=True):
            place.code(text or desk.words("query.walked"), language=language if text else None)
