"""Review: what waits for a judgement, what may be one thing, merging and splitting, and what was decided."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.decided import show_decided
from accords.dashboards.desk import Desk
from accords.dashboards.door import show_door
from accords.dashboards.joining import show_joining
from accords.dashboards.judgement import ask_who
from accords.dashboards.markup import heading, link, note
from accords.dashboards.sheet import put
from accords.dashboards.suggested import show_suggested
from accords.dashboards.undertaken import offer_commitment, show_undertaken
from accords.dashboards.waiting import offer_claim, show_waiting
from accords.graph.views.window import full_id, short_id

PARTS = {
    "claims": show_waiting,
    "undertaken": show_undertaken,
    "suggested": show_suggested,
    "joining": show_joining,
    "decided": show_decided,
}
"""The parts of the page, by their names in the address."""


def show(desk: Desk) -> None:
    """Show the page; to whoever may not judge only what was decided."""
    words = desk.words
    put(heading(1, words("reviewing.title"), words("reviewing.lead")))
    if not desk.local:
        show_door(desk)
    if not desk.judges:
        put(heading(2, words("reviewing.decided")))
        show_decided(desk, None)
        return
    who = desk.reviewer or ask_who(desk)
    named = told("id")
    if named is not None:
        _show_one(full_id(named), who, desk)
        return
    asked = told("part")
    part = st.radio(
        words("reviewing.part_of"), list(PARTS), list(PARTS).index(asked) if asked in PARTS else 0,
        format_func=lambda name: words(f"reviewing.parts.{name}"), horizontal=True, key="review-part",
    )  # fmt: skip
    tell(part=part)
    PARTS[part](desk, who)


def _show_one(assertion: str, who: str, desk: Desk) -> None:
    """Show the claim or commitment that the address names."""
    claim, commitment = desk.atlas.claims.get(assertion), desk.atlas.commitments.get(assertion)
    if claim is not None:
        offer_claim(claim, who, desk)
    elif commitment is not None:
        offer_commitment(commitment, who, desk)
    else:
        put(note(desk.words("reviewing.no_claim", id=short_id(assertion)), "fault"))
    put(link("review", escape(desk.words("reviewing.all"))))
