"""Evidence: the sentence behind an assertion, as a Web Annotation target with position and quote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pyoxigraph import NamedNode

from accords.graph.rdf.sheet import AROUND, Sheet
from accords.graph.rdf.terms import number, term
from accords.graph.reading import Span


class Evidence(NamedTuple):
    """Where something is said, and by whom (an entity id or `publisher`)."""

    span: Span
    said_by: str
    trigger: Span | None = None


def write_evidence(sheet: Sheet, assertion: NamedNode, evidences: Iterable[Evidence]) -> None:
    """Write each sentence that says the assertion once, in the order of the text."""
    for ordinal, one in enumerate(_distinct(evidences), start=1):
        target = NamedNode(f"{assertion.value}#{ordinal}")
        sheet.say(assertion, "acc:evidence", target)
        sheet.say(target, "rdf:type", term("oa:SpecificResource"))
        sheet.say(target, "oa:hasSource", sheet.statement)
        sheet.say(target, "acc:saidBy", sheet.speaker(one.said_by))
        sheet.say(target, "acc:sentence", sheet.sentence_of(one.span.start))
        _write_selectors(sheet, target, sheet.clipped(one.span, one.trigger))


def _distinct(evidences: Iterable[Evidence]) -> list[Evidence]:
    """The evidences in the order of the text, one per sentence."""
    first: dict[Span, Evidence] = {}
    for one in sorted(evidences, key=lambda e: (e.span, e.said_by, e.trigger or e.span)):
        first.setdefault(one.span, one)
    return list(first.values())


def _write_selectors(sheet: Sheet, target: NamedNode, span: Span) -> None:
    """Write where the quote stands and how it reads, with the text around it."""
    words, whole = sheet.words(span), sheet.document.text
    position, quote = NamedNode(f"{target.value}-position"), NamedNode(f"{target.value}-quote")
    sheet.say(target, "oa:hasSelector", position)
    sheet.say(target, "oa:hasSelector", quote)
    sheet.say(position, "rdf:type", term("oa:TextPositionSelector"))
    sheet.say(position, "oa:start", number(span.start))
    sheet.say(position, "oa:end", number(span.end))
    sheet.say(quote, "rdf:type", term("oa:TextQuoteSelector"))
    sheet.say(quote, "oa:exact", sheet.quote(words))
    sheet.say(quote, "oa:prefix", sheet.quote(whole[max(span.start - AROUND, 0) : span.start]))
    sheet.say(quote, "oa:suffix", sheet.quote(whole[span.end : span.end + AROUND]))
