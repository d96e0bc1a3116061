"""Shapes: the rules of shapes.ttl, compiled to SPARQL; a fault is the rule's own plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from accords.graph.errors import ReferenceFault
from accords.graph.rdf.terms import GRAPH, PREFIXES, value_of

SH = "http://www.w3.org/ns/shacl#"
RDF = PREFIXES["rdf"]

PATTERNS = {
    "minCount": "OPTIONAL {{ ?this {path} ?value }} }} GROUP BY ?this HAVING(COUNT(DISTINCT ?value) < {value})",
    "maxCount": "?this {path} ?value }} GROUP BY ?this HAVING(COUNT(DISTINCT ?value) > {value})",
    "class": "?this {path} ?value FILTER NOT EXISTS {{ ?value a {value} }} }}",
    "datatype": "?this {path} ?value FILTER(!isLiteral(?value) || DATATYPE(?value) != {value}) }}",
    "in": "?this {path} ?value FILTER(?value NOT IN ({value})) }}",
    "pattern": "?this {path} ?value FILTER(!REGEX(STR(?value), {value})) }}",
    "minInclusive": "?this {path} ?value FILTER(!COALESCE(?value >= {value}, false)) }}",
    "maxInclusive": "?this {path} ?value FILTER(!COALESCE(?value <= {value}, false)) }}",
    "nodeKind": "?this {path} ?value FILTER(!isIRI(?value)) }}",
}
"""The constraints of SHACL that shapes may use, each as the end of a query for what breaks it."""

_DESCRIBING = ("path", "message")


@dataclass(frozen=True, slots=True)
class Rule:
    """One constraint: the class it is about, the end of its query, and what to say where it is broken."""

    target: str
    ending: str
    message: str

    def query(self, graphs: str) -> str:
        """The query for everything that breaks the rule; `graphs` narrows where targets are looked for."""
        return f"SELECT ?this WHERE {{ {graphs} GRAPH ?home {{ ?this a {self.target} }} {self.ending}"


def broken_shapes(store: Store, statements: Sequence[str] | None) -> Iterator[str]:
    """The faults of a store against the shapes; only in the graphs of some statements where given."""
    graphs = ""
    if statements is not None:
        graphs = "VALUES ?home { " + " ".join(f"<{GRAPH}statement/{name}>" for name in statements) + " }"
    for rule in rules():
        for node in _breaking(store, rule.query(graphs)):
            yield f"{node}: {rule.message}"


def _breaking(store: Store, query: str) -> list[str]:
    """The nodes that a query finds, sorted."""
    solutions = store.query(query, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        raise TypeError("a shape compiles to a SELECT query")
    return sorted({str(row["this"]).strip("<>") for row in solutions})


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of shapes.ttl; ReferenceFault for a constraint that the compiler does not know."""
    shapes = Store()
    shapes.load(files("accords.graph").joinpath("shapes.ttl").read_bytes(), format=RdfFormat.TURTLE)
    return tuple(sorted(_rules(shapes), key=lambda rule: (rule.target, rule.ending)))


def _rules(shapes: Store) -> Iterator[Rule]:
    """The rules of every shape."""
    for shape in shapes.quads_for_pattern(None, NamedNode(f"{SH}targetClass"), None, None):
        for link in shapes.quads_for_pattern(shape.subject, NamedNode(f"{SH}property"), None, None):
            yield from _property_rules(shapes, str(shape.object), link.object)


def _property_rules(shapes: Store, target: str, shape: object) -> Iterator[Rule]:
    """The rules of one property."""
    said = {}
    for quad in shapes.quads_for_pattern(shape, None, None, None):  # type: ignore[arg-type]
        said[value_of(quad.predicate).removeprefix(SH)] = quad.object
    message = value_of(said["message"])
    for name in sorted(set(said) - set(_DESCRIBING)):
        if name not in PATTERNS:
            raise ReferenceFault(f"shapes.ttl: sh:{name} is not among {', '.join(sorted(PATTERNS))}")
        value = _members(shapes, said[name]) if name == "in" else str(said[name])
        yield Rule(target, PATTERNS[name].format(path=said["path"], value=value), message)


def _members(shapes: Store, head: object) -> str:
    """The members of an RDF list, as SPARQL writes them."""
    members: list[str] = []
    while str(head) != f"<{RDF}nil>":
        parts = {value_of(q.predicate): q.object for q in shapes.quads_for_pattern(head, None, None, None)}  # type: ignore[arg-type]
        members.append(str(parts[f"{RDF}first"]))
        head = parts[f"{RDF}rest"]
    return ", ".join(members)
