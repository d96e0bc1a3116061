"""Expectations: what must hold before the pointer moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.graph.errors import PublishFailed
from accords.graph.publish.draft import Draft
from accords.graph.publish.quotes import wrong_quotes
from accords.graph.publish.shapes import broken_shapes
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.record import Record

SHOWN = 5


def expect(record: Record, draft: Draft, changed: Sequence[str] | None) -> None:
    """Check a draft; PublishFailed with the first faults where it breaks an expectation.

    `changed` names the statements to look at; None looks at all.
    """
    faults = list(_faults(record, draft, changed))
    if faults:
        more = f" (and {len(faults) - SHOWN} more)" if len(faults) > SHOWN else ""
        raise PublishFailed("nothing was published: " + "; ".join(faults[:SHOWN]) + more)


def _faults(record: Record, draft: Draft, changed: Sequence[str] | None) -> Iterator[str]:
    """Every fault, in plain sentences."""
    yield from lost_statements(record, draft)
    held = set(record.names())
    for statement in sorted(held) if changed is None else changed:
        if statement in held:
            yield from wrong_quotes(draft.store, statement, record.text(statement) or "")
    yield from broken_shapes(draft.store, None if changed is None else [s for s in changed if s in held])


def lost_statements(record: Record, draft: Draft) -> Iterator[str]:
    """Statements that the record holds and the graph has not, or the other way round."""
    held = {f"{ID}statement/{name}" for name in record.names()}
    quads = draft.store.quads_for_pattern(None, term("rdf:type"), term("acc:Statement"))
    there = {value_of(quad.subject) for quad in quads}
    for iri in sorted(held - there):
        yield f"the record holds {iri} and the graph has it not"
    for iri in sorted(there - held):
        yield f"the graph has {iri} and the record holds it not"
