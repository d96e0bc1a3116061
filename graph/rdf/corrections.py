"""Corrections: a claim or commitment as a reviewer says it should read; its IRI and its evidence stay."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from accords.graph.letters import is_arabic
from accords.graph.rdf.sheet import Brought, Sheet
from accords.graph.rdf.terms import edtf
from accords.graph.record import Decision

DATED = "onDate"
"""The predicate whose object is a date in EDTF; all others lead to things."""


def corrected_end(
    sheet: Sheet, decision: Decision | None, end: str, read: NamedNode | Literal, predicate: str = ""
) -> NamedNode | Literal:
    """The subject or object (`end`) of a claim: the corrected one, else what was read.

    A thing that only the correction names is brought into the statement under its name.
    """
    told = None if decision is None else decision.detail.get(end)
    if decision is None or told is None:
        return read
    if end == "object" and predicate == DATED:
        return edtf(told)
    iri = sheet.names.follow(told)
    name = decision.detail.get(f"{end}_name", "")
    key = decision.detail.get(f"{end}_key") or None
    lang = "ar" if is_arabic(name) else "en"
    sheet.brought.add(
        Brought(iri, key if iri == told else None, decision.detail[f"{end}_type"], None, lang, name, "part")
    )
    return NamedNode(iri)


def corrected_word(decision: Decision | None, part: str, read: str) -> str:
    """The predicate or strength (`part`): the corrected one, else what was read."""
    return read if decision is None else decision.detail.get(part, read)
