"""Judgement: what a person decides on the Review page, kept with name, time and reason, and published."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.markup import note
from accords.dashboards.sheet import put
from accords.graph.curation import deciding
from accords.graph.curation.judging import Judging, Reviewer
from accords.graph.errors import AccordsError
from accords.graph.record import Decision, Verdict
from accords.graph.views.window import short_id


def ask_who(desk: Desk) -> str:
    """Ask for the reviewer's name, once a visit."""
    known = str(st.session_state.get("reviewer", ""))
    who = st.text_input(desk.words("reviewing.name"), known, key="reviewer-name").strip()
    st.session_state["reviewer"] = who
    return who


def ask_why(desk: Desk, key: str, said: str = "") -> str:
    """Ask for the reason."""
    return st.text_input(desk.words("reviewing.why"), said, key=f"why-{key}").strip()


def offer(desk: Desk, who: str, assertion: str, shown: str) -> None:
    """Show an assertion (`shown` is markup), and take whether it is right or wrong."""
    key = short_id(assertion)
    with st.form(f"review-{key}", border=True):
        put(shown)
        why = ask_why(desk, key)
        with st.container(horizontal=True):
            accepted = st.form_submit_button(desk.words("reviewing.accept"))
            rejected = st.form_submit_button(desk.words("reviewing.reject"))
    if accepted or rejected:
        verdict: Verdict = "accepted" if accepted else "rejected"
        decide(desk, who, why, lambda judging: judging.judge(assertion, verdict))


def decide(desk: Desk, who: str, why: str, judge: Callable[[Judging], Decision]) -> None:
    """Keep a judgement, publish, and go on; say so where something is missing or cannot be decided."""
    if not who or not why:
        put(note(desk.words("reviewing.missing"), "fault"))
        return
    try:
        with st.spinner(desk.words("reviewing.keeping")):
            deciding.decide(desk.settings, Reviewer(who, why), judge)
    except AccordsError as problem:
        put(note(desk.words("reviewing.not_kept", why=problem), "fault"))
        return
    st.rerun()
