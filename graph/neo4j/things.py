"""Things as nodes: countries, officials, threats, topics, with names in both languages and every alias."""

from __future__ import annotations

from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from accords.graph.letters import folded
from accords.graph.neo4j.dates import first_day, last_day
from accords.graph.neo4j.row import Node, present
from accords.graph.neo4j.schema import THINGS
from accords.graph.rdf.facts import Facts, Term
from accords.graph.rdf.terms import ACC, ID

EDTF = "http://id.loc.gov/datatypes/edtf"
POST = "http://www.w3.org/ns/org#Post"


def is_described(facts: Facts, uri: str) -> bool:
    """Say whether some graph says what kind of thing it is."""
    return bool(_labels(facts, uri))


def thing_node(facts: Facts, uri: str) -> Node:
    """The node of a thing; one that no graph describes stays a value."""
    labels = _labels(facts, uri)
    if not labels:
        return Node(uri, ("Value",), {"name": local_name(uri), "value": local_name(uri)})
    english, arabic = _name(facts, uri, "en"), _name(facts, uri, "ar")
    aliases_en, aliases_ar = (facts.texts(uri, "skos:altLabel", lang) for lang in ("en", "ar"))
    names = [*filter(None, (english, arabic)), *aliases_en, *aliases_ar]
    properties = {
        "name": english or arabic or local_name(uri),
        "name_en": english,
        "name_ar": arabic,
        "aliases_en": aliases_en,
        "aliases_ar": aliases_ar,
        "search": sorted({folded(name) for name in names}),
        "key": facts.text(uri, "acc:key"),
        "iso3": facts.text(uri, "acc:iso3"),
        "kind": facts.text(uri, "acc:kind"),
        "legal_status": facts.name(uri, "acc:legalStatus"),
        "exact_match": facts.texts(uri, "skos:exactMatch"),
    }
    return Node(uri, labels, present(properties))


def value_node(value: Literal) -> Node:
    """The node of an object that is a text: a date, or any other value."""
    if value.datatype.value == EDTF:
        spans = {"first": first_day(value.value), "last": last_day(value.value)}
        uri = f"{ID}date/{quote(value.value, safe='')}"
        return Node(uri, ("Date",), present({"edtf": value.value, "name": value.value, **spans}))
    uri = f"{ID}value/{quote(value.value[:1_000], safe='')}"
    return Node(uri, ("Value",), {"value": value.value, "name": value.value})


def object_uri(value: Term) -> str:
    """The IRI of the node that stands for the object of a claim."""
    return value.value if isinstance(value, NamedNode) else value_node(value).uri


def local_name(uri: str) -> str:
    """The last part of an IRI."""
    return uri.removeprefix(ACC).rstrip("/").rpartition("/")[2] or uri


def _labels(facts: Facts, uri: str) -> tuple[str, ...]:
    """The classes of a thing that are labels."""
    types = set(facts.texts(uri, "rdf:type"))
    found = [name for name in THINGS if ACC + name in types]
    return (*found, "Post") if POST in types else tuple(found)


def _name(facts: Facts, uri: str, language: str) -> str | None:
    """The preferred name in a language."""
    return next(iter(facts.texts(uri, "skos:prefLabel", language)), None)
