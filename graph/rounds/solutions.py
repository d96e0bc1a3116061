"""Solutions: the rows of a query that stands beside its code, with terms put in the place of `$name`."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from pyoxigraph import NamedNode, QuerySolution, QuerySolutions, Store

from accords.graph.errors import AccordsError
from accords.graph.questions.binding import Term, filled


def solutions(store: Store, package: str, file: str, terms: Mapping[str, Term]) -> QuerySolutions:
    """Run a query of a package over the union of all graphs; AccordsError where it is no SELECT query."""
    text = files(package).joinpath(file).read_text(encoding="utf-8")
    found = store.query(filled(text, terms), use_default_graph_as_union=True)
    if not isinstance(found, QuerySolutions):
        raise AccordsError(f"{file} is no SELECT query")
    return found


def about(store: Store, package: str, file: str, statement: str) -> QuerySolutions:
    """Run a query of a package that asks about one statement."""
    return solutions(store, package, file, {"statement": NamedNode(statement)})


def text_of(row: QuerySolution, name: str) -> str | None:
    """Give a value of a row as text; None where it is unknown."""
    return None if row[name] is None else str(row[name].value)
