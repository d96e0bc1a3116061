"""Printing: a reading as one line of JSON, or as text for people."""

from __future__ import annotations

import json

from accords.graph.document import Document, normalised
from accords.graph.reading import Reading, Relation


def as_line(reading: Reading) -> str:
    """Write a reading as one line of JSON."""
    return json.dumps(reading.to_json(), ensure_ascii=False)


def as_text(reading: Reading, document: Document, why: bool) -> str:
    """Write a reading for people: what it names, what it says, and with `why` how each link came about."""
    names = {it.id: it.name for it in reading.entities}
    text = normalised(document.text)
    lines = [f"{document.title or reading.id}  ({reading.genre}, {reading.lang})"]
    lines += [f"  {it.type:13} {it.name}" for it in reading.entities]
    for relation in reading.relations:
        lines += _relation(relation, names, text, why)
    for promise in reading.commitments:
        by = ", ".join(names[it] for it in promise.by)
        lines.append(f"  {promise.strength}: {by}: {promise.about}" + _meant(promise.factuality))
    return "\n".join(lines)


def _relation(relation: Relation, names: dict[str, str], text: str, why: bool) -> list[str]:
    """Write one link, with its sentence and steps where asked."""
    line = f"  {names[relation.subject]} {relation.type} {names[relation.object]}" + _meant(
        relation.factuality
    )
    if not why:
        return [line]
    quote = " ".join(text[relation.evidence.start : relation.evidence.end].split())
    lines = [line, f"      “{quote}”", f"      frame {relation.frame}, confidence {relation.confidence}"]
    for step in relation.trace:
        reasons = ", ".join(step.because)
        told = f"{step.choice}: {step.chosen}; next {step.runner_up}; margin {step.margin}"
        lines.append(f"      {told}; {reasons}")
    return lines


def _meant(factuality: str) -> str:
    """Say how a link is meant where it is not asserted."""
    return "" if factuality == "asserted" else f"  [{factuality}]"
