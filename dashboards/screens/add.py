"""Add: a statement is read and marked before anything is kept; then it is kept or discarded."""

from __future__ import annotations

import datetime
import json

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.draft_view import draft_view
from accords.dashboards.markup import heading, note
from accords.dashboards.reader import Draft, TooSlow, keep, read
from accords.dashboards.sheet import put
from accords.graph.errors import AccordsError, BadInput
from accords.graph.reading import Reading

TYPES = ["txt", "md", "html", "pdf", "docx"]
LONGEST = 200_000


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("add.title"), words("add.lead")))
    if not desk.local:
        put(note(words("add.closed")))
        return
    if said := st.session_state.pop("add_said", None):
        put(note(said))
    _form(desk)
    held: tuple[Draft, str, Reading] | None = st.session_state.get("draft")
    if held is not None:
        _decide(held[0], held[1], held[2], desk)


def _form(desk: Desk) -> None:
    """Take a pasted text or a file, with what is known of it."""
    words = desk.words
    with st.form("add", border=True):
        text = st.text_area(
            words("add.paste"), placeholder=words("add.paste_hint"), height=200, max_chars=LONGEST
        )
        file = st.file_uploader(words("add.upload"), TYPES)
        left, right = st.columns(2)
        title = left.text_input(words("add.name"))
        publisher = right.text_input(words("add.publisher"))
        published = left.text_input(words("add.published"))
        source = right.text_input(words("add.source"))
        asked = st.form_submit_button(words("add.read"), type="primary")
    if asked:
        facts = {"title": title, "publisher": publisher, "published": published, "source": source}
        try:
            upload = None if file is None else Draft(file.name, file.getvalue())
            _read(upload, text, {name: value.strip() for name, value in facts.items() if value.strip()}, desk)
        except AccordsError as problem:
            st.session_state.pop("draft", None)
            put(note(_why(problem, "add.failed", desk), "fault"))


def _why(problem: AccordsError, key: str, desk: Desk) -> str:
    """Say in the reader's language why something did not work."""
    if isinstance(problem, TooSlow):
        return desk.words("add.slow", seconds=problem)
    return desk.words(key, why=problem)


def _read(upload: Draft | None, text: str, facts: dict[str, str], desk: Desk) -> None:
    """Read what was handed in and hold it until the reader decides."""
    if "published" in facts and not _is_date(facts["published"]):
        raise BadInput(desk.words("add.bad_date", text=facts["published"]))
    if upload is None and not text.strip():
        raise BadInput(desk.words("add.empty"))
    draft = upload or Draft("statement.jsonl", _line(text, facts))
    with st.spinner(desk.words("add.reading")):
        st.session_state["draft"] = (draft, text, read(draft))


def _line(text: str, facts: dict[str, str]) -> bytes:
    """Write a pasted text with its facts as one line of JSON."""
    return json.dumps({"text": text, **facts}, ensure_ascii=False).encode()


def _is_date(text: str) -> bool:
    """Say whether a text is a date, year-month-day."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _decide(draft: Draft, text: str, reading: Reading, desk: Desk) -> None:
    """Show what was read and let the reader keep or discard it."""
    words = desk.words
    put(heading(2, words("add.result")))
    side_by_side = st.container(horizontal=True)
    kept = side_by_side.button(words("add.keep"), type="primary", key="keep")
    if side_by_side.button(words("add.discard"), key="discard"):
        _end(words("add.discarded"))
    if kept:
        _keep(draft, desk)
    put(draft_view(reading, text or None, desk))


def _keep(draft: Draft, desk: Desk) -> None:
    """Keep a draft, publish, and say so."""
    try:
        with st.spinner(desk.words("add.keeping")):
            keep(draft, desk.settings.home)
    except AccordsError as problem:
        put(note(_why(problem, "add.not_kept", desk), "fault"))
        return
    _end(desk.words("add.kept"))


def _end(said: str) -> None:
    """Let the draft go and say what became of it."""
    st.session_state.pop("draft", None)
    st.session_state["add_said"] = said
    st.rerun()
