"""Waiting: the least certain claims, each with its sentences, to be accepted, rejected or corrected."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.cards import claim_quotes, subject_name, value_name
from accords.dashboards.choices import choose_thing, linked
from accords.dashboards.desk import Desk
from accords.dashboards.judgement import ask_why, decide, offer
from accords.dashboards.markup import thing_name
from accords.dashboards.sheet import put
from accords.graph.curation.correcting import LINKS
from accords.graph.views.claims import Claim
from accords.graph.views.window import short_id

AT_ONCE = 5


def show_waiting(desk: Desk, who: str) -> None:
    """Show the least certain claims that nobody has judged."""
    waiting = desk.atlas.unreviewed()
    put(f'<p class="meta">{escape(desk.words.count("waiting", len(waiting)))}</p>')
    for claim in waiting[:AT_ONCE]:
        offer_claim(claim, who, desk)


def claim_line(claim: Claim, desk: Desk) -> str:
    """Write a claim as a sentence."""
    thing = desk.atlas.things.get(claim.object) if claim.object_is_thing else None
    first = subject_name(claim, desk)
    second = value_name(claim, desk) if thing is None else thing_name(thing, desk.language)
    return f"{first} {escape(desk.words.maybe(f'link.{claim.predicate}', claim.predicate))} {second}"


def offer_claim(claim: Claim, who: str, desk: Desk) -> None:
    """Show one claim with its sentences, and take a judgement of it."""
    offer(desk, who, claim.iri, f"<h3>{claim_line(claim, desk)}</h3>{claim_quotes(claim, desk)}")
    if claim.predicate in LINKS and st.toggle(desk.words("reviewing.correct"), key=f"correct-{claim.id}"):
        _correct(claim, who, desk)


def _correct(claim: Claim, who: str, desk: Desk) -> None:
    """Take what a claim should say instead."""
    words, things = desk.words, linked(desk)
    with st.form(f"correct-{claim.id}-form", border=True):
        start, goal = short_id(claim.subject), short_id(claim.object)
        subject = choose_thing(desk, words("reviewing.subject"), things, start, f"s-{claim.id}")
        predicate = st.selectbox(
            words("reviewing.link"), LINKS, LINKS.index(claim.predicate), key=f"p-{claim.id}",
            format_func=lambda name: words.maybe(f"link.{name}", name),
        )  # fmt: skip
        thing = choose_thing(desk, words("reviewing.object"), things, goal, f"o-{claim.id}")
        why = ask_why(desk, f"correct-{claim.id}")
        is_said = st.form_submit_button(words("reviewing.save"))
    now = {"subject": claim.subject, "predicate": claim.predicate, "object": claim.object}
    ends = {"subject": subject, "object": thing}
    told_now = {part: one.iri for part, one in ends.items() if one is not None} | {"predicate": predicate}
    changes = {part: value for part, value in told_now.items() if value != now[part]}
    if is_said:
        decide(desk, who, why, lambda judging: judging.correct(claim.iri, changes))
