"""Shapes: the rules of shapes.ttl, compiled to SPARQL; a fault is the rule's own plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from accords.graph.ahead import ahead
from accords.graph.errors import ReferenceFault
from accords.graph.rdf.terms import GRAPH, PREFIXES, value_of

SH = "http://www.w3.org/ns/shacl#"
RDF = PREFIXES["rdf"]

COUNTS = {"minCount": "COUNT(?value) < {value}", "maxCount": "COUNT(?value) > {value}"}
"""The constraints on how many values there are, each as what breaks it."""

VALUES = {
    "class": "NOT EXISTS {{ ?value a {value} }}",
    "datatype": "!isLiteral(?value) || DATATYPE(?value) != {value}",
    "in": "?value NOT IN ({value})",
    "pattern": "!REGEX(STR(?value), {value})",
    "minInclusive": "!COALESCE(?value >= {value}, false)",
    "maxInclusive": "!COALESCE(?value <= {value}, false)",
    "nodeKind": "!isIRI(?value)",
}
"""The constraints on each value, likewise."""

_DESCRIBING = ("path", "message")


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold for one property of a class: how to see that it does not, and what to say then."""

    target: str
    path: str
    counts: tuple[str, ...]
    values: tuple[str, ...]
    message: str

    def query(self, graphs: str) -> str:
        """The query for everything that breaks the rule; `graphs` narrows where targets are looked for."""
        bad = " || ".join(self.values) or "false"
        broken = " || ".join((*self.counts, "SUM(?bad) > 0"))
        return (
            f"SELECT ?this WHERE {{ {graphs} GRAPH ?home {{ ?this a {self.target} }}"
            f" OPTIONAL {{ ?this {self.path} ?value BIND(IF({bad}, 1, 0) AS ?bad) }} }}"
            f" GROUP BY ?this HAVING({broken})"
        )


def broken_shapes(store: Store, statements: Sequence[str] | None) -> Iterator[str]:
    """The faults of a store against the shapes; only in those of decisions and some statements where given."""
    graphs = ""
    if statements is not None:
        names = ["curation", *(f"statement/{name}" for name in statements)]
        graphs = "VALUES ?home { " + " ".join(f"<{GRAPH}{name}>" for name in names) + " }"
    breaking = ahead(lambda rule: _breaking(store, rule.query(graphs)), rules())
    for rule, nodes in zip(rules(), breaking, strict=True):
        yield from (f"{node}: {rule.message}" for node in nodes)


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
    return tuple(sorted(_rules(shapes), key=lambda rule: (rule.target, rule.path)))


def _rules(shapes: Store) -> Iterator[Rule]:
    """The rule of every property of every shape."""
    for shape in shapes.quads_for_pattern(None, NamedNode(f"{SH}targetClass"), None, None):
        for link in shapes.quads_for_pattern(shape.subject, NamedNode(f"{SH}property"), None, None):
            yield _rule(shapes, str(shape.object), link.object)


def _rule(shapes: Store, target: str, shape: object) -> Rule:
    """The rule of one property."""
    said = {}
    for quad in shapes.quads_for_pattern(shape, None, None, None):  # type: ignore[arg-type]
        said[value_of(quad.predicate).removeprefix(SH)] = quad.object
    unknown = set(said) - {*_DESCRIBING, *COUNTS, *VALUES}
    if unknown:
        raise ReferenceFault(f"shapes.ttl: sh:{min(unknown)} is not among what the compiler knows")
    values = {name: _members(shapes, v) if name == "in" else str(v) for name, v in said.items()}
    return Rule(
        target=target,
        path=values["path"],
        counts=tuple(COUNTS[name].format(value=values[name]) for name in COUNTS if name in values),
        values=tuple(VALUES[name].format(value=values[name]) for name in VALUES if name in values),
        message=value_of(said["message"]),
    )


def _members(shapes: Store, head: object) -> str:
    """The members of an RDF list, as SPARQL writes them."""
    members: list[str] = []
    while str(head) != f"<{RDF}nil>":
        parts = {value_of(q.predicate): q.object for q in shapes.quads_for_pattern(head, None, None, None)}  # type: ignore[arg-type]
        members.append(str(parts[f"{RDF}first"]))
        head = parts[f"{RDF}rest"]
    return ", ".join(members)
