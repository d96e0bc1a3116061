"""Asking: a named question put to the published graph."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from pyoxigraph import QuerySolutions, Store

from accords.graph.answers.answer import Answer, ordered
from accords.graph.errors import AccordsError
from accords.graph.query.rows import plain_term
from accords.graph.questions.binding import bind, filled
from accords.graph.questions.finishing import finished
from accords.graph.questions.question import question


class Readable(Protocol):
    """Whatever has a published store to read: a generation."""

    @property
    def store(self) -> Store:
        """The store of the generation, opened for reading."""


def ask(generation: Readable, name: str, parameters: Mapping[str, str], kept: Path | None = None) -> Answer:
    """Answer a named question from a generation with SPARQL; BadInput for an unknown name or value.

    `kept` is the folder that remembers what other endpoints answered, where the question asks any.
    """
    asked = question(name)
    terms = bind(asked, parameters, generation.store)
    if asked.sparql is None:
        return _walk(generation, [term.value for term in terms.values()])
    text = filled(asked.sparql, terms)
    solutions = generation.store.query(text, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise AccordsError(f"{asked.name}.rq is no SELECT query")
    rows = [tuple(plain_term(row[column]) for column in asked.columns) for row in solutions]
    return finished(asked, ordered(asked.columns, rows, asked.order), terms, kept)


def _walk(generation: Readable, ends: list[str]) -> Answer:
    """Walk the graph between two things; what that needs is loaded only here."""
    from accords.graph.measures.between import between
    from accords.graph.measures.paths import shortest_paths

    return shortest_paths(between(generation, *ends), *ends)
