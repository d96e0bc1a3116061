"""What claims and commitments share: identity, factuality, confidence, review and provenance."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pyoxigraph import NamedNode

from accords.graph.rdf.sheet import Sheet
from accords.graph.rdf.terms import ID, ratio, term
from accords.graph.reading import Factuality
from accords.graph.record import Decision

CERTAINTY: tuple[Factuality, ...] = ("asserted", "negated", "reported", "conditional")
"""Where two sentences say the same claim, the surer one names its factuality."""

Reviews = Mapping[str, Decision]
"""The newest judgement in force of each assertion that people judged, by IRI."""


def assertion_iri(kind: str, *parts: str) -> NamedNode:
    """The IRI of a claim or commitment: 16 hex digits over what identifies it."""
    digest = hashlib.sha256("\u001f".join(parts).encode()).hexdigest()[:16]
    return NamedNode(f"{ID}{kind}/{digest}")


def reader_iri(reader: str) -> str:
    """The IRI of the reader: code, lexicons, weights and options by their hash."""
    return f"{ID}reader/{hashlib.sha256(reader.encode()).hexdigest()[:16]}"


def surest(factualities: Iterable[Factuality]) -> Factuality:
    """The surest of several."""
    return min(factualities, key=CERTAINTY.index)


def reviewed(found: Iterable[tuple[str, Decision]]) -> Reviews:
    """The review of each assertion from its judgements, oldest first: the newest verdict, every correction."""
    reviews: dict[str, Decision] = {}
    for iri, one in found:
        earlier = reviews[iri].detail if iri in reviews else {}
        reviews[iri] = replace(one, detail={**earlier, **one.detail})
    return reviews


def verdict_of(decision: Decision | None) -> str:
    """The review status that a judgement gives."""
    return "unreviewed" if decision is None else decision.verdict


def write_assertion(
    sheet: Sheet, assertion: NamedNode, factuality: Factuality, confidence: float, verdict: str
) -> None:
    """Write what every assertion says about itself."""
    sheet.say(assertion, "rdf:type", term("acc:Assertion"))
    sheet.say(assertion, "acc:factuality", term(f"acc:{factuality}"))
    sheet.say(assertion, "acc:confidence", ratio(confidence))
    sheet.say(assertion, "acc:reviewStatus", term(f"acc:{verdict}"))
    sheet.say(assertion, "prov:wasDerivedFrom", sheet.statement)
    sheet.say(assertion, "prov:wasGeneratedBy", NamedNode(reader_iri(sheet.reading.reader)))
