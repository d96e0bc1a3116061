"""Asking Neo4j: a named question in Cypher, with the rows that the published graph gives in SPARQL."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import neo4j
import neo4j.time

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.questions.asking import Readable
from accords.graph.questions.binding import bind, plain
from accords.graph.questions.finishing import finished
from accords.graph.questions.paging import Page, counted, paged
from accords.graph.questions.question import Question, question


def ask_neo4j(
    driver: neo4j.Driver,
    database: str,
    name: str,
    parameters: Mapping[str, str],
    generation: Readable | None = None,
    kept: Path | None = None,
    page: Page | None = None,
) -> Answer:
    """Answer the same question from Neo4j with Cypher; `generation` helps to find things by their names."""
    asked = question(name)
    terms = bind(asked, parameters, generation.store if generation is not None else None)
    given = plain(asked, terms)
    text = None if page is None else paged(asked.cypher)
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        if page is not None and text is not None:
            return session.execute_read(_page, asked, text, given, page)
        records = session.execute_read(lambda work: list(work.run(asked.cypher, given)))
    whole = finished(asked, _answer(asked, records), terms, kept)
    return whole if page is None else page.of(whole)


def _page(
    work: neo4j.ManagedTransaction, asked: Question, text: str, given: dict[str, str | int], page: Page
) -> Answer:
    """Ask for one page with the number of all rows; a page without rows does not tell it, so it is counted."""
    records = list(work.run(text, {**given, "skip": page.offset, "limit": page.limit}))
    told = records[0] if records else work.run(counted(asked.cypher), given).single(strict=True)
    return Answer(asked.columns, _answer(asked, records).rows, page.offset, told["total"])


def _answer(asked: Question, records: Iterable[neo4j.Record]) -> Answer:
    """Put records in the order of the question."""
    return ordered(asked.columns, (_row(asked, record) for record in records), asked.order)


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
