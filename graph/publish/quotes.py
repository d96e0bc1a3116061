"""Quotes: every quote of a statement's graph must equal its span of the text."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from accords.graph.rdf.terms import graph, term, value_of


def wrong_quotes(store: Store, statement: str, text: str) -> Iterator[str]:
    """The evidences of a statement whose quote is not what stands at their position."""
    there = graph(f"statement/{statement}")
    exact = _values(store, "oa:exact", there, "-quote")
    starts = _values(store, "oa:start", there, "-position")
    ends = _values(store, "oa:end", there, "-position")
    for evidence in sorted(exact.keys() | starts.keys()):
        start, end = int(starts.get(evidence, "-1")), int(ends.get(evidence, "-1"))
        if start < 0 or exact.get(evidence) != text[start:end]:
            yield f"{evidence}: the quote is not what stands at characters {start}–{end}"


def _values(store: Store, predicate: str, there: NamedNode, suffix: str) -> dict[str, str]:
    """The values of a predicate in one graph, by evidence."""
    quads = store.quads_for_pattern(None, term(predicate), None, there)
    return {value_of(quad.subject).removesuffix(suffix): value_of(quad.object) for quad in quads}
