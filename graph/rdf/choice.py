"""The choice: what of a statement's graph is read, where the graphs of all statements are read one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, QueryResultsFormat, QuerySolutions, Store

from accords.graph.rdf.cells import from_cell
from accords.graph.rdf.facts import Facts, Term
from accords.graph.rdf.terms import term


class Choice:
    """What says one of these classes or has one of these predicates, nothing else; use `Facts` for whole graphs.

    A term is looked up each time that it is met, which is what reading takes: a predicate comes as its number.
    """

    def __init__(self, classes: Sequence[str], predicates: Sequence[str]) -> None:
        self._iris = {str(n): term(one).value for n, one in enumerate(("rdf:type", *predicates))}
        numbered = " ".join(f"({term(one)} {n})" for n, one in enumerate(predicates, start=1))
        kinds = " ".join(str(term(one)) for one in classes)
        self._query = f"""SELECT ?s ?n ?o {{
          {{ VALUES (?p ?n) {{ {numbered} }} GRAPH <$graph> {{ ?s ?p ?o }} }}
          UNION {{ VALUES ?o {{ {kinds} }} GRAPH <$graph> {{ ?s a ?o }} BIND(0 AS ?n) }}
        }}"""

    def facts(self, store: Store, name: NamedNode) -> Facts:
        """The facts of one graph that are chosen."""
        return self.read(self.table(store, name))

    def table(self, store: Store, name: NamedNode) -> bytes:
        """What is chosen of one graph as a table, for `read`; other threads go on meanwhile."""
        solutions = store.query(self._query.replace("$graph", name.value))
        assert isinstance(solutions, QuerySolutions)
        return solutions.serialize(format=QueryResultsFormat.TSV) or b""

    def read(self, table: bytes) -> Facts:
        """The facts of a table."""
        return Facts(self._triples(table.decode()))

    def _triples(self, table: str) -> Iterator[tuple[str, str, Term]]:
        """Subject, predicate and object of each row; what has no name is nothing that anybody asks for."""
        iris = self._iris
        for row in table.split("\n")[1:-1]:
            subject, number, cell = row.split("\t")
            value = from_cell(cell)
            if value is not None and subject.startswith("<"):
                yield subject[1:-1], iris[number], value
