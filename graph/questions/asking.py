"""Asking: a named question put to the published graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from pyoxigraph import QuerySolutions, Store

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.errors import AccordsError
from accords.graph.query.rows import plain_term
from accords.graph.questions.binding import bind, filled
from accords.graph.questions.finishing import finished
from accords.graph.questions.paging import Halves, Page, halves
from accords.graph.questions.question import Question, question


class Readable(Protocol):
    """Whatever has a published store to read: a generation."""

    @property
    def store(self) -> Store:
        """The store of the generation, opened for reading."""


def ask(
    generation: Readable,
    name: str,
    parameters: Mapping[str, str],
    kept: Path | None = None,
    page: Page | None = None,
) -> Answer:
    """Answer a named question from a generation with SPARQL; BadInput for an unknown name or value.

    `kept` is the folder that remembers what other endpoints answered, where the question asks any; `page` asks
    for some of the rows only.
    """
    asked = question(name)
    terms = bind(asked, parameters, generation.store)
    if asked.sparql is None:
        whole = _walk(generation, [term.value for term in terms.values()])
        return whole if page is None else page.of(whole)
    text = filled(asked.sparql, terms)
    parts = None if page is None else halves(text)
    if page is not None and parts is not None:
        return _page(generation.store, asked, parts, page)
    rows = _selected(generation.store, text, asked.columns)
    whole = finished(asked, ordered(asked.columns, rows, asked.order), terms, kept)
    return whole if page is None else page.of(whole)


def _page(store: Store, asked: Question, parts: Halves, page: Page) -> Answer:
    """Find every row by its keys, and the details of those on the page."""
    solutions = _solutions(store, parts.rows)
    keys = [variable.value for variable in solutions.variables]
    terms = [tuple(row) for row in solutions]
    known = {tuple(plain_term(term) for term in row): row for row in terms}
    names = [column for column in asked.columns if column in keys]
    places = [keys.index(name) for name in names]
    found = ordered(names, (tuple(row[place] for place in places) for row in known), asked.order)
    shown = page.of(found)
    by_names = {tuple(plain[place] for place in places): row for plain, row in known.items()}
    text = parts.detailed(keys, [by_names[row] for row in shown.rows])
    rows = _selected(store, text, asked.columns)
    return Answer(asked.columns, ordered(asked.columns, rows, asked.order).rows, page.offset, shown.size)


def _selected(store: Store, text: str, columns: Sequence[str]) -> list[tuple[Value, ...]]:
    """The rows of a query as plain values, in the order of the columns."""
    return [tuple(plain_term(row[column]) for column in columns) for row in _solutions(store, text)]


def _solutions(store: Store, text: str) -> QuerySolutions:
    """Run a query that selects, over all graphs."""
    solutions = store.query(text, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise AccordsError("a named question is no SELECT query")
    return solutions


def _walk(generation: Readable, ends: list[str]) -> Answer:
    """Walk the graph between two things; what that needs is loaded only here."""
    from accords.graph.measures.between import between
    from accords.graph.measures.paths import shortest_paths

    return shortest_paths(between(generation, *ends), *ends)
