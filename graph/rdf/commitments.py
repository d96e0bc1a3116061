"""Commitments: what actors undertake, in the words of the statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from accords.graph.rdf.assertions import Reviews, assertion_iri, verdict_of, write_assertion
from accords.graph.rdf.corrections import corrected_end, corrected_word
from accords.graph.rdf.evidence import Evidence, write_evidence
from accords.graph.rdf.sheet import Sheet
from accords.graph.rdf.terms import edtf, number, term
from accords.graph.reading import Commitment
from accords.graph.record import Decision


def write_commitments(sheet: Sheet, reviews: Reviews) -> None:
    """Write every commitment of the reading."""
    for iri, commitment in numbered(sheet):
        _write(sheet, reviews, iri, commitment)


def numbered(sheet: Sheet) -> Iterator[tuple[NamedNode, Commitment]]:
    """Every commitment with its IRI: its quote, and its place among those with the same quote."""
    met: Counter[str] = Counter()
    for commitment in sorted(sheet.reading.commitments, key=lambda c: (c.evidence, c.about_span, c.trigger)):
        quote = sheet.words(commitment.evidence)
        met[quote] += 1
        yield assertion_iri("commitment", sheet.held.statement, quote, str(met[quote])), commitment


def _write(sheet: Sheet, reviews: Reviews, iri: NamedNode, commitment: Commitment) -> None:
    """Write one commitment."""
    sheet.say(iri, "rdf:type", term("acc:Commitment"))
    decision = reviews.get(iri.value)
    write_assertion(sheet, iri, commitment.factuality, commitment.confidence, verdict_of(decision))
    strength = corrected_word(decision, "strength", commitment.strength)
    sheet.say(iri, "acc:strength", term(f"acc:{strength}"))
    sheet.say(iri, "acc:fromAct", sheet.part(commitment.act))
    for predicate, end, read in (
        ("acc:committedBy", "subject", commitment.by),
        ("acc:toward", "object", commitment.toward),
    ):
        for party in _parties(sheet, decision, end, read):
            sheet.say(iri, predicate, party)
    _write_words(sheet, iri, commitment)
    write_evidence(sheet, iri, [Evidence(commitment.evidence, commitment.said_by, commitment.trigger)])


def _parties(
    sheet: Sheet, decision: Decision | None, end: str, read: tuple[str, ...]
) -> list[NamedNode | Literal]:
    """Who undertakes, or towards whom: the one party of a correction, else those that were read."""
    if decision is not None and end in decision.detail:
        return [corrected_end(sheet, decision, end, sheet.statement)]
    return [sheet.node(entity) for entity in read]


def _write_words(sheet: Sheet, iri: NamedNode, commitment: Commitment) -> None:
    """Write what is undertaken, the words that undertake it, its topic and deadline."""
    sheet.say(iri, "acc:about", sheet.quote(sheet.words(commitment.about_span)))
    sheet.say(iri, "acc:aboutStart", number(commitment.about_span.start))
    sheet.say(iri, "acc:aboutEnd", number(commitment.about_span.end))
    sheet.say(iri, "acc:trigger", sheet.quote(sheet.words(commitment.trigger)))
    sheet.say(iri, "acc:triggerStart", number(commitment.trigger.start))
    sheet.say(iri, "acc:triggerEnd", number(commitment.trigger.end))
    if commitment.topic is not None:
        topic = sheet.names.iri(f"topic:{commitment.topic}", commitment.topic)
        sheet.say(iri, "acc:aboutConcept", NamedNode(topic))
    if commitment.deadline is not None:
        sheet.say(iri, "acc:deadline", edtf(commitment.deadline))
