"""Cells of a table of results: what the engine writes is read back as the same terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, Store

from accords.graph.errors import BadInput
from accords.graph.rdf.cells import from_cell

XSD = "http://www.w3.org/2001/XMLSchema#"
P = NamedNode("urn:p")


def cells(*terms: NamedNode | Literal | BlankNode) -> list[tuple[object, str]]:
    """Each term as the engine gives it and as it writes it in a table."""
    store = Store()
    store.extend(Quad(NamedNode(f"urn:{n:05}"), P, term) for n, term in enumerate(terms))
    query = "SELECT ?o { ?s ?p ?o } ORDER BY ?s"
    solutions, again = store.query(query), store.query(query)
    assert isinstance(solutions, QuerySolutions)
    assert isinstance(again, QuerySolutions)
    rows = (again.serialize(format=QueryResultsFormat.TSV) or b"").decode().split("\n")[1:-1]
    return [(solution["o"], row) for solution, row in zip(solutions, rows, strict=True)]


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.sampled_from([None, "en", "ar", "zh-hant"]))
def test_every_text_is_read_as_it_was(text: str, language: str | None) -> None:
    ((term, cell),) = cells(Literal(text) if language is None else Literal(text, language=language))
    assert from_cell(cell) == term


def test_numbers_dates_and_nodes_are_read_as_they_were() -> None:
    typed = [
        *(("integer", one) for one in ("12", "-3", "+4", "0", "x")),
        *(("decimal", one) for one in ("1.5", "-0.25", "2")),
        *(("double", one) for one in ("0.93e0", "1.0E1", "-2e-7", "NaN", "INF")),
        *(("boolean", one) for one in ("true", "false", "1")),
        ("date", "2020-01-01"), ("gYear", "2020"), ("dateTime", "2020-01-01T00:00:00Z"), ("string", "plain"),
    ]  # fmt: skip
    literals = [Literal(value, datatype=NamedNode(XSD + kind)) for kind, value in typed]
    for term, cell in cells(*literals, NamedNode("https://example.org/a?b=c#d"), NamedNode("urn:ü")):
        assert from_cell(cell) == term


def test_what_has_no_name_is_none() -> None:
    ((_, cell),) = cells(BlankNode("somebody"))
    assert from_cell(cell) is None
    assert from_cell("") is None
    with pytest.raises(BadInput, match="is no cell"):
        from_cell("what?")
