"""The window: reads a store by short names, and cannot write."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Store

PREFIXES = {
    "acc": "https://w3id.org/accords/ns#",
    "id": "https://w3id.org/accords/id/",
    "graph": "https://w3id.org/accords/graph/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
}

IDENTIFIERS = PREFIXES["id"]

Value = NamedNode | Literal


def expand(short: str) -> NamedNode:
    """Write a short name (`acc:Claim`) in full; a full IRI stays as it is."""
    prefix, _, local = short.partition(":")
    return NamedNode(PREFIXES[prefix] + local if prefix in PREFIXES else short)


def local_name(iri: str) -> str:
    """Give what follows the namespace: `counters` of `acc:counters`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def short_id(iri: str) -> str:
    """Shorten the IRI of a thing for an address: `country/SAU`."""
    return iri.removeprefix(IDENTIFIERS)


def full_id(short: str) -> str:
    """Give the IRI that `short_id` shortened."""
    return short if short.startswith(IDENTIFIERS) else IDENTIFIERS + short


class Window:
    """A look at one store; objects and subjects come in a fixed order, so that pages never shuffle."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def values(self, subject: str, predicate: str) -> list[Value]:
        """Give every object of a subject and predicate, sorted."""
        found = self._store.quads_for_pattern(_node(subject), expand(predicate), None, None)
        return sorted({q.object for q in found if isinstance(q.object, NamedNode | Literal)}, key=_order)

    def texts(self, subject: str, predicate: str) -> list[str]:
        """Give every object as plain text or IRI."""
        return [value.value for value in self.values(subject, predicate)]

    def text(self, subject: str, predicate: str) -> str | None:
        """Give the first object as plain text or IRI; None where there is none."""
        return next(iter(self.texts(subject, predicate)), None)

    def number(self, subject: str, predicate: str) -> int | None:
        """Give the first object as a whole number; None where there is none."""
        text = self.text(subject, predicate)
        return None if text is None else int(text)

    def local(self, subject: str, predicate: str) -> str | None:
        """Give the local name of the first object; None where there is none."""
        text = self.text(subject, predicate)
        return None if text is None else local_name(text)

    def subjects(self, predicate: str, value: str | Literal) -> list[str]:
        """Give every subject that has this object, sorted."""
        node = value if isinstance(value, Literal) else _node(value)
        found = self._store.quads_for_pattern(None, expand(predicate), node, None)
        return sorted({q.subject.value for q in found if isinstance(q.subject, NamedNode)})

    def pairs(self, predicate: str) -> Iterator[tuple[str, Value]]:
        """Give subject and object of every triple of a predicate."""
        for quad in self._store.quads_for_pattern(None, expand(predicate), None, None):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                yield quad.subject.value, quad.object

    def has(self, subject: str) -> bool:
        """Say whether anything is known of this subject."""
        return next(self._store.quads_for_pattern(_node(subject), None, None, None), None) is not None


def _node(iri: str) -> NamedNode:
    """Make a node of a short or full IRI; what cannot be one becomes a node that is in no graph."""
    try:
        return expand(iri)
    except ValueError:
        return NamedNode(IDENTIFIERS + "nothing")


def _order(value: Value) -> tuple[str, str]:
    """Order by value, then by language."""
    return (value.value, (value.language or "") if isinstance(value, Literal) else "")
