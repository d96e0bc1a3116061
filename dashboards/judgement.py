"""Judgement: what a person decides on the Review page, kept with name, time and reason, and published."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.markup import note
from accords.dashboards.sheet import put
from accords.graph.curation.judging import Judging, Reviewer
from accords.graph.errors import AccordsError
from accords.graph.publish import publish
from accords.graph.record import Verdict
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
        left, right, _ = st.columns([1, 1, 4])
        accepted = left.form_submit_button(desk.words("reviewing.accept"))
        rejected = right.form_submit_button(desk.words("reviewing.reject"))
    if accepted or rejected:
        verdict: Verdict = "accepted" if accepted else "rejected"
        decide(desk, who, why, lambda judging: judging.judge(assertion, verdict))


def decide(desk: Desk, who: str, why: str, judge: Callable[[Judging], object]) -> None:
    """Keep a judgement, publish, and go on; say so where something is missing or cannot be decided."""
    if not who or not why:
        put(note(desk.words("reviewing.missing"), "fault"))
        return
    try:
        with st.spinner(desk.words("reviewing.keeping")):
            _keep(desk, Reviewer(who, why), judge)
    except AccordsError as problem:
        put(note(desk.words("reviewing.not_kept", why=problem), "fault"))
        return
    st.rerun()


def _keep(desk: Desk, reviewer: Reviewer, judge: Callable[[Judging], object]) -> None:
    """Add the judgement to the record, and publish."""
    judging = Judging(desk.settings.home, reviewer)
    try:
        judge(judging)
    finally:
        judging.close()
    publish(desk.settings)
