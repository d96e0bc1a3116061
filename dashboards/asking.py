"""Asking: the named questions as forms in plain words, and their answers with sentences."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.answer_sheet import MOST_ROWS, show_answer
from accords.dashboards.choices import choose_thing, linked, parties
from accords.dashboards.desk import Desk
from accords.dashboards.markup import note
from accords.dashboards.sheet import put
from accords.graph.errors import AccordsError
from accords.graph.questions.asking import ask
from accords.graph.questions.paging import Page
from accords.graph.questions.question import Parameter, Question, questions
from accords.graph.views.claims import LINKS
from accords.graph.views.window import short_id


def ask_form(desk: Desk) -> None:
    """Let the reader choose a question, fill in its blanks, and see the answer."""
    words = desk.words
    known = {question.name: question for question in questions() if not question.reaches_out}
    chosen = st.selectbox(
        words("home.question"),
        list(known),
        index=list(known).index(told("ask") or "") if told("ask") in known else None,
        format_func=lambda name: known[name].title[desk.language],
        placeholder=words("home.choose_question"),
        key=f"question:{desk.language}",
    )
    tell(ask=chosen)
    if chosen is not None:
        _fill_in(known[chosen], desk)


def _fill_in(question: Question, desk: Desk) -> None:
    """Show a field for every blank, and the answer once every needed one is filled."""
    given = {parameter.name: _field(question, parameter, desk) for parameter in question.parameters}
    tell(**given)
    missing = [p for p in question.parameters if given[p.name] is None and not p.optional]
    if missing:
        put(note(desk.words("home.need", field=_label(missing[0], desk))))
        return
    filled = {name: value for name, value in given.items() if value is not None}
    try:
        answer = ask(desk.atlas, question.name, filled, page=Page(MOST_ROWS))
        whole = partial(ask, desk.atlas, question.name, filled)
        show_answer(answer, question.title[desk.language], question.name, desk, whole)
    except AccordsError as problem:
        put(note(str(problem), "fault"))


def _label(parameter: Parameter, desk: Desk) -> str:
    """Name a blank."""
    return desk.words.maybe(
        f"field.{parameter.name}", desk.words.maybe(f"field.{parameter.kind}", parameter.name)
    )


def _field(question: Question, parameter: Parameter, desk: Desk) -> str | None:
    """Show the field of one blank; give what is in it as the question wants it."""
    label = _label(parameter, desk)
    label = desk.words("field.optional", field=label) if parameter.optional else label
    key, before = f"{question.name}.{parameter.name}", told(parameter.name)
    if parameter.kind in {"party", "thing"}:
        among = parties(desk) if parameter.kind == "party" else linked(desk)
        known = None if before is None else short_id(before)
        thing = choose_thing(desk, label, among, known, key)
        return None if thing is None else thing.iri
    if parameter.kind in {"predicate", "statement", "topic"}:
        return _listed(parameter, label, key, before, desk)
    return st.text_input(label, before or "", key=f"{key}:{desk.language}").strip() or None


def _listed(parameter: Parameter, label: str, key: str, before: str | None, desk: Desk) -> str | None:
    """Show a list of links, statements or topics."""
    options: Mapping[str, str]
    if parameter.kind == "predicate":
        options = {name: desk.words(f"link.{name}") for name in LINKS}
    elif parameter.kind == "statement":
        options = {one.iri: one.title for one in desk.atlas.statements.newest(2000)}
    else:
        options = desk.atlas.topics(desk.language)
    return st.selectbox(
        label,
        list(options),
        index=list(options).index(before) if before in options else None,
        format_func=lambda one: options[one],
        placeholder=desk.words("field.choose"),
        key=f"{key}:{desk.language}",
    )
