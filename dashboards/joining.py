"""Joining: two things merged by hand, or one split off in one statement."""

from __future__ import annotations

import streamlit as st

from accords.dashboards.address import told
from accords.dashboards.choices import choose_thing
from accords.dashboards.desk import Desk
from accords.dashboards.judgement import ask_why, decide
from accords.dashboards.markup import heading
from accords.dashboards.sheet import put
from accords.graph.curation.judging import MERGED_CLASSES
from accords.graph.views.things import Thing


def show_joining(desk: Desk, who: str) -> None:
    """Show both ways: to merge, and to split."""
    things = sorted(desk.atlas.things.of_type(*MERGED_CLASSES), key=lambda one: desk.label(one).casefold())
    put(heading(2, desk.words("reviewing.merge"), desk.words("reviewing.merge_lead")))
    _merge(things, who, desk)
    put(heading(2, desk.words("reviewing.split"), desk.words("reviewing.split_lead")))
    _split(things, who, desk)


def _merge(things: list[Thing], who: str, desk: Desk) -> None:
    """Take two things that are one."""
    words = desk.words
    one = choose_thing(desk, words("reviewing.this"), things, told("one"), "merge-one")
    alike = [thing for thing in things if one is None or thing.type == one.type]
    other = choose_thing(desk, words("reviewing.stays"), alike, None, "merge-other")
    why = ask_why(desk, "merge")
    if st.button(words("reviewing.merge"), disabled=one is None or other is None, key="merge"):
        assert one is not None
        assert other is not None
        decide(desk, who, why, lambda judging: judging.merge(one.iri, other.iri))


def _split(things: list[Thing], who: str, desk: Desk) -> None:
    """Take a thing, and the statement in which it is another."""
    words = desk.words
    thing = choose_thing(desk, words("reviewing.split_thing"), things, told("one"), "split-one")
    naming = [] if thing is None else desk.atlas.mentions(thing.iri)
    titles = {one.id: f"{one.title} · {words.date(one.issued)}" for one in naming}
    statement = st.selectbox(
        words("reviewing.split_in"), list(titles), None, titles.__getitem__, key="split-in",
        placeholder=words("field.choose"),
    )  # fmt: skip
    why = ask_why(desk, "split")
    if st.button(words("reviewing.split"), disabled=thing is None or statement is None, key="split"):
        assert thing is not None
        assert statement is not None
        decide(desk, who, why, lambda judging: judging.split(thing.iri, statement))
