"""A statement's graph: the document, its sentences, acts, claims and commitments."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from accords.graph.rdf.acts import write_acts
from accords.graph.rdf.appearances import Appearance, appearances
from accords.graph.rdf.assertions import Reviews
from accords.graph.rdf.claims import Claim, write_claims
from accords.graph.rdf.commitments import write_commitments
from accords.graph.rdf.naming import Names
from accords.graph.rdf.sheet import LONGEST_QUOTE, Sheet
from accords.graph.rdf.terms import date, moment, number, term, text
from accords.graph.reading import Reading, SentenceOutcome
from accords.graph.record import Held


@dataclass(frozen=True, slots=True)
class Written:
    """A statement as RDF, with what the shared graphs need to know of it."""

    statement: str
    quads: frozenset[Quad]
    claims: tuple[Claim, ...]
    appearances: tuple[Appearance, ...]
    reading: Reading


def write_statement(held: Held, names: Names, reviews: Reviews) -> Written:
    """Write the graph of one statement; BadInput where the reading points outside its text."""
    sheet = Sheet(held, names)
    _write_document(sheet)
    for sentence in sheet.reading.sentences:
        _write_sentence(sheet, sentence)
    for thing in sheet.things.values():
        sheet.say(NamedNode(thing.iri), "acc:mentionedIn", sheet.statement)
    write_acts(sheet)
    claims = write_claims(sheet, reviews)
    write_commitments(sheet, reviews)
    return Written(
        statement=held.statement,
        quads=frozenset(sheet.quads),
        claims=tuple(claims),
        appearances=tuple(appearances(sheet)),
        reading=sheet.reading,
    )


def _write_document(sheet: Sheet) -> None:
    """Write what the source says about the document, and what was counted in it."""
    document, reading, node = sheet.document, sheet.reading, sheet.statement
    for name in ("acc:Statement", "prov:Entity"):
        sheet.say(node, "rdf:type", term(name))
    sheet.say(node, "acc:sourceId", text(document.id or document.address))
    sheet.say(node, "dct:language", text(reading.lang))
    sheet.say(node, "acc:genre", term(f"acc:{reading.genre}"))
    sheet.say(node, "acc:textHash", text(document.sha256))
    sheet.say(node, "acc:textLength", number(len(document.text)))
    sheet.say(node, "acc:sentenceCount", number(len(reading.sentences)))
    sheet.say(node, "acc:firstSeen", moment(sheet.held.first_seen))
    _write_source(sheet)


def _write_source(sheet: Sheet) -> None:
    """Write title, date, publisher, source and licence, as far as the source gives them."""
    document, node = sheet.document, sheet.statement
    if document.title is not None:
        sheet.say(node, "dct:title", sheet.quote(document.title))
    if document.published is not None:
        sheet.say(node, "dct:issued", date(document.published))
    if document.publisher is not None:
        sheet.say(node, "acc:publisher", sheet.publisher())
    if document.source is not None:
        sheet.say(node, "dct:source", text(document.source))
    if document.licence is not None:
        sheet.say(node, "acc:licence", text(document.licence))


def _write_sentence(sheet: Sheet, sentence: SentenceOutcome) -> None:
    """Write one sentence and what became of it."""
    node = sheet.part(f"s{sentence.number}")
    words = sheet.document.text[sentence.start : sentence.end]
    sheet.say(node, "rdf:type", term("acc:Sentence"))
    sheet.say(node, "acc:inStatement", sheet.statement)
    sheet.say(node, "acc:number", number(sentence.number))
    sheet.say(node, "acc:start", number(sentence.start))
    sheet.say(node, "acc:end", number(sentence.end))
    sheet.say(node, "acc:text", sheet.quote(words[:LONGEST_QUOTE]))
    sheet.say(node, "acc:outcome", term(f"acc:{sentence.outcome}"))
    if sentence.reason is not None:
        sheet.say(node, "acc:reason", term(f"acc:{sentence.reason}"))
    if sentence.nearest is not None:
        sheet.say(node, "acc:nearestFrame", text(sentence.nearest))
