"""The projection: everything of a generation that stands in Neo4j, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Store

from accords.graph.ahead import ahead
from accords.graph.neo4j.dates import day
from accords.graph.neo4j.decisions import decision_links, decision_nodes, things_of
from accords.graph.neo4j.row import Link, Node, Value, present
from accords.graph.neo4j.schema import KEYED
from accords.graph.neo4j.statements import CHOICE, Page, all_pages, page
from accords.graph.neo4j.things import is_described, thing_node
from accords.graph.rdf.facts import Facts
from accords.graph.rdf.terms import GRAPH, ID, term, value_of


class Published(Protocol):
    """A generation: whatever has a store that is published."""

    @property
    def store(self) -> Store:
        """The store, opened for reading."""


@dataclass(frozen=True, slots=True)
class Projection:
    """The nodes by IRI, and the relationships of each type by key."""

    nodes: dict[str, Node]
    links: dict[str, dict[str, Link]]


def project(generation: Published) -> Projection:
    """Turn a generation into rows; the same generation gives the same rows."""
    store = generation.store
    known = Facts.shared(store, "reference", "things", "derived")
    whole = all_pages(_pages(store, known))
    nodes = {node.uri: node for node in whole.nodes}
    decided = Facts.shared(store, "curation")
    background = list(_background(known, whole.things | nodes.keys()))
    changed = {uri for uri in things_of(decided) if is_described(known, uri)}
    things = whole.things | changed | {link.end for link in background}
    nodes.update((uri, thing_node(known, uri)) for uri in sorted(things - nodes.keys()))
    decisions = decision_nodes(decided, _statements(store, decided))
    links: dict[str, dict[str, Link]] = {type_name: {} for type_name in KEYED}
    for link in (*whole.links, *background, *decision_links(decided, nodes)):
        links[link.type][link.key] = link
    return Projection(nodes | {node.uri: node for node in decisions}, links)


def _statements(store: Store, decided: Facts) -> dict[str, str]:
    """The statement of every assertion that is decided."""
    source = term("prov:wasDerivedFrom")
    judged = {iri for one in decided.subjects("acc:Decision") for iri in decided.texts(one, "acc:decides")}
    quads = (quad for iri in judged for quad in store.quads_for_pattern(NamedNode(iri), source, None))
    return {value_of(quad.subject): value_of(quad.object) for quad in quads}


def _pages(store: Store, known: Facts) -> Iterator[Page]:
    """The rows of each statement, in the order of their IRIs."""
    linked = Facts.shared(store, "links").triples()
    beginning = f"{GRAPH}statement/"
    names = sorted(name.value for name in store.named_graphs() if name.value.startswith(beginning))
    tables = ahead(lambda name: CHOICE.table(store, NamedNode(name)), names)
    for name, table in zip(names, tables, strict=True):
        statement, facts = f"{ID}statement/{name.removeprefix(beginning)}", CHOICE.read(table)
        if statement in facts.subjects("acc:Statement"):  # the graph of a withdrawn one stays, empty
            yield page(facts, statement, known, linked)


def _background(known: Facts, used: set[str]) -> Iterator[Link]:
    """What reference data adds about the things that are used: posts held, memberships, reprints."""
    for tenure in known.subjects("acc:Tenure"):
        holder, post = known.text(tenure, "acc:holder"), known.text(tenure, "acc:post")
        if holder in used and holder is not None and post is not None:
            yield Link("HELD", tenure, holder, post, _tenure(known, tenure))
    for start in known.subjects_of("acc:knownMemberOf"):
        ends = known.texts(start, "acc:knownMemberOf") if start in used else []
        yield from (Link("KNOWN_MEMBER_OF", f"{start} {end}", start, end, {}) for end in ends if end in used)
    for later in known.subjects_of("acc:sameTextAs"):
        for first in known.texts(later, "acc:sameTextAs"):
            yield Link("SAME_TEXT_AS", f"{later} {first}", later, first, {})


def _tenure(known: Facts, tenure: str) -> dict[str, Value]:
    """From when to when a post was held, and where that is known from."""
    since, until = known.text(tenure, "acc:from"), known.text(tenure, "acc:until")
    return present(
        {
            "from": day(since),
            "until": day(until),
            "from_text": since,
            "until_text": until,
            "source": known.text(tenure, "dct:source"),
        }
    )
