"""Undertaken: the least certain commitments, each with its sentence, to be accepted, rejected or corrected."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.cards import names, quote
from accords.dashboards.choices import choose_thing, parties
from accords.dashboards.desk import Desk
from accords.dashboards.judgement import ask_why, decide, offer
from accords.dashboards.markup import named
from accords.dashboards.sheet import put
from accords.graph.reading import STRENGTHS
from accords.graph.views.commitments import Commitment
from accords.graph.views.window import short_id

AT_ONCE = 5


def show_undertaken(desk: Desk, who: str) -> None:
    """Show the least certain commitments that nobody has judged."""
    waiting = desk.atlas.unreviewed_commitments()
    put(f'<p class="meta">{escape(desk.words.count("undertaken", len(waiting)))}</p>')
    for one in waiting[:AT_ONCE]:
        offer_commitment(one, who, desk)


def offer_commitment(one: Commitment, who: str, desk: Desk) -> None:
    """Show one commitment with its sentence, and take a judgement of it."""
    sentences = "".join(quote(said, desk) for said in desk.atlas.evidences.of(one.iri, one.by))
    offer(desk, who, one.iri, f"<h3>{commitment_line(one, desk)}</h3>{sentences}")
    if st.toggle(desk.words("reviewing.correct"), key=f"correct-{one.id}"):
        _correct(one, who, desk)


def commitment_line(one: Commitment, desk: Desk) -> str:
    """Write a commitment as a sentence."""
    words = desk.words
    strength = escape(words.maybe(f"strength.{one.strength}", one.strength))
    about = "" if one.about is None else f"<q>{named(one.about)}</q>"
    return f"{names(one.by, desk)} {strength} {about}"


def _correct(one: Commitment, who: str, desk: Desk) -> None:
    """Take how strong it is, who undertakes it, and toward whom."""
    words, things = desk.words, parties(desk)
    by, toward = (only[0] if len(only) == 1 else None for only in (one.by, one.toward))
    with st.form(f"correct-{one.id}-form", border=True):
        strength = st.selectbox(
            words("reviewing.part.strength"), STRENGTHS, one.rank - 1 if one.rank else None,
            format_func=lambda name: words.maybe(f"strength.{name}", name), key=f"r-{one.id}",
        )  # fmt: skip
        subject = choose_thing(desk, words("reviewing.by"), things, by and short_id(by), f"s-{one.id}")
        thing = choose_thing(
            desk, words("reviewing.toward"), things, toward and short_id(toward), f"o-{one.id}"
        )
        why = ask_why(desk, f"correct-{one.id}")
        is_said = st.form_submit_button(words("reviewing.save"))
    now = {"strength": one.strength, "subject": by, "object": toward}
    ends = {part: each.iri for part, each in (("subject", subject), ("object", thing)) if each is not None}
    told = ends if strength is None else ends | {"strength": strength}
    changes = {part: value for part, value in told.items() if value != now[part]}
    if is_said:
        decide(desk, who, why, lambda judging: judging.correct(one.iri, changes))
