"""Nanopublications, held against the checks of the package that publishes them."""

from __future__ import annotations

from itertools import groupby

import pytest
from nanopub.nanopub import Nanopub
from nanopub.sign_utils import verify_trusty
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize
from rdflib import ConjunctiveGraph, Namespace

from accords.graph.export import exported
from accords.graph.export.trusty import UNNAMED, artifact_code, named
from accords.graph.generation import Generation
from accords.graph.rdf.terms import PREFIXES, term, value_of
from tests.worlds import small_world as statements

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ID = "https://w3id.org/accords/id/"
Nanopubs = dict[str, list[Quad]]


@pytest.fixture(scope="module")
def nanopubs(small_world: Generation) -> Nanopubs:
    """Each nanopublication by its name."""
    quads = parse(exported(small_world.store, "nanopubs"), format=RdfFormat.TRIG)
    return {name: list(group) for name, group in groupby(quads, key=lambda quad: whose(quad))}


def whose(quad: Quad) -> str:
    assert isinstance(quad.graph_name, NamedNode)
    return quad.graph_name.value.partition("#")[0]


def opened(quads: list[Quad]) -> Nanopub:
    """A nanopublication as the package reads it."""
    return Nanopub(rdf=graph_of(quads))


def graph_of(quads: list[Quad]) -> ConjunctiveGraph:
    data = serialize(quads, format=RdfFormat.N_QUADS)
    assert data is not None
    graph = ConjunctiveGraph()
    graph.parse(data=data.decode(), format="nquads")
    return graph


def in_graph(quads: list[Quad], part: str) -> list[Quad]:
    return [quad for quad in quads if str(quad.graph_name).endswith(f"#{part}>")]


def test_each_is_whole_and_its_name_holds_its_hash(nanopubs: Nanopubs, small_world: Generation) -> None:
    assert len(nanopubs) == small_world.counts["Claim"] + small_world.counts["Commitment"]
    for name, quads in nanopubs.items():
        read = opened(quads)
        assert read.is_valid
        assert read.has_valid_trusty
        assert str(read.metadata.np_uri) == name


def test_an_altered_quote_no_longer_fits_the_name(nanopubs: Nanopubs) -> None:
    quads = next(iter(nanopubs.values()))
    exact = next(quad for quad in quads if quad.predicate == term("oa:exact"))
    other = Quad(
        exact.subject, exact.predicate, Literal("Another sentence.", language="en"), exact.graph_name
    )
    altered = opened([other if quad == exact else quad for quad in quads])
    with pytest.raises(Exception, match="Trusty artefact"):
        _ = altered.has_valid_trusty


def test_each_carries_quote_place_speaker_and_document(nanopubs: Nanopubs) -> None:
    texts = {f"{ID}statement/{document.statement_hash}": document for document, _ in statements()}
    for quads in nanopubs.values():
        told = {quad.predicate: value_of(quad.object) for quad in in_graph(quads, "provenance")}
        document = texts[told[term("prov:wasDerivedFrom")]]
        starts, ends, exact = (
            [value_of(quad.object) for quad in quads if quad.predicate == term(name)]
            for name in ("oa:start", "oa:end", "oa:exact")
        )
        spans = {document.text[int(start) : int(end)] for start, end in zip(starts, ends, strict=True)}
        assert spans == set(exact)
        assert told[term("dct:issued")] == document.published
        assert told[term("prov:wasAttributedTo")].startswith(ID)
        assert told[term("acc:publisher")].startswith(f"{ID}publisher/")


def test_what_a_statement_denies_is_not_asserted(nanopubs: Nanopubs) -> None:
    denied = [
        quads for quads in nanopubs.values() if any(quad.object == term("acc:negated") for quad in quads)
    ]
    assert denied
    for quads in denied:
        assert term("acc:supports") not in {quad.predicate for quad in quads}
    subject, thing = NamedNode(f"{ID}country/USA"), NamedNode(f"{ID}threat/piracy")
    said = [
        quad for quads in nanopubs.values() for quad in in_graph(quads, "assertion") if quad.object == thing
    ]
    assert any(quad.subject == subject and quad.predicate == term("acc:counters") for quad in said)


def test_the_hash_covers_lines_and_languages_as_the_specification_says() -> None:
    """Backslashes and line breaks are escaped; a language is not a datatype; the order of quads is no matter."""
    base = "https://example.org/np/"
    own = NamedNode(f"{base}{UNNAMED}#assertion")
    values: list[Literal | NamedNode] = [
        Literal("a\\b\nc", language="ar"),
        Literal("a\\b\nc"),
        Literal("7", datatype=NamedNode(PREFIXES["xsd"] + "integer")),
        NamedNode(f"{base}{UNNAMED}#x"),
    ]
    parts = ("Head", "provenance", "pubinfo")
    quads = [Quad(own, term("rdf:value"), value, own) for value in values]
    quads += [Quad(own, term("rdf:value"), own, NamedNode(f"{base}{UNNAMED}#{part}")) for part in parts]
    code = artifact_code(base, quads)
    assert artifact_code(base, reversed(quads)) == code
    graph = graph_of(named(base, code, quads))
    assert verify_trusty(graph, base + code, Namespace(f"{base}{code}#"))
