"""The answer sheet: rows of an answer as a table, each with its sentence, and as CSV."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cache
from html import escape

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.markup import direction, isolated, link, note, table
from accords.dashboards.sheet import put
from accords.graph.answers.answer import Answer, Value
from accords.graph.data_file import data_file
from accords.graph.views.window import IDENTIFIERS, local_name, short_id

SENTENCE = ("quote", "lang", "start", "end", "statement", "claim", "commitment", "published", "title",
            "engine", "seed")  # fmt: skip
"""Columns that are not shown as facts: they belong to the sentence, or to how the answer was made."""

BESIDE = ("before_", "after_")
"""What begins the columns of either round; of these only strength and sentence are shown."""

MOST_ROWS = 200


def show_answer(
    answer: Answer, title: str, name: str, desk: Desk, whole: Callable[[], Answer] | None = None
) -> None:
    """Show an answer as a table with its sentences, and offer it as CSV.

    Where the answer is the first page of a longer one, `whole` asks for all of it once somebody wants the CSV.
    """
    if not answer.rows:
        put(note(desk.words("home.no_answer")))
        return
    facts = [one for one in answer.columns if _is_fact(one, answer.columns)]
    records = answer.records()
    shown = [one for one in facts if any(record[one] is not None for record in records)]
    quoted = [desk.words("evidence.title")] if "quote" in answer.columns else []
    heads = [column(one, desk.language) for one in shown] + quoted
    rows = [
        [_cell(record, one, desk) for one in shown] + ([_sentence(record, desk)] if quoted else [])
        for record in records[:MOST_ROWS]
    ]
    put(table(heads, rows, title), f'<p class="meta">{escape(desk.words.count("rows", answer.size))}</p>')
    st.download_button(
        desk.words("home.save_csv"),
        answer.to_csv() if whole is None else lambda: whole().to_csv(), f"{name}.csv", "text/csv", key=f"csv-{name}",
        icon=":material/download:",
    )  # fmt: skip


def _is_fact(name: str, columns: Collection[str]) -> bool:
    """Say whether a column is shown as a fact; what belongs to a sentence is one where no sentence is asked for."""
    if name.startswith(BESIDE):
        return name.endswith(("_strength", "_quote"))
    if name.endswith(("_en", "_ar")):
        return name[:-3] not in columns
    return name not in SENTENCE or "quote" not in columns


def _cell(record: Mapping[str, Value], name: str, desk: Desk) -> str:
    """Write one fact: a thing by its name as a link, a value as it is."""
    value = record[name]
    label = record.get(f"{name}_{desk.language}") or record.get(
        f"{name}_{'en' if desk.language == 'ar' else 'ar'}"
    )
    if value is None:
        return ""
    if isinstance(value, float) or (type(value) is int and value >= 10_000):  # a year has no groups of digits
        return escape(desk.words.number(value))
    text = str(value)
    if text.startswith(IDENTIFIERS):
        return _named(text, None if label is None else str(label), desk)
    local = local_name(text) if text.startswith("http") else text
    known = (f"link.{local}", f"strength.{local}", f"outcome.{local}", f"reason.{local}",
             *((f"compare.{local}",) if name == "change" else ()))  # fmt: skip
    said = next((desk.words(key) for key in known if desk.words.maybe(key, "")), None)
    return escape(desk.words.date(text) if said is None and name.endswith("date") else said or text)


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
    return data_file("accords.graph.answers", "columns.toml")


def column(name: str, language: str) -> str:
    """Name a column in a language; a column of the reader's own query keeps its name."""
    return str(_columns()[language].get(name, name))
