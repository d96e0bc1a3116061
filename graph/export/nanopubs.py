"""Nanopublications: each claim and commitment by itself, with its provenance, under a name that holds its hash.

Nothing in them depends on a clock, so that the same claim of the same reader has the same name everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, serialize

from accords.graph.export.names import Names
from accords.graph.export.pages import statement_facts
from accords.graph.export.trusty import UNNAMED, artifact_code, named
from accords.graph.rdf.facts import Facts, Term
from accords.graph.rdf.terms import ACC, PREFIXES, term, text

BASE = "https://w3id.org/accords/np/"
NP = "http://www.nanopub.org/nschema#"
NPX = "http://purl.org/nanopub/x/"
DATASET = "https://w3id.org/accords/dataset"
PREFIXED = {**PREFIXES, "np": NP, "npx": NPX}

_HOW = ("acc:confidence", "acc:reviewStatus", "prov:wasGeneratedBy", "prov:wasDerivedFrom")
"""What an assertion says about how it was found."""
_SOURCE = (
    "dct:title", "dct:issued", "dct:language", "dct:source", "acc:publisher", "acc:licence", "acc:genre",
    "acc:sourceId", "acc:textHash", "acc:textLength",
)  # fmt: skip
"""What the document says about itself."""
_UNPLAIN = "status"
"""A claim that gives no plain triple: it is of its time."""


def nanopubs(store: Store, out: IO[bytes], with_clock: bool) -> Mapping[str, int]:
    """Write each claim and commitment that no reviewer rejected as a nanopublication, in TriG."""
    count = 0

    def quads() -> Iterator[Quad]:
        nonlocal count
        names = Names(store)
        for facts in statement_facts(store):
            for assertion in (*facts.subjects("acc:Claim"), *facts.subjects("acc:Commitment")):
                if facts.name(assertion, "acc:reviewStatus") != "rejected":
                    count += 1
                    yield from nanopub(facts, assertion, names)

    serialize(quads(), out, RdfFormat.TRIG, prefixes=PREFIXED)
    return {"nanopublications": count}


def nanopub(facts: Facts, assertion: str, names: Names) -> list[Quad]:
    """Give one nanopublication: head, assertion, provenance and publication info."""
    parts = {
        "Head": _head(),
        "assertion": _assertion(facts, assertion),
        "provenance": _provenance(facts, assertion, names),
        "pubinfo": _pubinfo(facts, assertion, names),
    }
    quads = [
        Quad(s, p, o, _own(part))
        for part, triples in parts.items()
        for s, p, o in sorted(set(triples), key=str)
    ]
    return named(BASE, artifact_code(BASE, quads), quads)


_Triple = tuple[NamedNode, NamedNode, Term]


def _own(part: str = "") -> NamedNode:
    """Give the node of the nanopublication, or of one of its graphs."""
    return NamedNode(f"{BASE}{UNNAMED}#{part}" if part else BASE + UNNAMED)


def _head() -> Iterator[_Triple]:
    """Say which graph is which."""
    yield _own(), term("rdf:type"), NamedNode(NP + "Nanopublication")
    yield _own(), NamedNode(NP + "hasAssertion"), _own("assertion")
    yield _own(), NamedNode(NP + "hasProvenance"), _own("provenance")
    yield _own(), NamedNode(NP + "hasPublicationInfo"), _own("pubinfo")


def _assertion(facts: Facts, assertion: str) -> Iterator[_Triple]:
    """Say what is claimed: the plain triple where it is asserted, and the claim with its factuality."""
    left_out = {term(name) for name in (*_HOW, "acc:evidence", "acc:fromAct")}
    for predicate, value in facts.about(assertion):
        if predicate not in left_out:
            yield NamedNode(assertion), predicate, value
    asserted = facts.name(assertion, "acc:factuality") == "asserted"
    if asserted and facts.text(assertion, "acc:polarity") == "true":
        (said,) = facts.texts(assertion, "rdf:predicate")
        if said != ACC + _UNPLAIN:
            (subject,), (value,) = facts.texts(assertion, "rdf:subject"), facts.all(assertion, "rdf:object")
            yield NamedNode(subject), NamedNode(said), value


def _provenance(facts: Facts, assertion: str, names: Names) -> Iterator[_Triple]:
    """Say where it stands, in which words, who says so, and how sure we are."""
    for name in _HOW:
        yield from ((_own("assertion"), term(name), value) for value in facts.all(assertion, name))
    for evidence in facts.texts(assertion, "acc:evidence"):
        yield NamedNode(assertion), term("acc:evidence"), NamedNode(evidence)
        for part in (evidence, *facts.texts(evidence, "oa:hasSelector")):
            yield from ((NamedNode(part), predicate, value) for predicate, value in facts.about(part))
        for speaker in facts.texts(evidence, "acc:saidBy"):
            yield _own("assertion"), term("prov:wasAttributedTo"), NamedNode(speaker)
            yield from _labels(speaker, names)
    for statement in facts.texts(assertion, "prov:wasDerivedFrom"):
        for name in _SOURCE:
            yield from ((NamedNode(statement), term(name), value) for value in facts.all(statement, name))
        for publisher in facts.texts(statement, "acc:publisher"):
            yield from _labels(publisher, names)


def _pubinfo(facts: Facts, assertion: str, names: Names) -> Iterator[_Triple]:
    """Say what the nanopublication is part of, and what the things it names are called."""
    yield _own(), term("dct:isPartOf"), NamedNode(DATASET)
    yield _own(), NamedNode(NPX + "introduces"), NamedNode(assertion)
    for name in ("rdf:subject", "rdf:object", "acc:committedBy", "acc:toward", "acc:aboutConcept"):
        for value in facts.all(assertion, name):
            if isinstance(value, NamedNode):
                yield from _labels(value.value, names)


def _labels(iri: str, names: Names) -> Iterator[tuple[NamedNode, NamedNode, Literal]]:
    """Say what a thing is called."""
    for lang, name in names.thing(iri).names.items():
        yield NamedNode(iri), term("skos:prefLabel"), text(name, None if lang == "und" else lang)
