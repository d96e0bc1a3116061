"""Saved: the view at hand to be sent or kept under a name, and what was kept so far."""

from __future__ import annotations

from functools import partial
from html import escape
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.markup import isolated, link, literal
from accords.dashboards.sheet import put
from accords.graph.errors import AccordsError
from accords.graph.record.saved import LONGEST, Saved, forget_question, save_question, saved_questions

NOT_KEPT = ("lang",)
"""Parameters that belong to whoever looks, not to the view."""


def offer_view(page: str, desk: Desk) -> None:
    """Offer the address of this view to be copied and, to whoever may write, the view to be saved."""
    words = desk.words
    with st.container(horizontal=True, key="view"):
        st.html(
            '<div class="acc"><button type="button" class="copy"'
            f' data-said="{escape(words("saved.copied"), quote=True)}">{escape(words("saved.copy"))}</button></div>',
            width="content",
        )
        if not desk.judges:
            return
        with st.popover(words("saved.save"), icon=":material/bookmark_add:", key="save-view"):
            name, note = f"saved-name:{desk.language}", f"saved-note:{desk.language}"
            with st.form("save-view-form", border=False):
                st.text_input(words("saved.name"), max_chars=LONGEST["name"], key=name)
                st.text_input(words("saved.note"), max_chars=LONGEST["note"], key=note)
                st.form_submit_button(
                    words("saved.keep"), on_click=partial(_save, page, name, note, desk), type="primary"
                )


def _save(page: str, name: str, note: str, desk: Desk) -> None:
    """Keep the view under the name that was typed, and say so."""
    kept = {key: value for key, value in st.query_params.items() if key not in NOT_KEPT}
    address = f"{page}?{urlencode(kept)}" if kept else page
    told = {
        part: " ".join(str(st.session_state[key]).split()) for part, key in (("name", name), ("note", note))
    }
    if not told["name"]:
        st.toast(desk.words("saved.nameless"))
        return
    try:
        save_question(desk.settings.home, Saved(told["name"], address, told["note"], desk.reviewer or ""))
    except AccordsError as problem:
        st.toast(desk.words("saved.not_kept", why=literal(str(problem))))
        return
    st.session_state[name] = st.session_state[note] = ""
    st.toast(desk.words("saved.kept", name=literal(told["name"])))


def show_saved(desk: Desk) -> None:
    """List what was saved; to whoever may write also the way to delete it. Nothing where nothing was saved."""
    for one in saved_questions(desk.settings.home):
        with st.container(horizontal=True, vertical_alignment="center", key=f"saved-{one.name}"):
            put(_row(one, desk))
            if desk.judges:
                with st.popover(desk.words("saved.forget"), key=f"forget-{one.name}"):
                    st.button(
                        desk.words("saved.forget_it", name=literal(one.name)), key=f"forget-it-{one.name}",
                        on_click=partial(_forget, one.name, desk),
                    )  # fmt: skip


def _forget(name: str, desk: Desk) -> None:
    """Delete what was saved under a name, or say why that cannot be."""
    try:
        forget_question(desk.settings.home, name)
    except AccordsError as problem:
        st.toast(desk.words("saved.not_kept", why=literal(str(problem))))


def _row(one: Saved, desk: Desk) -> str:
    """Write a saved question as a link, with its note, who saved it and when."""
    page, _, query = one.address.partition("?")
    title = link(page, isolated(one.name), **dict(parse_qsl(query)))
    facts = [isolated(part) for part in (one.note, one.who) if part]
    facts += [escape(desk.words.date(one.day))]
    kind = escape(desk.words.maybe(f"page.{page}", page))
    return f'<span class="title">{title}</span> <span class="meta">{" · ".join([kind, *facts])}</span>'
