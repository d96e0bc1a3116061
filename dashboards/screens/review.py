"""Review: the least certain claims first; a person accepts or rejects them, by name and with a reason."""

from __future__ import annotations

import datetime
from html import escape
from typing import Literal

import streamlit as st

from accords.dashboards.cards import claim_quotes, value_name
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, note, thing_name
from accords.dashboards.sheet import put
from accords.graph.errors import AccordsError
from accords.graph.publish import publish
from accords.graph.record import Decision, Record
from accords.graph.views.claims import Claim

AT_ONCE = 5


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("reviewing.title"), words("reviewing.lead")))
    if not desk.local:
        put(note(words("reviewing.closed")))
        return
    known = st.session_state.get("reviewer", "")
    who = st.text_input(words("reviewing.name"), known, key="reviewer-name").strip()
    st.session_state["reviewer"] = who
    waiting = desk.atlas.unreviewed()
    put(f'<p class="meta">{escape(words.count("waiting", len(waiting)))}</p>')
    for claim in waiting[:AT_ONCE]:
        _offer(claim, who, desk)


def _offer(claim: Claim, who: str, desk: Desk) -> None:
    """Show one claim with its sentences, and take a judgement of it."""
    words = desk.words
    with st.form(f"review-{claim.id}", border=True):
        put(f"<h3>{_line(claim, desk)}</h3>", claim_quotes(claim, desk))
        why = st.text_input(words("reviewing.why"), key=f"why-{claim.id}").strip()
        left, right, _ = st.columns([1, 1, 4])
        accepted = left.form_submit_button(words("reviewing.accept"))
        rejected = right.form_submit_button(words("reviewing.reject"))
    if accepted or rejected:
        _judge(claim, "accepted" if accepted else "rejected", who, why, desk)


def _line(claim: Claim, desk: Desk) -> str:
    """Write a claim as a sentence."""
    subject = desk.atlas.things.get(claim.subject)
    thing = desk.atlas.things.get(claim.object) if claim.object_is_thing else None
    first = "" if subject is None else thing_name(subject, desk.language)
    second = value_name(claim, desk) if thing is None else thing_name(thing, desk.language)
    return f"{first} {escape(desk.words.maybe(f'link.{claim.predicate}', claim.predicate))} {second}"


def _judge(claim: Claim, verdict: Literal["accepted", "rejected"], who: str, why: str, desk: Desk) -> None:
    """Keep a judgement with who, when and why, publish, and go on; say so where something is missing."""
    if not who or not why:
        put(note(desk.words("reviewing.missing"), "fault"))
        return
    quotes = desk.atlas.evidences.of(claim.iri, ())
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    quote = quotes[0].text if quotes else ""
    decision = Decision(claim.iri, quote, verdict, who, why, now)
    try:
        with st.spinner(desk.words("reviewing.keeping")):
            Record(desk.settings.home).decide(decision)
            publish(desk.settings)
    except AccordsError as problem:
        put(note(desk.words("reviewing.not_kept", why=problem), "fault"))
        return
    st.rerun()
