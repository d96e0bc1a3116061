"""The W3C's SPARQL 1.1 query tests, read from the archive that ACCORDS_W3C names, asked over HTTP."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urljoin

import httpx
import rdflib
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
    parse_query_results,
)
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ROOT = "sparql/sparql11/"
BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
MANIFEST = "manifest-sparql11-query.ttl"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
JSON, TRIPLES = "application/sparql-results+json", "application/n-triples"
ACCEPTED = {".srj": JSON, ".srx": "application/sparql-results+xml", ".tsv": "text/tab-separated-values"}
RDF_FORMS = {
    ".ttl": RdfFormat.TURTLE,
    ".n3": RdfFormat.N3,
    ".nt": RdfFormat.N_TRIPLES,
    ".rdf": RdfFormat.RDF_XML,
}
RESULT_FORMS = {
    ".srx": QueryResultsFormat.XML,
    ".srj": QueryResultsFormat.JSON,
    ".tsv": QueryResultsFormat.TSV,
}

Term = NamedNode | BlankNode | Literal
Meaning = bool | frozenset[str] | tuple[tuple[str, ...], int, frozenset[str]]


@dataclass(frozen=True)
class Trial:
    """One test: its query, its graphs, and what is expected."""

    name: str
    kind: str
    query: str
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    result: str | None = None


@cache
def files() -> dict[str, bytes]:
    """Every file of the suite by its path; nothing where no archive is named."""
    place = os.environ.get("ACCORDS_W3C")
    if place is None:
        return {}
    with tarfile.open(place) as tar:
        found = {one.name: tar.extractfile(one) for one in tar if one.isfile()}
        return {name.removeprefix(ROOT): file.read() for name, file in found.items() if file is not None}


def body(iri: str) -> bytes:
    return files()[iri.removeprefix(BASE)]


def trials() -> Iterator[Trial]:
    """Every test that the manifest of the query language lists."""
    if MANIFEST in files():
        listed = manifest(MANIFEST)
        for includes in listed.objects(None, MF.include):
            for one in Collection(listed, includes):
                yield from folder(manifest(str(one).removeprefix(BASE)))


def manifest(path: str) -> Graph:
    return Graph().parse(data=files()[path], format="turtle", publicID=urljoin(BASE, path))


def folder(listed: Graph) -> Iterator[Trial]:
    for entries in listed.objects(None, MF.entries):
        for test in Collection(listed, entries):
            yield trial(listed, test)


def trial(listed: Graph, test: Node) -> Trial:
    kind = str(listed.value(test, RDF.type)).rpartition("#")[2]
    action, result = listed.value(test, MF.action), listed.value(test, MF.result)
    name = "-".join(str(test).removeprefix(BASE).split("/manifest#"))
    if isinstance(action, URIRef):
        return Trial(name, kind, str(action))
    default, named = (
        tuple(str(one) for one in listed.objects(action, what)) for what in (QT.data, QT.graphData)
    )
    query = str(listed.value(action, QT.query))
    return Trial(name, kind, query, default, named, None if result is None else str(result))


def quads() -> Iterator[Quad]:
    """The graphs of all tests in one store, each under the address of its file."""
    for graph in sorted({graph for one in trials() for graph in (*one.default, *one.named)}):
        form, name = RDF_FORMS[PurePosixPath(graph).suffix], NamedNode(graph)
        for quad in parse(body(graph), format=form, base_iri=graph, rename_blank_nodes=True):
            yield Quad(quad.subject, quad.predicate, quad.object, name)


def asked(client: httpx.Client, one: Trial) -> httpx.Response:
    """Ask a test's query of its graphs; relative addresses are read against the query's file."""
    query = body(one.query).decode()
    form: dict[str, str | tuple[str, ...]] = {"query": f"BASE <{one.query}> {query}"}
    if one.result is not None and "FROM" not in query:
        form |= {"default-graph-uri": one.default or f"{BASE}none", "named-graph-uri": one.named}
    wanted = ACCEPTED.get(PurePosixPath(one.result or "").suffix, f"{JSON}, {TRIPLES}")
    return client.post("/sparql", data=form, headers={"Accept": wanted})


def told(answer: httpx.Response) -> Meaning:
    """What an answer says."""
    kind = answer.headers["content-type"].partition(";")[0]
    if kind == TRIPLES:
        return canonical(parse(answer.content, format=RdfFormat.N_TRIPLES))
    return results(answer.content, next(suffix for suffix, name in ACCEPTED.items() if name == kind))


def expected(one: Trial) -> Meaning:
    """What the answer should say."""
    assert one.result is not None
    suffix, content = PurePosixPath(one.result).suffix, body(one.result)
    if suffix in ACCEPTED:
        return results(content, suffix)
    graph = Graph().parse(data=content, format="turtle", publicID=one.result)
    if (None, RDF.type, RS.ResultSet) in graph:
        return result_set(graph)
    return canonical(parse(content, format=RDF_FORMS[suffix], base_iri=one.result))


def result_set(graph: Graph) -> Meaning:
    """Rows that are written as a graph."""
    names = tuple(str(name) for name in graph.objects(None, RS.resultVariable))
    solutions = [
        {
            str(graph.value(cell, RS.variable)): term(graph.value(cell, RS.value))
            for cell in graph.objects(row, RS.binding)
        }
        for row in graph.objects(None, RS.solution)
    ]
    return rows(names, solutions)


def term(value: object) -> Term:
    """A term of the one library as one of the other."""
    if isinstance(value, URIRef):
        return NamedNode(str(value))
    assert isinstance(value, rdflib.Literal)
    kind = None if value.datatype is None else NamedNode(str(value.datatype))
    return (
        Literal(str(value), datatype=kind)
        if value.language is None
        else Literal(str(value), language=value.language)
    )


def results(content: bytes, suffix: str) -> Meaning:
    """What a result in one of the standard forms says, blank nodes and order of rows aside."""
    found = parse_query_results(content, format=RESULT_FORMS[suffix])
    if not isinstance(found, QuerySolutions):
        return bool(found)
    names = tuple(variable.value for variable in found.variables)
    return rows(names, [{name: row[name] for name in names if row[name] is not None} for row in found])


def rows(names: tuple[str, ...], solutions: Sequence[Mapping[str, Any]]) -> Meaning:
    """Rows as a graph: a node for each, an edge for each value."""
    edges = []
    for solution in solutions:
        node = BlankNode()
        edges.append(Quad(node, NamedNode("row:"), Literal("")))
        edges += [Quad(node, NamedNode(f"column:{name}"), value) for name, value in solution.items()]
    return tuple(sorted(names)), len(solutions), canonical(edges)


def canonical(told: Iterable[Quad]) -> frozenset[str]:
    """A graph with its blank nodes named alike and its values written alike."""
    store = Store()
    store.extend(told)
    graph = Dataset(Quad(q.subject, q.predicate, q.object, DefaultGraph()) for q in store)
    graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return frozenset(str(quad) for quad in graph)
