"""Suggested: pairs that may be one thing, with the reasons; a person says whether they are."""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.judgement import ask_why, decide
from accords.dashboards.markup import chip, isolated, link
from accords.dashboards.sheet import put
from accords.graph.curation.candidate import Candidate
from accords.graph.curation.suggesting import Suggestion
from accords.graph.views.window import short_id

AT_ONCE = 8
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")


def show_suggested(desk: Desk, who: str) -> None:
    """Show what may be one thing, the likeliest first."""
    found = desk.atlas.suggestions
    put(f'<p class="meta">{escape(desk.words.count("suggestions", len(found)))}</p>')
    for one in found[:AT_ONCE]:
        _offer(one, who, desk)


def _offer(pair: Suggestion, who: str, desk: Desk) -> None:
    """Show one pair, and take whether it is one thing or two."""
    one, other, words = pair.one, pair.other, desk.words
    why = _DAY.sub(lambda day: words.date(day[0]), pair.sentence(desk.language))
    key = f"{short_id(one.iri)}-{short_id(other.iri)}"
    with st.form(f"same-{key}", border=True):
        kind = chip(one.type, escape(words(f"type.{one.type}")))
        line = escape(words("reviewing.may_be", one="\x00", other="\x01"))
        line = line.replace("\x00", _named(one, desk)).replace("\x01", _named(other, desk))
        put(
            f'<h3>{kind} {line}</h3><p>{escape(why)} <span class="meta">{words.percent(pair.score)}</span></p>'
        )
        reason = ask_why(desk, key, why)
        with st.container(horizontal=True):
            same = st.form_submit_button(words("reviewing.same"))
            apart = st.form_submit_button(words("reviewing.apart"))
    if same:
        decide(desk, who, reason, lambda judging: judging.merge(one.iri, other.iri))
    if apart:
        decide(desk, who, reason, lambda judging: judging.keep_apart(one.iri, other.iri))


def _named(one: Candidate, desk: Desk) -> str:
    """Name a candidate as a link to the page about it."""
    thing = desk.atlas.things.get(one.iri)
    name = isolated(one.name if thing is None else desk.label(thing))
    return link("entity", name, id=short_id(one.iri))
