"""Media types: which forms an answer can take, and which of them an Accept header prefers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from pyoxigraph import QueryResultsFormat, RdfFormat

ANY = "*/*"

BINDINGS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": QueryResultsFormat.JSON,
        "application/sparql-results+xml": QueryResultsFormat.XML,
        "text/csv": QueryResultsFormat.CSV,
        "text/tab-separated-values": QueryResultsFormat.TSV,
        "application/json": QueryResultsFormat.JSON,
        "application/xml": QueryResultsFormat.XML,
        "text/xml": QueryResultsFormat.XML,
    }
)
"""Forms of the answer to SELECT; the first is given where anything is accepted."""

TRUTH = MappingProxyType({name: form for name, form in BINDINGS.items() if form in
                          (QueryResultsFormat.JSON, QueryResultsFormat.XML)})  # fmt: skip
"""Forms of the answer to ASK: the CSV and TSV recommendation has none."""

GRAPHS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "text/turtle": RdfFormat.TURTLE,
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/n-quads": RdfFormat.N_QUADS,
        "application/trig": RdfFormat.TRIG,
        "text/n3": RdfFormat.N3,
        "text/plain": RdfFormat.N_TRIPLES,
        "application/xml": RdfFormat.RDF_XML,
        "application/x-turtle": RdfFormat.TURTLE,
    }
)
"""Forms of the answer to CONSTRUCT and DESCRIBE."""

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "acc": "https://w3id.org/accords/ns#",
        "dct": "http://purl.org/dc/terms/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Short names in Turtle, TriG, RDF/XML and JSON-LD answers."""


class Preference(NamedTuple):
    """One entry of an Accept header: a media range and how much it is wanted, from 0 to 1."""

    range: str
    weight: float


def preferences(accept: str) -> list[Preference]:
    """Read an Accept header; an empty one accepts anything, a weight that is no number counts as 0."""
    return [_preference(entry) for entry in accept.split(",") if entry.strip()] or [Preference(ANY, 1.0)]


def _preference(entry: str) -> Preference:
    """Read one entry with its weight."""
    name, *parameters = (part.strip().lower() for part in entry.split(";"))
    weights = [value for key, _, value in (p.partition("=") for p in parameters) if key.strip() == "q"]
    return Preference(name, _weight(weights[0]) if weights else 1.0)


def _weight(text: str) -> float:
    """Read a weight; what is no number is not wanted."""
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def choose(accept: str, offers: Mapping[str, object]) -> str | None:
    """Choose the offer that the header wants most, the earlier one on a draw; None where none is accepted."""
    wanted = preferences(accept)
    best = max(offers, key=lambda offer: _wish(offer, wanted))
    return best if _wish(best, wanted) > 0 else None


def _wish(offer: str, wanted: list[Preference]) -> float:
    """Say how much an offer is wanted: the most specific range that covers it decides."""
    kind = offer.partition("/")[0]
    for name in (offer, f"{kind}/*", ANY):
        weights = [preference.weight for preference in wanted if preference.range == name]
        if weights:
            return max(weights)
    return 0.0
