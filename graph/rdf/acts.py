"""Speech acts: one clause with its speaker, subjects, objects and trigger; *jointly* is read off them."""

from __future__ import annotations

from dataclasses import dataclass, field

from accords.graph.rdf.sheet import Sheet
from accords.graph.rdf.terms import number, term, text
from accords.graph.reading import Span

INSIDE = "attributedTo"
"""A link between the parts of an object: its subject does not act."""


@dataclass(slots=True)
class _Act:
    """What the links and commitments of one clause say about it."""

    frame: str
    said_by: str
    evidence: Span
    trigger: Span | None
    subjects: set[str] = field(default_factory=set)
    objects: set[str] = field(default_factory=set)


def write_acts(sheet: Sheet) -> None:
    """Write every act of the reading."""
    for name, act in sorted(_acts(sheet).items()):
        node = sheet.part(name)
        sheet.say(node, "rdf:type", term("acc:Act"))
        sheet.say(node, "acc:inStatement", sheet.statement)
        sheet.say(node, "acc:frame", text(act.frame))
        sheet.say(node, "acc:saidBy", sheet.speaker(act.said_by))
        sheet.say(node, "acc:sentence", sheet.sentence_of(act.evidence.start))
        for entity in act.subjects:
            sheet.say(node, "acc:subject", sheet.node(entity))
        for entity in act.objects:
            sheet.say(node, "acc:object", sheet.node(entity))
        _write_trigger(sheet, name, act.trigger)


def _acts(sheet: Sheet) -> dict[str, _Act]:
    """Gather the acts from the links and commitments that name them."""
    acts: dict[str, _Act] = {}
    for link in sheet.reading.relations:
        act = acts.setdefault(link.act, _Act(link.frame, link.said_by, link.evidence, link.trigger))
        if link.type != INSIDE:
            act.subjects.add(link.subject)
            act.objects.add(link.object)
    for promise in sheet.reading.commitments:
        act = acts.setdefault(
            promise.act, _Act(promise.frame, promise.said_by, promise.evidence, promise.trigger)
        )
        act.subjects.update(promise.by)
        act.objects.update(promise.toward)
    return acts


def _write_trigger(sheet: Sheet, name: str, trigger: Span | None) -> None:
    """Write the words that carry the act, where the reader points at them."""
    if trigger is None:
        return
    node = sheet.part(name)
    sheet.say(node, "acc:trigger", sheet.quote(sheet.words(trigger)))
    sheet.say(node, "acc:triggerStart", number(trigger.start))
    sheet.say(node, "acc:triggerEnd", number(trigger.end))
