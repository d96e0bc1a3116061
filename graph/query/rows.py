"""Rows: an answer as plain values, for whoever shows it and does not want terms."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from pyoxigraph import Literal

Value = str | int | float | bool | None

_XSD = "http://www.w3.org/2001/XMLSchema#"


class Rows(NamedTuple):
    """Columns and rows of plain values; an IRI is its text, an unbound variable is None."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def rows_of_json(body: bytes) -> Rows:
    """Read rows from a result in SPARQL JSON; ASK gives one column `answer`."""
    answer = json.loads(body)
    if "boolean" in answer:
        return Rows(("answer",), ((answer["boolean"],),))
    columns = tuple(answer["head"]["vars"])
    solutions = answer["results"]["bindings"]
    return Rows(columns, tuple(tuple(_value(s.get(column)) for column in columns) for s in solutions))


def _value(term: dict[str, Any] | None) -> Value:
    """Turn a term into a plain value."""
    if term is None:
        return None
    return plain_value(term["value"], term.get("datatype"))


def plain_value(text: str, datatype: str | None) -> Value:
    """Turn the text of a literal into a number or truth value where its datatype says it is one."""
    kind = datatype.removeprefix(_XSD) if datatype else None
    if kind == "integer":
        return int(text)
    if kind in ("decimal", "double", "float"):
        return float(text)
    if kind == "boolean":
        return text in ("true", "1")
    return text


def plain_term(term: object) -> Value:
    """Give a term of the store as a plain value: an IRI as its text, a literal by its datatype."""
    if term is None:
        return None
    if isinstance(term, Literal):
        return plain_value(term.value, term.datatype.value)
    return str(getattr(term, "value", term))
