"""Soundness: a reading is refused at the door where it points outside its text or names what it has not."""

from __future__ import annotations

from collections.abc import Iterator

from accords.graph.document import Document
from accords.graph.errors import BadInput
from accords.graph.reading import PUBLISHER, Commitment, Reading, Relation, Span, Structure

STATEMENT = "statement"


def check_soundness(document: Document, reading: Reading) -> None:
    """Raise BadInput with the first fault of a reading against its document."""
    if reading.sha256 != document.sha256:
        raise BadInput(
            f"{document.address}: the reading is of text {reading.sha256[:12]}…,"
            f" expected {document.sha256[:12]}…"
        )
    fault = next(_faults(document, reading), None)
    if fault is not None:
        raise BadInput(f"{document.address}: {fault}")


def _faults(document: Document, reading: Reading) -> Iterator[str]:
    """Every fault, as a sentence."""
    length, known = len(document.text), {entity.id for entity in reading.entities}
    for what, span in _spans(reading):
        if not 0 <= span.start < span.end <= length:
            yield f"the span {span.start}–{span.end} of {what} is outside the text (0–{length})"
    for what, name in _names(reading):
        if name not in known:
            yield f"{what} names {name!r}, which is no entity of the reading"
    if not reading.sentences and (reading.relations or reading.commitments or reading.structure):
        yield "the reading claims something and has no sentences"


def _spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Every span of a reading, and what it belongs to."""
    for entity in reading.entities:
        yield from ((f"entity {entity.id}", Span(m.start, m.end)) for m in entity.mentions)
    for sentence in reading.sentences:
        yield f"sentence {sentence.number}", Span(sentence.start, sentence.end)
    acts: list[Relation | Commitment] = [*reading.relations, *reading.commitments]
    for link in acts:
        yield f"act {link.act}", link.evidence
        if link.trigger is not None:
            yield f"the trigger of act {link.act}", link.trigger
    for promise in reading.commitments:
        yield f"the undertaking of act {promise.act}", promise.about_span
    for fact in reading.structure:
        yield f"the fact {fact.type}", fact.evidence


def _names(reading: Reading) -> Iterator[tuple[str, str]]:
    """Every entity that links, commitments and facts name."""
    for link in reading.relations:
        yield from ((f"act {link.act}", name) for name in (link.subject, link.object))
    for promise in reading.commitments:
        yield from ((f"act {promise.act}", name) for name in (*promise.by, *promise.toward))
    said: list[Relation | Commitment | Structure] = [
        *reading.relations, *reading.commitments, *reading.structure,
    ]  # fmt: skip
    for one in said:
        if one.said_by != PUBLISHER:
            yield "a speaker", one.said_by
    for fact in reading.structure:
        if fact.subject != STATEMENT:
            yield f"the fact {fact.type}", fact.subject
        if fact.object is not None:
            yield f"the fact {fact.type}", fact.object
