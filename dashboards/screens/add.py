"""Add: a statement is read and marked before anything is kept; then it is kept or discarded."""

from __future__ import annotations

import datetime

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from accords.dashboards.desk import Desk
from accords.dashboards.draft_view import draft_view
from accords.dashboards.markup import heading, note
from accords.dashboards.reader import Draft, TooSlow, keep, of_address, of_file, read
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
    held: tuple[Draft, Reading] | None = st.session_state.get("draft")
    if held is not None:
        _decide(*held, desk)


def _form(desk: Desk) -> None:
    """Take a pasted text, a file or an address, with what is known of it."""
    words = desk.words
    with st.form("add", border=True):
        text = st.text_area(
            words("add.paste"), placeholder=words("add.paste_hint"), height=200, max_chars=LONGEST
        )
        file = st.file_uploader(words("add.upload"), TYPES)
        address = st.text_input(words("add.address"))
        left, right = st.columns(2)
        title = left.text_input(words("add.name"))
        publisher = right.text_input(words("add.publisher"))
        published = left.text_input(words("add.published"))
        source = right.text_input(words("add.source"))
        asked = st.form_submit_button(words("add.read"), type="primary")
    if asked:
        facts = {"title": title, "publisher": publisher, "published": published, "source": source}
        try:
            told = _checked({name: value.strip() for name, value in facts.items() if value.strip()}, desk)
            with st.spinner(words("add.reading")):
                draft = _taken(text, file, address.strip(), desk).told(told)
                st.session_state["draft"] = (draft, read(draft))
        except AccordsError as problem:
            st.session_state.pop("draft", None)
            put(note(_why(problem, "add.failed", desk), "fault"))


def _why(problem: AccordsError, key: str, desk: Desk) -> str:
    """Say in the reader's language why something did not work."""
    if isinstance(problem, TooSlow):
        return desk.words("add.slow", seconds=problem)
    return desk.words(key, why=problem)


def _taken(text: str, file: UploadedFile | None, address: str, desk: Desk) -> Draft:
    """Take what was handed in: a file before a text, that before an address; BadInput where there is nothing."""
    if file is not None:
        return of_file(file.name, file.getvalue())
    if text.strip():
        return Draft(text, {})
    if address:
        return of_address(address)
    raise BadInput(desk.words("add.empty"))


def _checked(facts: dict[str, str], desk: Desk) -> dict[str, str]:
    """Give the facts; BadInput where the date is none."""
    if "published" in facts and not _is_date(facts["published"]):
        raise BadInput(desk.words("add.bad_date", text=facts["published"]))
    return facts


def _is_date(text: str) -> bool:
    """Say whether a text is a date, year-month-day."""
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _decide(draft: Draft, reading: Reading, desk: Desk) -> None:
    """Show what was read and let the reader keep or discard it."""
    words = desk.words
    put(heading(2, words("add.result")))
    side_by_side = st.container(horizontal=True)
    kept = side_by_side.button(words("add.keep"), type="primary", key="keep")
    if side_by_side.button(words("add.discard"), key="discard"):
        _end(words("add.discarded"))
    if kept:
        _keep(draft, desk)
    put(draft_view(reading, draft.text, desk))


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
