"""Expectations: what must hold before the pointer moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Store

from accords.graph.errors import PublishFailed
from accords.graph.publish.draft import Draft
from accords.graph.publish.quotes import wrong_quotes
from accords.graph.publish.shapes import broken_shapes
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.record import Record

SHOWN = 5


def expect(record: Record, draft: Draft, changed: Sequence[str] | None, revision: int) -> None:
    """Check a draft; PublishFailed with the first faults where it breaks an expectation.

    `changed` names the statements to look at; None looks at all. What others gave to the record after
    `revision`, while the draft was being built, is left to the next generation.
    """
    found = list(faults(record, draft.store, changed, revision))
    if found:
        more = f" (and {len(found) - SHOWN} more)" if len(found) > SHOWN else ""
        raise PublishFailed("nothing was published: " + "; ".join(found[:SHOWN]) + more)


def faults(
    record: Record, store: Store, changed: Sequence[str] | None, revision: int | None = None
) -> Iterator[str]:
    """Every fault of a store against the record, its texts and the shapes, in plain sentences."""
    held = set(record.names())
    late = set() if revision is None else set(record.changed_since(revision))
    yield from _lost_statements(held, late, store)
    held -= late
    for statement in sorted(held) if changed is None else changed:
        if statement in held:
            yield from wrong_quotes(store, statement, record.text(statement) or "")
    yield from broken_shapes(store, None if changed is None else [s for s in changed if s in held])


def _lost_statements(names: set[str], late: set[str], store: Store) -> Iterator[str]:
    """Statements that the record holds and the graph has not, or the other way round."""
    held, open_yet = ({f"{ID}statement/{name}" for name in some} for some in (names, late))
    quads = store.quads_for_pattern(None, term("rdf:type"), term("acc:Statement"))
    there = {value_of(quad.subject) for quad in quads}
    for iri in sorted(held - there - open_yet):
        yield f"the record holds {iri} and the graph has it not"
    for iri in sorted(there - held - open_yet):
        yield f"the graph has {iri} and the record holds it not"
