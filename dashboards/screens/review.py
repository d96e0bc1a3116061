"""Review: what waits for a judgement, what may be one thing, merging and splitting, and what was decided."""

from __future__ import annotations

import streamlit as st

from accords.dashboards.address import told
from accords.dashboards.decided import show_decided
from accords.dashboards.desk import Desk
from accords.dashboards.joining import show_joining
from accords.dashboards.judgement import ask_who
from accords.dashboards.markup import heading, note
from accords.dashboards.sheet import put
from accords.dashboards.suggested import show_suggested
from accords.dashboards.waiting import show_waiting

PARTS = {
    "claims": show_waiting,
    "suggested": show_suggested,
    "joining": show_joining,
    "decided": show_decided,
}
"""The parts of the page, by their names in the address."""


def show(desk: Desk) -> None:
    """Show the page; to other machines only what was decided."""
    words = desk.words
    put(heading(1, words("reviewing.title"), words("reviewing.lead")))
    if not desk.local:
        put(note(words("reviewing.closed")), heading(2, words("reviewing.decided")))
        show_decided(desk, None)
        return
    who = ask_who(desk)
    asked = told("part")
    part = st.radio(
        words("reviewing.part_of"), list(PARTS), list(PARTS).index(asked) if asked in PARTS else 0,
        format_func=lambda name: words(f"reviewing.parts.{name}"), horizontal=True, key="review-part",
    )  # fmt: skip
    PARTS[part](desk, who)
