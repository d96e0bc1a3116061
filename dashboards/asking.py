"""Asking: the named questions as forms in plain words, and their answers with sentences."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.choices import choose_thing, linked, parties
from accords.dashboards.desk import Desk
from accords.dashboards.markup import direction, isolated, link, note, table
from accords.dashboards.sheet import put
from accords.graph.answers import Answer, Value
from accords.graph.errors import AccordsError
from accords.graph.questions.asking import ask
from accords.graph.questions.question import Parameter, Question, questions
from accords.graph.views.claims import LINKS
from accords.graph.views.window import IDENTIFIERS, local_name, short_id

SENTENCE = ("quote", "lang", "start", "end", "statement", "claim", "commitment", "published", "title")


def ask_form(desk: Desk) -> None:
    """Let the reader choose a question, fill in its blanks, and see the answer."""
    words = desk.words
    known = {question.name: question for question in questions()}
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
        _show(question, ask(desk.atlas, question.name, filled), desk)
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


def _show(question: Question, answer: Answer, desk: Desk) -> None:
    """Show an answer as a table with its sentences, and offer it as CSV."""
    if not answer.rows:
        put(note(desk.words("home.no_answer")))
        return
    facts = [name for name in answer.columns if not name.endswith(("_en", "_ar")) and name not in SENTENCE]
    records = answer.records()
    shown = [name for name in facts if any(record[name] is not None for record in records)]
    heads = [_column(name, desk.language) for name in shown] + [desk.words("evidence.title")]
    rows = [[_cell(record, name, desk) for name in shown] + [_sentence(record, desk)] for record in records]
    put(table(heads, rows, question.title[desk.language]))
    st.download_button(
        desk.words("home.save_csv"),
        answer.to_csv(),
        f"{question.name}.csv",
        "text/csv",
        key="csv",
        icon=":material/download:",
    )


def _cell(record: Mapping[str, Value], name: str, desk: Desk) -> str:
    """Write one fact: a thing by its name as a link, a value as it is."""
    value = record[name]
    label = record.get(f"{name}_{desk.language}") or record.get(
        f"{name}_{'en' if desk.language == 'ar' else 'ar'}"
    )
    if value is None:
        return ""
    text = str(value)
    if text.startswith(IDENTIFIERS):
        return _named(text, None if label is None else str(label), desk)
    if text.startswith("http"):
        local = local_name(text)
        return escape(
            next(
                (desk.words(k) for k in (f"strength.{local}", f"link.{local}") if desk.words.maybe(k, "")),
                local,
            )
        )
    return escape(
        desk.words.maybe(f"strength.{text}", desk.words.date(text) if name.endswith("date") else text)
    )


def _named(iri: str, label: str | None, desk: Desk) -> str:
    """Write a thing or a statement as a link."""
    thing = desk.atlas.things.get(iri)
    if thing is not None:
        name = thing.name(desk.language)
        return link("entity", isolated(name.text, name.lang), id=thing.id)
    return isolated(label or short_id(iri))


def _sentence(record: Mapping[str, Value], desk: Desk) -> str:
    """Write the sentence of a row, folded away, with the way to its statement."""
    quote, statement = record.get("quote"), record.get("statement")
    if quote is None:
        return ""
    lang = str(record.get("lang") or "")
    words = f'<blockquote lang="{escape(lang)}" dir="{direction(lang)}">{escape(str(quote))}</blockquote>'
    date = record.get("published")
    parts = [escape(desk.words.date(str(date)))] if date else []
    if statement is not None:
        parts.append(link("statement", escape(desk.words("evidence.open")), id=short_id(str(statement))))
    return f'<div class="quote small">{words}<span class="meta">{" · ".join(parts)}</span></div>'


@cache
def _columns() -> Mapping[str, Mapping[str, str]]:
    """Read the names of the columns."""
    return tomllib.loads(files("accords.graph.answers").joinpath("columns.toml").read_text(encoding="utf-8"))


def _column(name: str, language: str) -> str:
    """Name a column."""
    return str(_columns()[language].get(name, name))
