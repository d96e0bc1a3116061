"""Sheets: a projection as the CSV files that `neo4j-admin database import` reads."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from accords.graph.errors import AccordsError
from accords.graph.neo4j.projection import Projection
from accords.graph.neo4j.row import Value
from accords.graph.neo4j.schema import KEYED

BETWEEN = "\x1f"
"""What parts the members of a list: a sign that no text of ours has."""
BETWEEN_NAMED = "U+001F"
_SCALARS: dict[type, str] = {
    str: "string", bool: "boolean", int: "long", float: "double", datetime.date: "date",
}  # fmt: skip

Row = tuple[Mapping[str, Value | None], Mapping[str, Value]]
"""The cells that tell the importer what the row is, by their head; and the properties."""


def write_sheets(projection: Projection, folder: Path) -> list[str]:
    """Write one file of nodes and one for each type of relationship; give the importer's options that name them."""
    nodes = folder / "nodes.csv"
    _write(nodes, list(_nodes(projection)))
    options = [f"--nodes={nodes}"]
    for type_name in (name for name, links in projection.links.items() if links):
        path = folder / f"{type_name}.csv"
        _write(path, list(_links(projection, type_name)))
        options.append(f"--relationships={type_name}={path}")
    return options


def _nodes(projection: Projection) -> Iterator[Row]:
    """The rows of all nodes; the IRI is the importer's identifier and stays a property.

    The importer takes a list of one empty text for nothing: such a node goes without its hash, and the loader,
    which comes after, writes it anew.
    """
    for node in projection.nodes.values():
        unsayable = {"hash"} if [""] in node.properties.values() else set()
        properties = {name: v for name, v in node.complete.items() if name != "uri" and name not in unsayable}
        yield {"uri:ID": node.uri, ":LABEL": ["Resource", *node.labels]}, properties


def _links(projection: Projection, type_name: str) -> Iterator[Row]:
    """The rows of one type of relationship."""
    for link in projection.links[type_name].values():
        yield {":START_ID": link.start, ":END_ID": link.end}, link.complete(KEYED[type_name])


def _write(path: Path, rows: Sequence[Row]) -> None:
    """Write a file: a head that types every column, then the rows."""
    types = _types(path.stem, (properties for _, properties in rows))
    marks = list(rows[0][0]) if rows else ["uri:ID", ":LABEL"]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join([*marks, *(f"{name}:{kind}" for name, kind in types.items())]) + "\n")
        for known, properties in rows:
            cells = [*(known[mark] for mark in marks), *(properties.get(name) for name in types)]
            file.write(",".join(map(_cell, cells)) + "\n")


def _types(sheet: str, rows: Iterable[Mapping[str, Value]]) -> dict[str, str]:
    """The type of every property; a property has one type or there is no column for it."""
    found: dict[str, str] = {}
    for properties in rows:
        for name, value in properties.items():
            kind = _type(value)
            if found.setdefault(name, kind) != kind:
                raise AccordsError(
                    f"{name} of {sheet} is {kind} here and {found[name]} there; load it without --bulk"
                )
    return dict(sorted(found.items()))


def _type(value: Value) -> str:
    """The type of a value as the importer names it."""
    if isinstance(value, list):
        return f"{_SCALARS[type(value[0])]}[]"
    return _SCALARS[type(value)]


def _cell(value: Value | None) -> str:
    """A value as a cell: what is missing is empty, what is an empty text is two quotes."""
    if value is None:
        return ""
    if isinstance(value, list):
        return _quoted(BETWEEN.join(map(str, value)))
    return str(value).lower() if isinstance(value, bool) else _quoted(str(value))


def _quoted(text: str) -> str:
    """A text in quotes, with each quote in it doubled."""
    return '"' + text.replace('"', '""') + '"'
