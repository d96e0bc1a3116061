"""The fields of a document in JSON: text values by name, checked; other fields are ignored."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from accords.graph.document import Document, normalised
from accords.ingest.sources.encoding import printable
from accords.ingest.sources.limits import MAX_CHARACTERS
from accords.ingest.sources.refusal import Refused

NAMES = ("id", "lang", "title", "published", "publisher", "source", "licence")

DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.*)?)?)?")


def document_from(fields: object, line: int | None = None) -> Document:
    """Build the document that a JSON object describes; raises Refused where a field is wrong."""
    if not isinstance(fields, dict):
        raise Refused(f"a JSON {_kind(fields)}", "an object with the field text", line)
    values = {name: _text(fields, name, line) for name in NAMES}
    text = _text(fields, "text", line)
    if text is None:
        raise Refused("an object without the field text", "the document's text", line)
    values["published"] = _date(values["published"], line)
    return Document(text=_whole(text, line), **values)


def checked(text: str) -> str:
    """The text normalised; raises Refused where there is none, or far too much of it."""
    if len(text) > MAX_CHARACTERS:
        raise Refused(f"a text of {len(text):,} characters", f"at most {MAX_CHARACTERS:,}")
    text = normalised(text)
    if not any(letter.isalpha() for letter in text):
        raise Refused("it is empty: there is no letter in it", "a text")
    return text


def date(value: str) -> str | None:
    """The day, month or year of a date field, as YYYY-MM-DD, YYYY-MM or YYYY; None for other forms."""
    met = DATE.fullmatch(value.strip())
    if met is None:
        return None
    year, month, day = (int(part) if part else 1 for part in met.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        return None
    return "-".join(part for part in met.groups() if part is not None)


def parsed(data: str, line: int | None = None) -> Any:
    """The value that the JSON text stands for; raises Refused with the line of the fault."""
    try:
        return json.loads(data)
    except json.JSONDecodeError as problem:
        where = line if line is not None else problem.lineno
        raise Refused(
            f"no JSON at column {problem.colno} ({problem.msg})", "one JSON value", where
        ) from problem
    except RecursionError as problem:
        raise Refused("JSON nested too deeply", "an object with plain fields", line) from problem


def _text(fields: dict[str, Any], name: str, line: int | None) -> str | None:
    """One field, None where it is absent or empty; raises Refused where it is no text."""
    value = fields.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise Refused(f"the field {name} is a {_kind(value)}", "text", line)
    return value


def _whole(text: str, line: int | None) -> str:
    """The document's text, checked; a fault is told with its line."""
    try:
        return printable(checked(text))
    except Refused as problem:
        raise Refused(problem.met, problem.expected, line) from problem


def _date(value: str | None, line: int | None) -> str | None:
    """The publication date; raises Refused where it is no date of the calendar."""
    if value is None:
        return None
    day = date(value)
    if day is None:
        raise Refused(f"published is {value[:40]!r}", "YYYY-MM-DD, YYYY-MM or YYYY", line)
    return day


def _kind(value: object) -> str:
    """Name the kind of a JSON value as people do."""
    if isinstance(value, bool):
        return "truth value"
    if isinstance(value, int | float):
        return "number"
    names: dict[type, str] = {str: "text", list: "list", dict: "object"}
    return names.get(type(value), "null")
