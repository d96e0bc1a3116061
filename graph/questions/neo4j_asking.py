"""Asking Neo4j: a named question in Cypher, with the rows that the published graph gives in SPARQL."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import neo4j
import neo4j.time

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.questions.asking import Readable
from accords.graph.questions.binding import bind, plain
from accords.graph.questions.finishing import finished
from accords.graph.questions.question import Question, question


def ask_neo4j(
    driver: neo4j.Driver,
    database: str,
    name: str,
    parameters: Mapping[str, str],
    generation: Readable | None = None,
    kept: Path | None = None,
) -> Answer:
    """Answer the same question from Neo4j with Cypher; `generation` helps to find things by their names."""
    asked = question(name)
    terms = bind(asked, parameters, generation.store if generation is not None else None)
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        records = session.execute_read(lambda work: list(work.run(asked.cypher, plain(asked, terms))))
    rows = [_row(asked, record) for record in records]
    return finished(asked, ordered(asked.columns, rows, asked.order), terms, kept)


def _row(asked: Question, record: Mapping[str, Any]) -> tuple[Value, ...]:
    """Read one record of the driver by the question's columns."""
    return tuple(_plain_property(record[column]) for column in asked.columns)


def _plain_property(value: Any) -> Value:
    """Give a property of Neo4j as a plain value: dates as text."""
    if isinstance(value, neo4j.time.Date):
        return str(value.iso_format())
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)
