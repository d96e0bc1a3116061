"""Trusty URIs: names of RDF content that hold its hash, module RA of the specification (version 1)."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.rdf.terms import value_of

UNNAMED = "unnamed"
"""What stands in the place of the hash while it is not known."""

_Key = tuple[bytes, ...]


def artifact_code(base: str, quads: Iterable[Quad]) -> str:
    """Compute the code of quads whose own name is `base` and UNNAMED: `RA` and 43 letters."""
    own = base + UNNAMED
    keyed = sorted({_keyed(quad, own, base + " ") for quad in quads})
    written = "".join(line for _, line in keyed)
    return "RA" + urlsafe_b64encode(hashlib.sha256(written.encode()).digest()).decode().rstrip("=")


def named(base: str, code: str, quads: Iterable[Quad]) -> list[Quad]:
    """Put the code where UNNAMED stands."""
    own, final = base + UNNAMED, base + code

    def put(value: NamedNode) -> NamedNode:
        """Name one node."""
        return NamedNode(final + value.value.removeprefix(own)) if value.value.startswith(own) else value

    return [Quad(*(put(part) if isinstance(part, NamedNode) else part for part in quad)) for quad in quads]


def _keyed(quad: Quad, own: str, blank: str) -> tuple[_Key, str]:
    """Give the place of a quad among the others, and the lines that are hashed."""
    parts = (quad.graph_name, quad.subject, quad.predicate)
    nodes = [part.value.replace(own, blank) for part in parts if isinstance(part, NamedNode)]
    if isinstance(quad.object, Literal):
        value = quad.object
        kind = b"" if value.language else value.datatype.value.encode()
        place = (b"1", value.value.encode(), kind, (value.language or "").encode())
        told = f"@{value.language}" if value.language else f"^{value.datatype.value}"
        last = f"{told} {_escaped(value.value)}"
    else:
        last = value_of(quad.object).replace(own, blank)
        place = (b"0", last.encode(), b"", b"")
    return (*(one.encode() for one in nodes), *place), "\n".join([*nodes, last, ""])


def _escaped(text: str) -> str:
    """Write a text on one line."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")
