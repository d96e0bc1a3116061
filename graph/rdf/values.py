"""Values: an object of a triple read back from the way N-Triples writes it."""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse


@lru_cache(maxsize=10_000)
def from_ntriples(written: str) -> NamedNode | Literal:
    """The node or literal that `str(term)` wrote."""
    if written.startswith("<"):
        return NamedNode(written[1:-1])
    line = f"<urn:s> <urn:p> {written} ."
    value = next(iter(parse(line, format=RdfFormat.N_TRIPLES))).object
    if not isinstance(value, Literal):
        raise TypeError(f"{written} is no literal")
    return value
