"""Terms: the namespaces of the graph and short ways to write its nodes and literals."""

from __future__ import annotations

import re
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

ACC = "https://w3id.org/accords/ns#"
ID = "https://w3id.org/accords/id/"
GRAPH = "https://w3id.org/accords/graph/"
PREFIXES = {
    "acc": ACC,
    "id": ID,
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/",
}
WIKIDATA = "http://www.wikidata.org/entity/"
_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")


@cache
def term(short: str) -> NamedNode:
    """A term of a vocabulary by its short name: `acc:counters`, `skos:prefLabel`."""
    prefix, _, local = short.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


@cache
def graph(name: str) -> NamedNode:
    """A graph by its short name: `things`, `statement/6b2e…`."""
    return NamedNode(GRAPH + name)


@cache
def node(iri: str) -> NamedNode:
    """The node of an IRI."""
    return NamedNode(iri)


def text(value: str, language: str | None = None) -> Literal:
    """A text with its language, where that is known and well formed."""
    if language is None or _LANGUAGE.fullmatch(language) is None:
        return Literal(value)
    return Literal(value, language=language)


def number(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=term("xsd:integer"))


def truth(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=term("xsd:boolean"))


def ratio(value: float) -> Literal:
    """A number between 0 and 1, with four digits: `0.93e0`."""
    return Literal(f"{round(value, 4)}e0", datatype=term("xsd:double"))


def moment(value: str) -> Literal:
    """A time of the system."""
    return Literal(value, datatype=term("xsd:dateTime"))


def date(value: str) -> Literal:
    """A date at the precision it has: a year, a month or a day."""
    return (
        Literal(value, datatype=term(f"xsd:{_DATE_TYPES[len(value)]}"))
        if len(value) in _DATE_TYPES
        else Literal(value)
    )


def edtf(value: str) -> Literal:
    """A date of an event in Extended Date/Time Format."""
    return Literal(value, datatype=term("edtf:edtf"))


def value_of(part: NamedNode | BlankNode | Literal | Triple) -> str:
    """The IRI of a node or the text of a literal."""
    return str(part) if isinstance(part, Triple) else part.value
