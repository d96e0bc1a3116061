"""The compiled shapes and SHACL itself give the same verdicts, on good data and on bad."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pyshacl
import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Graph

from accords.graph.generation import Generation
from accords.graph.publish.shapes import Rule, broken_shapes, rules
from accords.graph.rdf.curation import curation
from accords.graph.rdf.terms import PREFIXES, graph, number, ratio, term, text
from accords.graph.record import Decision
from tests.worlds import small_world as statements

ONTOLOGY = files("accords.graph").joinpath("ontology.ttl").read_text("utf-8")
SHAPES = files("accords.graph").joinpath("shapes.ttl").read_text("utf-8")
STATEMENT = statements()[0][0].statement_hash
SH = "http://www.w3.org/ns/shacl#"


@pytest.fixture
def store(small_world: Generation) -> Store:
    """One statement's graph with the states it needs, in a store that a test may break."""
    copy = Store()
    copy.extend(small_world.store.quads_for_pattern(None, None, None, graph(f"statement/{STATEMENT}")))
    for code in ("USA", "SAU", "IRN"):
        subject = NamedNode(f"https://w3id.org/accords/id/country/{code}")
        copy.extend(small_world.store.quads_for_pattern(subject, None, None, graph("reference")))
    made = Decision("https://w3id.org/accords/id/claim/1", "…", "corrected", "R", "w", "2024-01-01T00:00:00Z",
                    {"strength": "notes", "was_strength": "agrees"}, 1)  # fmt: skip
    copy.extend(curation([made], {1: made.assertion}, str))
    return copy


def by_compiler(store: Store) -> set[tuple[str, str]]:
    return {tuple(fault.split(": ", 1)) for fault in broken_shapes(store, None)}  # type: ignore[misc]


def by_shacl(store: Store) -> set[tuple[str, str]]:
    triples = _triples(store)
    _, report, _ = pyshacl.validate(
        Graph().parse(data=triples, format="nt"), shacl_graph=Graph().parse(data=SHAPES)
    )
    query = f"SELECT ?node ?message WHERE {{ ?r <{SH}focusNode> ?node ; <{SH}resultMessage> ?message }}"
    return {(str(row[0]), str(row[1])) for row in report.query(query)}


def asked(store: Store, query: str) -> Any:
    return store.query(query, use_default_graph_as_union=True)


def _triples(store: Store) -> str:
    return "".join(f"{q.subject} {q.predicate} {q.object} .\n" for q in store)


def first(store: Store, name: str) -> Quad:
    """One quad that types something as this class."""
    return min(store.quads_for_pattern(None, term("rdf:type"), term(name), None), key=str)


def drop(name: str, predicate: str) -> Callable[[Store], None]:
    """Take a property away from one thing of a class."""

    def change(store: Store) -> None:
        for quad in list(store.quads_for_pattern(first(store, name).subject, term(predicate), None, None)):
            store.remove(quad)

    return change


def add(name: str, predicate: str, value: NamedNode | Literal) -> Callable[[Store], None]:
    """Give one thing of a class another value."""

    def change(store: Store) -> None:
        there = first(store, name)
        store.add(Quad(there.subject, term(predicate), value, there.graph_name))

    return change


def swap(name: str, predicate: str, value: NamedNode | Literal) -> Callable[[Store], None]:
    """Give one thing of a class this value and no other."""

    def change(store: Store) -> None:
        drop(name, predicate)(store)
        add(name, predicate, value)(store)

    return change


FAULTS = {
    "claim without subject": drop("acc:Claim", "rdf:subject"),
    "claim with two subjects": add("acc:Claim", "rdf:subject", term("acc:Claim")),
    "claim with a text as subject": swap("acc:Claim", "rdf:subject", text("USA")),
    "claim with a foreign predicate": swap("acc:Claim", "rdf:predicate", term("skos:related")),
    "claim without factuality": drop("acc:Claim", "acc:factuality"),
    "claim of unknown factuality": swap("acc:Claim", "acc:factuality", term("acc:maybe")),
    "claim surer than sure": swap("acc:Claim", "acc:confidence", ratio(1.5)),
    "claim below zero": swap("acc:Claim", "acc:confidence", ratio(-0.1)),
    "claim with a whole number": swap("acc:Claim", "acc:confidence", number(1)),
    "claim from nowhere": swap("acc:Claim", "prov:wasDerivedFrom", term("acc:Claim")),
    "claim without evidence": drop("acc:Claim", "acc:evidence"),
    "claim with evidence that is none": swap("acc:Claim", "acc:evidence", term("acc:Claim")),
    "commitment of nobody": drop("acc:Commitment", "acc:committedBy"),
    "commitment of no strength": swap("acc:Commitment", "acc:strength", term("acc:hopes")),
    "commitment to nothing": drop("acc:Commitment", "acc:about"),
    "evidence said by nobody": drop("oa:SpecificResource", "acc:saidBy"),
    "evidence with one selector more": add("oa:SpecificResource", "oa:hasSelector", term("acc:Claim")),
    "position before the text": swap("oa:TextPositionSelector", "oa:start", number(-1)),
    "position in words": swap("oa:TextPositionSelector", "oa:start", text("three")),
    "quote without words": drop("oa:TextQuoteSelector", "oa:exact"),
    "statement with a bad hash": swap("acc:Statement", "acc:textHash", text("abc")),
    "statement without language": drop("acc:Statement", "dct:language"),
    "sentence with a fifth end": swap("acc:Sentence", "acc:outcome", term("acc:lost")),
    "sentence of two statements": add("acc:Sentence", "acc:inStatement", term("acc:Claim")),
    "act without speaker": drop("acc:Act", "acc:saidBy"),
    "country with a long code": swap("acc:Country", "acc:iso3", text("SAUD")),
    "decision without a reason": drop("acc:Decision", "acc:because"),
    "decision of nobody": drop("acc:Decision", "acc:decidedBy"),
    "decision at no time": swap("acc:Decision", "acc:decidedAt", text("today")),
    "decision of a seventh kind": swap("acc:Decision", "acc:verdict", term("acc:hopes")),
    "change of nothing": drop("acc:Change", "acc:part"),
    "change into nothing": drop("acc:Change", "acc:became"),
    "country without a name": drop("acc:Country", "skos:prefLabel"),
}


def test_good_data_breaks_nothing(store: Store) -> None:
    assert by_compiler(store) == set()
    assert by_shacl(store) == set()


@pytest.mark.parametrize("fault", FAULTS)
def test_bad_data_is_found_by_both(store: Store, fault: str) -> None:
    FAULTS[fault](store)
    found = by_compiler(store)
    assert found
    assert found == by_shacl(store)


@pytest.mark.parametrize("fault", [name for name in FAULTS if not name.startswith("country")])
def test_bad_data_is_found_in_its_statement_alone_as_in_the_whole_store(store: Store, fault: str) -> None:
    """Countries are reference data: they stand in no statement."""
    FAULTS[fault](store)
    assert list(broken_shapes(store, [STATEMENT])) == list(broken_shapes(store, None))


def test_what_is_no_fault_of_one_class_may_be_one_of_another(store: Store) -> None:
    """An act may have two speakers, an evidence may not."""
    add("acc:Act", "acc:saidBy", term("acc:Claim"))(store)
    assert by_compiler(store) == by_shacl(store) == set()
    add("oa:SpecificResource", "acc:saidBy", term("acc:Claim"))(store)
    assert len(by_compiler(store)) == 1


@pytest.mark.parametrize("most", [0, 1, 2, None])
@pytest.mark.parametrize("least", [0, 1, 2])
def test_any_wrong_number_of_values_raises_a_doubt(store: Store, least: int, most: int | None) -> None:
    rule = Rule(str(term("acc:Act")), str(term("acc:saidBy")), least, most, (), (), "…")
    for values in range(4):
        if values:
            add("acc:Act", "acc:saidBy", text(str(values)))(store)
        else:
            drop("acc:Act", "acc:saidBy")(store)
        broken = str(first(store, "acc:Act").subject) in {
            str(row["this"]) for row in asked(store, rule.query(""))
        }
        assert broken == (values < least or (most is not None and values > most))
        assert not broken or any(map(bool, (asked(store, doubt) for doubt in rule.doubts())))


def test_every_rule_says_a_plain_sentence() -> None:
    assert all(rule.message.endswith(".") for rule in rules())


def test_faults_outside_the_named_statements_are_not_looked_for(store: Store) -> None:
    FAULTS["claim without subject"](store)
    assert list(broken_shapes(store, [STATEMENT]))
    assert not list(broken_shapes(store, ["0" * 16]))


def test_every_term_that_data_uses_is_in_the_vocabulary(small_world: Generation) -> None:
    vocabulary = Graph().parse(data=ONTOLOGY, format="turtle")
    defined = {str(subject) for subject in vocabulary.subjects()}
    used = {q.predicate.value for q in small_world.store}
    used |= {
        q.object.value
        for q in small_world.store
        if isinstance(q.object, NamedNode) and q.object.value.startswith(PREFIXES["acc"])
    }
    assert sorted(name for name in used if name.startswith(PREFIXES["acc"]) and name not in defined) == []


def test_every_term_has_a_name_and_own_terms_a_comment_in_both_languages() -> None:
    vocabulary = Graph().parse(data=ONTOLOGY, format="turtle")
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label").value
    query = f"SELECT ?term (COUNT(DISTINCT LANG(?label)) AS ?n) WHERE {{ ?term a ?kind OPTIONAL {{ ?term <{label}> ?label }} FILTER(STRSTARTS(STR(?term), '{PREFIXES['acc']}')) }} GROUP BY ?term HAVING(?n < 2)"  # noqa: E501
    assert [str(row[0]) for row in vocabulary.query(query)] == []  # type: ignore[index]
