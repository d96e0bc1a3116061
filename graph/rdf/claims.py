"""Claims: what a statement says of two things, or of a thing and its date, place, topic, series, issuer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from accords.graph.keys import place_key
from accords.graph.rdf.assertions import (
    Reviews,
    assertion_iri,
    surest,
    verdict_of,
    write_assertion,
)
from accords.graph.rdf.corrections import corrected_end, corrected_word
from accords.graph.rdf.evidence import Evidence, write_evidence
from accords.graph.rdf.sheet import Sheet
from accords.graph.rdf.terms import edtf, term, truth
from accords.graph.reading import Entity, Factuality, Relation, Span, Structure
from accords.graph.standing import stands

STATEMENT = "statement"
"""The subject of a structure fact that is about the statement itself."""

Identity = tuple[bool, str, str, str]
"""Polarity, predicate, subject and object: what tells two claims of one statement apart."""


@dataclass(slots=True)
class Saying:
    """All that a statement says toward one claim."""

    subject: NamedNode
    object: NamedNode | Literal
    factualities: list[Factuality] = field(default_factory=list)
    confidences: list[float] = field(default_factory=list)
    evidences: list[Evidence] = field(default_factory=list)
    acts: set[str] = field(default_factory=set)
    offices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it was written, for those who compute the shared graphs."""

    iri: NamedNode
    subject: NamedNode
    predicate: str
    object: NamedNode | Literal
    stands: bool
    confidence: float


def write_claims(sheet: Sheet, reviews: Reviews) -> list[Claim]:
    """Write every claim of the reading once, with all its evidence; tell what was written."""
    sayings = gathered(sheet)
    return [_write(sheet, reviews, identity, sayings[identity]) for identity in sorted(sayings)]


def gathered(sheet: Sheet) -> dict[Identity, Saying]:
    """All that the reading says, claim by claim."""
    sayings: dict[Identity, Saying] = {}
    for relation in sheet.reading.relations:
        _add_relation(sheet, relation, sayings)
    for fact in sheet.reading.structure:
        _add_structure(sheet, fact, sayings)
    for entity in sheet.reading.entities:
        _add_status(sheet, entity, sayings)
    return sayings


def claim_iri(sheet: Sheet, identity: Identity) -> NamedNode:
    """The IRI of a claim of the statement."""
    polarity, predicate, subject, value = identity
    sign = "+" if polarity else "-"
    return assertion_iri("claim", sheet.held.statement, sign, predicate, subject, value)


def _add_relation(sheet: Sheet, relation: Relation, sayings: dict[Identity, Saying]) -> None:
    """Add a link between two entities."""
    subject, thing = sheet.thing(relation.subject), sheet.thing(relation.object)
    identity = (relation.factuality != "negated", relation.type, subject.identity, thing.identity)
    saying = sayings.setdefault(identity, Saying(sheet.node(relation.subject), sheet.node(relation.object)))
    saying.factualities.append(relation.factuality)
    saying.confidences.append(relation.confidence)
    saying.evidences.append(Evidence(relation.evidence, relation.said_by, relation.trigger))
    saying.acts.add(relation.act)
    if relation.office is not None:
        saying.offices.append(relation.office)


def _add_structure(sheet: Sheet, fact: Structure, sayings: dict[Identity, Saying]) -> None:
    """Add a fact about one thing."""
    about_statement = fact.subject == STATEMENT
    subject = sheet.statement if about_statement else sheet.node(fact.subject)
    identified = STATEMENT if about_statement else sheet.thing(fact.subject).identity
    value, value_identity = _value(sheet, fact)
    identity = (fact.factuality != "negated", fact.type, identified, value_identity)
    saying = sayings.setdefault(identity, Saying(subject, value))
    saying.factualities.append(fact.factuality)
    saying.confidences.append(fact.confidence)
    saying.evidences.append(Evidence(fact.evidence, fact.said_by))


def _value(sheet: Sheet, fact: Structure) -> tuple[NamedNode | Literal, str]:
    """The object of a structure fact, and what it is identified by."""
    if fact.object is not None:
        return sheet.node(fact.object), sheet.thing(fact.object).identity
    value = fact.value or ""
    return _VALUES[fact.type](sheet, value), value


def _keyed(key: Callable[[str], str]) -> Callable[[Sheet, str], NamedNode]:
    """Make a function that names a value by a key made from it."""
    return lambda sheet, value: NamedNode(sheet.names.iri(key(value), value))


_VALUES: dict[str, Callable[[Sheet, str], NamedNode | Literal]] = {
    "onDate": lambda sheet, value: edtf(value),
    "place": _keyed(place_key),
    "topic": _keyed(lambda value: f"topic:{value}"),
    "inSeries": _keyed(lambda value: f"series:{value}"),
}


def _add_status(sheet: Sheet, entity: Entity, sayings: dict[Identity, Saying]) -> None:
    """Add whether a body or agreement is new here, with the sentence that first names it."""
    if entity.status is None or not entity.mentions or not sheet.reading.sentences:
        return
    first = min(mention.start for mention in entity.mentions)
    sentence = next(
        (s for s in sheet.reading.sentences if s.start <= first < s.end), sheet.reading.sentences[0]
    )
    value = term(f"acc:{entity.status}")
    identity = (True, "status", sheet.thing(entity.id).identity, entity.status)
    saying = sayings.setdefault(identity, Saying(sheet.node(entity.id), value))
    saying.factualities.append("asserted")
    saying.confidences.append(0.5)
    saying.evidences.append(Evidence(Span(sentence.start, sentence.end), "publisher"))


def _write(sheet: Sheet, reviews: Reviews, identity: Identity, saying: Saying) -> Claim:
    """Write one claim."""
    polarity, predicate, _, object_identity = identity
    claim = claim_iri(sheet, identity)
    factuality, confidence = surest(saying.factualities), max(saying.confidences)
    decision = reviews.get(claim.value)
    predicate = corrected_word(decision, "predicate", predicate)
    subject = corrected_end(sheet, decision, "subject", saying.subject)
    value = corrected_end(sheet, decision, "object", saying.object, predicate)
    verdict = verdict_of(decision)
    for name in ("acc:Claim", "rdf:Statement"):
        sheet.say(claim, "rdf:type", term(name))
    sheet.say(claim, "rdf:subject", subject)
    sheet.say(claim, "rdf:predicate", term(f"acc:{predicate}"))
    sheet.say(claim, "rdf:object", value)
    sheet.say(claim, "acc:polarity", truth(polarity))
    write_assertion(sheet, claim, factuality, confidence, verdict)
    for act in saying.acts:
        sheet.say(claim, "acc:fromAct", sheet.part(act))
    _write_office(sheet, claim, saying, object_identity)
    write_evidence(sheet, claim, saying.evidences)
    counts = stands(factuality, verdict, polarity)
    return Claim(claim, NamedNode(subject.value), predicate, value, counts, confidence)


def _write_office(sheet: Sheet, claim: NamedNode, saying: Saying, of: str) -> None:
    """Write the office as the text has it, and the known post it names."""
    if not saying.offices:
        return
    office = max(sorted(set(saying.offices)), key=len)
    sheet.say(claim, "acc:office", sheet.quote(office))
    post = sheet.names.post(office, of)
    if post is not None:
        sheet.say(claim, "acc:post", NamedNode(post))
