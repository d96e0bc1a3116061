"""Cells: a term read back from the way a table of SPARQL results (TSV) writes it."""

from __future__ import annotations

import re
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from accords.graph.errors import BadInput
from accords.graph.rdf.terms import term

_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"t": "\t", "n": "\n", "r": "\r"}
_BARE = re.compile(r"(true|false)|([+-]?\d+)|([+-]?\d*\.\d+)|([+-]?(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+)")
_KINDS = ("xsd:boolean", "xsd:integer", "xsd:decimal", "xsd:double")


def from_cell(cell: str) -> NamedNode | Literal | None:
    """The node or literal of a cell; None for a node without a name and for an empty cell."""
    if cell.startswith('"'):
        return _quoted(cell)
    return _unquoted(cell)


def _quoted(cell: str) -> Literal:
    """A literal in quotes, with its language or datatype behind them."""
    end = cell.rindex('"')
    text, rest = cell[1:end], cell[end + 1 :]
    if "\\" in text:
        text = _ESCAPE.sub(lambda sign: _MEANT.get(sign[1], sign[1]), text)
    if not rest:
        return Literal(text)
    if rest.startswith("@"):
        return Literal(text, language=rest[1:])
    return Literal(text, datatype=NamedNode(rest[3:-1]))


@lru_cache(maxsize=10_000)
def _unquoted(cell: str) -> NamedNode | Literal | None:
    """A node, a number or a truth; most come again and again."""
    if cell.startswith("<"):
        return NamedNode(cell[1:-1])
    if not cell or cell.startswith("_:"):
        return None
    bare = _BARE.fullmatch(cell)
    if bare is None or bare.lastindex is None:
        raise BadInput(f"{cell!r} is no cell of a table of results")
    return Literal(cell, datatype=term(_KINDS[bare.lastindex - 1]))
