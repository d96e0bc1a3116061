"""The protocol tests of the W3C, against a real endpoint; the archive is named by ACCORDS_W3C."""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from tests.endpoint_server import serving, workspace

FOLDER = "sparql/sparql11/protocol/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
BINDINGS = ("sparql-results+json", "sparql-results+xml", "text/csv", "text/tab-separated-values")
FORMATS = {"boolean": BINDINGS[:2], "tabular": BINDINGS, "RDF": ("turtle", "rdf+xml", "n-triples", "ld+json")}


@dataclass(frozen=True)
class Exchange:
    """One request of a test, and what is expected of its answer."""

    name: str
    method: str
    path: str
    body: bytes
    headers: dict[str, str]
    statuses: tuple[str, ...]
    boolean: bool | None
    form: str | None


def archive() -> Path | None:
    name = os.environ.get("ACCORDS_W3C")
    return Path(name) if name else None


def member(name: str) -> bytes:
    place = archive()
    assert place is not None
    with tarfile.open(place) as tar:
        file = tar.extractfile(FOLDER + name)
        assert file is not None
        return file.read()


def exchanges() -> Iterator[Exchange]:
    """Every request of the query tests; those of the update tests are not ours."""
    if archive() is None:
        return
    manifest = Graph().parse(data=member("manifest.ttl"), format="turtle", publicID="http://test/")
    for test in sorted(manifest.subjects(RDF.type, MF.ProtocolTest), key=str):
        if "update" not in str(test):
            action = manifest.value(test, MF.action)
            requests = manifest.value(action, HT.requests)
            assert requests is not None
            for request in Collection(manifest, requests):
                yield exchange(manifest, str(test).rpartition("#")[2], request)


def exchange(manifest: Graph, name: str, request: Node) -> Exchange:
    body, answer = manifest.value(request, HT.body), manifest.value(request, HT.resp)
    encoding = str(manifest.value(body, CNT.characterEncoding) or "UTF-8")
    boolean = manifest.value(answer, MF.expectedBoolean)
    return Exchange(
        name=name,
        method=str(manifest.value(request, HT.methodName)),
        path=str(manifest.value(request, HT.absolutePath)),
        body=str(manifest.value(body, CNT.chars) or "").encode(encoding),
        headers=dict(headers(manifest, request)),
        statuses=tuple(str(s)[-3] for s in manifest.objects(answer, MF.expectedStatus)),
        boolean=boolean.toPython() if isinstance(boolean, Literal) else None,
        form=str(manifest.value(answer, MF.expectedFormat) or "") or None,
    )


def headers(manifest: Graph, request: Node) -> Iterator[tuple[str, str]]:
    listed = manifest.value(request, HT.headers)
    for header in Collection(manifest, listed) if listed is not None else ():
        yield str(manifest.value(header, HT.fieldName)), str(manifest.value(header, HT.fieldValue))


def quads() -> Iterator[Quad]:
    """The graphs that the manifest asks for."""
    manifest = Graph().parse(data=member("manifest.ttl"), format="turtle", publicID="http://test/")
    for data in manifest.objects(None, UT.graphData):
        name, file = manifest.value(data, RDFS.label), manifest.value(data, UT.graph)
        assert isinstance(file, URIRef)
        if str(file).endswith(".nt"):
            for quad in parse(member(str(file).removeprefix("http://test/")), format=RdfFormat.N_TRIPLES):
                yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(str(name)))


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with serving(workspace(tmp_path_factory.mktemp("w3c"), quads()), "--workers", "1") as client:
        yield client


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    metafunc.parametrize("asked", list(exchanges()), ids=lambda one: one.name)


@pytest.mark.needs("ACCORDS_W3C")
def test_protocol(endpoint: httpx.Client, asked: Exchange) -> None:
    answer = endpoint.request(asked.method, asked.path, content=asked.body, headers=asked.headers)
    assert str(answer.status_code)[0] in asked.statuses, answer.text
    if asked.form is not None:
        assert any(form in answer.headers["content-type"] for form in FORMATS[asked.form])
    if asked.boolean is not None:
        assert answer.json()["boolean"] is asked.boolean
