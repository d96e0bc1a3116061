"""Asking: a named question put to the published graph, or to Neo4j, with equal answers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Protocol

import neo4j
import neo4j.time
from pyoxigraph import Literal, QuerySolutions, Store

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.errors import AccordsError
from accords.graph.measures.paths import shortest_paths
from accords.graph.measures.projection import projection
from accords.graph.query.rows import plain_value
from accords.graph.questions.binding import bind, filled, plain
from accords.graph.questions.question import Question, question


class Readable(Protocol):
    """Whatever has a published store to read: a generation."""

    @property
    def store(self) -> Store:
        """The store of the generation, opened for reading."""


def ask(generation: Readable, name: str, parameters: Mapping[str, str]) -> Answer:
    """Answer a named question from a generation with SPARQL; BadInput for an unknown name or value."""
    asked = question(name)
    terms = bind(asked, parameters, generation.store)
    if asked.sparql is None:
        return shortest_paths(projection(generation), *(term.value for term in terms.values()))
    text = filled(asked.sparql, terms)
    solutions = generation.store.query(text, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise AccordsError(f"{asked.name}.rq is no SELECT query")
    rows = [tuple(_plain_term(row[column]) for column in asked.columns) for row in solutions]
    return ordered(asked.columns, rows, asked.order)


def ask_neo4j(
    driver: neo4j.Driver,
    database: str,
    name: str,
    parameters: Mapping[str, str],
    generation: Readable | None = None,
) -> Answer:
    """Answer the same question from Neo4j with Cypher; `generation` helps to find things by their names."""
    asked = question(name)
    terms = bind(asked, parameters, generation.store if generation is not None else None)
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        records = session.execute_read(lambda work: list(work.run(asked.cypher, plain(asked, terms))))
    return ordered(asked.columns, [_row(asked, record) for record in records], asked.order)


def _row(asked: Question, record: Mapping[str, Any]) -> tuple[Value, ...]:
    """Read one record of the driver by the question's columns."""
    return tuple(_plain_property(record[column]) for column in asked.columns)


def _plain_term(term: object) -> Value:
    """Give a term as a plain value: an IRI as its text, a literal by its datatype."""
    if term is None:
        return None
    if isinstance(term, Literal):
        return plain_value(term.value, term.datatype.value)
    return str(getattr(term, "value", term))


def _plain_property(value: Any) -> Value:
    """Give a property of Neo4j as a plain value: dates as text."""
    if isinstance(value, neo4j.time.Date):
        return str(value.iso_format())
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
