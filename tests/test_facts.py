"""Facts of a graph: what is chosen of it is all that its rows in Neo4j are made of."""

from __future__ import annotations

from pyoxigraph import NamedNode

from accords.graph.generation import Generation
from accords.graph.neo4j.statements import CHOICE, page
from accords.graph.rdf.choice import Choice
from accords.graph.rdf.facts import Facts
from accords.graph.rdf.terms import GRAPH, ID


def test_the_rows_of_a_statement_need_no_more_than_what_is_chosen(small_world: Generation) -> None:
    store, beginning = small_world.store, f"{GRAPH}statement/"
    known, linked = (
        Facts.shared(store, "reference", "things", "derived"),
        Facts.shared(store, "links").triples(),
    )
    names = [one.value for one in store.named_graphs() if one.value.startswith(beginning)]
    assert names
    for name in names:
        statement = f"{ID}statement/{name.removeprefix(beginning)}"
        whole = Facts.within(store, NamedNode(name))
        chosen = CHOICE.facts(store, NamedNode(name))
        assert page(chosen, statement, known, linked) == page(whole, statement, known, linked)


def test_what_is_not_chosen_is_not_there(small_world: Generation) -> None:
    name = next(one for one in small_world.store.named_graphs() if "/statement/" in one.value)
    whole = Facts.within(small_world.store, NamedNode(name.value))
    chosen = Choice(["acc:Claim"], ["rdf:subject"]).facts(small_world.store, NamedNode(name.value))
    claims = whole.subjects("acc:Claim")
    assert claims == chosen.subjects("acc:Claim")
    for claim in claims:
        assert chosen.all(claim, "rdf:subject") == whole.all(claim, "rdf:subject")
        assert whole.texts(claim, "rdf:object")
        assert chosen.texts(claim, "rdf:object") == []
    assert chosen.subjects("acc:Sentence") == []
