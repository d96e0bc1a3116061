"""The shared graphs, thing by thing: `things`, `links` and `derived`, computed from the index.

Each function gives the quads that a thing, link or statement must have now; the draft compares them with
what stands there and changes only the difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.data_file import data_file
from accords.graph.publish.index import Index, Triple
from accords.graph.publish.portrait import Portrait
from accords.graph.rdf.assertions import reader_iri
from accords.graph.rdf.terms import ID, WIKIDATA, graph, node, term, text
from accords.graph.rdf.values import from_ntriples

UNPLAIN = ("attributedTo", "status")
"""Claims that never give a plain link: an attribution is read through its claims, a status is of its time."""


def thing_quads(portrait: Portrait) -> Iterator[Quad]:
    """What the graph of things holds about a thing; nothing where the reference graph holds it."""
    if not portrait.is_mentioned or portrait.type is None:
        return
    if portrait.known is not None and portrait.known.in_graph:
        return
    yield _quad("things", portrait.iri, "rdf:type", term(f"acc:{portrait.type}"))
    for lang, name in portrait.preferred().items():
        yield _quad("things", portrait.iri, "skos:prefLabel", text(name, lang))
    for lang, name in portrait.others():
        yield _quad("things", portrait.iri, "skos:altLabel", text(name, lang))
    if portrait.key is not None:
        yield _quad("things", portrait.iri, "acc:key", text(portrait.key))
        if portrait.type == "Country":
            yield _quad("things", portrait.iri, "acc:iso3", text(portrait.key.removeprefix("country:")))
    if portrait.kind is not None:
        yield _quad("things", portrait.iri, "acc:kind", text(portrait.kind))
    if portrait.known is not None and portrait.known.wikidata is not None:
        yield _quad("things", portrait.iri, "skos:exactMatch", NamedNode(WIKIDATA + portrait.known.wikidata))


def reader_quads(index: Index, reader: str) -> Iterator[Quad]:
    """What the graph of things holds about a reader that some statement was read by."""
    if index.rows("SELECT 1 FROM statements WHERE reader = ? LIMIT 1", reader):
        yield _quad("things", reader_iri(reader), "rdf:type", term("prov:Activity"))
        yield _quad("things", reader_iri(reader), "skos:prefLabel", text(reader))


def link_quads(index: Index, link: Triple) -> Iterator[Quad]:
    """The plain triple of a link, while some statement says it."""
    subject, predicate, value = link
    if predicate not in UNPLAIN and index.is_said(link):
        yield Quad(node(subject), term(f"acc:{predicate}"), from_ntriples(value), graph("links"))


def derived_quads(index: Index, portrait: Portrait) -> Iterator[Quad]:
    """What follows for a thing: that some speaker treats an actor as a threat, what binds in law."""
    if not portrait.is_mentioned:
        return
    if portrait.type != "Threat" and _is_treated_as_threat(index, portrait.iri):
        yield _quad("derived", portrait.iri, "rdf:type", term("acc:Threat"))
    if portrait.type == "Agreement":
        status = _legal_status(index, portrait)
        if status is not None:
            yield _quad("derived", portrait.iri, "acc:legalStatus", term(f"acc:{status}"))


def _is_treated_as_threat(index: Index, iri: str) -> bool:
    """Say whether a claim counters the thing, or attributes it to an actor as threats are."""
    query = (
        "SELECT 1 FROM links WHERE (object = ?1 AND predicate = 'counters')"
        " OR (subject = ?2 AND predicate = 'attributedTo') LIMIT 1"
    )
    return bool(index.rows(query, f"<{iri}>", iri))


def _legal_status(index: Index, portrait: Portrait) -> str | None:
    """Binding or not by the kind of agreement; only reported where nothing but the press names it."""
    if portrait.known is None:
        marks = ",".join("?" * len(portrait.statements))
        query = f"SELECT DISTINCT genre FROM statements WHERE statement IN ({marks})"
        if index.strings(query, *portrait.statements) == ["pressArticle"]:
            return "onlyReported"
    return None if portrait.kind is None else _statuses().get(portrait.kind)


@cache
def _statuses() -> Mapping[str, str]:
    """The legal status of each kind of agreement."""
    tables = data_file(__package__, "legal.toml")
    return {kind: status for status, kinds in tables.items() for kind in kinds}


def same_text_quads(index: Index, text_hash: str) -> Iterator[Quad]:
    """For every later statement with one text: the first that has it."""
    query = "SELECT statement FROM statements WHERE text_hash = ? ORDER BY issued, statement"
    first, *others = index.strings(query, text_hash) or [""]
    for other in others:
        yield _quad("derived", f"{ID}statement/{other}", "acc:sameTextAs", node(f"{ID}statement/{first}"))


def _quad(name: str, subject: str, predicate: str, value: NamedNode | Literal) -> Quad:
    """One triple of a shared graph."""
    return Quad(node(subject), term(predicate), value, graph(name))
