"""Shapes: the rules of shapes.ttl, compiled to SPARQL; a fault is the rule's own plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode, QuerySolutions, RdfFormat, Store

from accords.graph.ahead import ahead
from accords.graph.errors import ReferenceFault
from accords.graph.rdf.terms import GRAPH, PREFIXES, value_of

SH = "http://www.w3.org/ns/shacl#"
RDF = PREFIXES["rdf"]

COUNTS = ("minCount", "maxCount")
"""The constraints on how many values there are."""

KINDS = {"class": "?value a {value}"}
"""The constraint on what kind of thing each value is, as what must be said of it."""

VALUES = {
    "datatype": "!isLiteral(?value) || DATATYPE(?value) != {value}",
    "in": "?value NOT IN ({value})",
    "pattern": "!REGEX(STR(?value), {value})",
    "minInclusive": "!COALESCE(?value >= {value}, false)",
    "maxInclusive": "!COALESCE(?value <= {value}, false)",
    "nodeKind": "!isIRI(?value)",
}
"""The constraints on each value, as what breaks them."""

_DESCRIBING = ("path", "message")


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold for one property of a class: how to see that it does not, and what to say then."""

    target: str
    path: str
    least: int
    most: int | None
    kinds: tuple[str, ...]
    values: tuple[str, ...]
    message: str

    def query(self, graphs: str) -> str:
        """The query for everything that breaks the rule; `graphs` narrows where targets are looked for."""
        strange = (f"NOT EXISTS {{ {kind} }}" for kind in self.kinds)
        bad = " || ".join((*strange, *self.values)) or "false"
        broken = " || ".join((*self._counts(), "SUM(?bad) > 0"))
        return (
            f"SELECT ?this WHERE {{ {graphs} GRAPH ?home {{ ?this a {self.target} }}"
            f" OPTIONAL {{ ?this {self.path} ?value BIND(IF({bad}, 1, 0) AS ?bad) }} }}"
            f" GROUP BY ?this HAVING({broken})"
        )

    def doubts(self) -> Iterator[str]:
        """Questions of which one at least is true where the rule is broken; each scans a property once.

        They look at everything that has the property, so that what is of another class may raise a doubt too.
        """
        said = f"?this {self.path} ?value"
        if self.least:
            yield f"ASK {{ ?this a {self.target} MINUS {{ {said} }} }}"
        if self.most == 1:
            sums = f"SELECT (COUNT(*) AS ?all) (COUNT(DISTINCT ?this) AS ?having) {{ {said} }}"
            yield f"ASK {{ {{ {sums} }} FILTER(?all != ?having) }}"
        if self.least > 1 or self.most not in (None, 1):
            yield f"ASK {{ SELECT ?this {{ {said} }} GROUP BY ?this HAVING({' || '.join(self._counts())}) }}"
        for kind in self.kinds:
            yield f"ASK {{ {said} MINUS {{ {kind} }} }}"
        if self.values:
            distinct = f"SELECT DISTINCT ?value {{ {said} }}"
            yield f"ASK {{ {{ {distinct} }} FILTER({' || '.join(self.values)}) }}"

    def _counts(self) -> Iterator[str]:
        """What breaks the constraints on how many values there are."""
        if self.least:
            yield f"COUNT(?value) < {self.least}"
        if self.most is not None:
            yield f"COUNT(?value) > {self.most}"


def broken_shapes(store: Store, statements: Sequence[str] | None) -> Iterator[str]:
    """The faults of a store against the shapes; only in those of decisions and some statements where given."""
    narrowed = None if statements is None else _narrowed(statements)
    breaking = ahead(lambda rule: _breaking(store, rule, narrowed), rules())
    for rule, nodes in zip(rules(), breaking, strict=True):
        yield from (f"{node}: {rule.message}" for node in nodes)


def _narrowed(statements: Sequence[str]) -> str:
    """Where targets are looked for: in decisions and some statements."""
    names = ["curation", *(f"statement/{name}" for name in statements)]
    return "VALUES ?home { " + " ".join(f"<{GRAPH}{name}>" for name in names) + " }"


def _breaking(store: Store, rule: Rule, narrowed: str | None) -> list[str]:
    """The nodes that break a rule; in a whole store they are looked for only where there is a doubt."""
    if narrowed is None and not any(_is_true(store, doubt) for doubt in rule.doubts()):
        return []
    return _found(store, rule.query(narrowed or ""))


def _is_true(store: Store, question: str) -> bool:
    """The answer to a question."""
    return bool(store.query(question, use_default_graph_as_union=True))


def _found(store: Store, query: str) -> list[str]:
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
    unknown = set(said) - {*_DESCRIBING, *COUNTS, *KINDS, *VALUES}
    if unknown:
        raise ReferenceFault(f"shapes.ttl: sh:{min(unknown)} is not among what the compiler knows")
    values = {name: _members(shapes, v) if name == "in" else str(v) for name, v in said.items()}
    return Rule(
        target=target,
        path=values["path"],
        least=int(value_of(said["minCount"])) if "minCount" in said else 0,
        most=int(value_of(said["maxCount"])) if "maxCount" in said else None,
        kinds=_written(KINDS, values),
        values=_written(VALUES, values),
        message=value_of(said["message"]),
    )


def _written(constraints: Mapping[str, str], values: Mapping[str, str]) -> tuple[str, ...]:
    """The constraints that a rule has, in SPARQL."""
    return tuple(form.format(value=values[name]) for name, form in constraints.items() if name in values)


def _members(shapes: Store, head: object) -> str:
    """The members of an RDF list, as SPARQL writes them."""
    members: list[str] = []
    while str(head) != f"<{RDF}nil>":
        parts = {value_of(q.predicate): q.object for q in shapes.quads_for_pattern(head, None, None, None)}  # type: ignore[arg-type]
        members.append(str(parts[f"{RDF}first"]))
        head = parts[f"{RDF}rest"]
    return ", ".join(members)
