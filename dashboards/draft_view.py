"""The view of a draft: a text that was read but not kept, with what was understood of it."""

from __future__ import annotations

import unicodedata
from html import escape

from accords.dashboards.cards import comma, marked
from accords.dashboards.desk import Desk
from accords.dashboards.markup import chip, direction, heading, isolated, note
from accords.graph.reading import Commitment, Entity, Reading, Relation
from accords.graph.views.marks import Mark, without_overlap


def draft_view(reading: Reading, text: str, desk: Desk) -> str:
    """Write what was read: the marked text, the things, the claims, the silent sentences."""
    words = desk.words
    by_id = {entity.id: entity for entity in reading.entities}
    said = [_relation(one, by_id, desk) for one in reading.relations]
    said += [_commitment(one, by_id, desk) for one in reading.commitments]
    claims = f'<ul class="list">{"".join(said)}</ul>' if said else note(words("add.nothing"))
    things = "".join(_thing(entity, reading.lang, desk) for entity in reading.entities)
    shown = heading(2, words("add.preview")) + _text(reading, _normal(text), desk)
    return (
        f'<div id="draft">{heading(2, words("add.said"))}{claims}{shown}'
        f"{heading(2, words('add.things'))}<p>{things}</p></div>"
    )


def _normal(text: str) -> str:
    """Bring a pasted text to the form that offsets count in."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def _text(reading: Reading, text: str, desk: Desk) -> str:
    """Write the text with every thing and every trigger marked, and why a sentence gave nothing."""
    marks, parts, at = _marks(reading), [], 0
    for sentence in reading.sentences:
        inside = [
            m.moved(-sentence.start) for m in marks if sentence.start <= m.start < m.end <= sentence.end
        ]
        inner = marked(text[sentence.start : sentence.end], without_overlap(inside))
        parts.append(escape(text[at : sentence.start]))
        parts.append(f'<span class="s s-{sentence.outcome}">{inner}</span>')
        parts.append(_why(sentence.outcome, sentence.reason, desk))
        at = sentence.end
    body = "".join([*parts, escape(text[at:])])
    return f'<div class="text" lang="{escape(reading.lang)}" dir="{direction(reading.lang)}">{body}</div>'


def _marks(reading: Reading) -> list[Mark]:
    """Give every mention of a thing and every trigger."""
    marks = [Mark(m.start, m.end, _type(e)) for e in reading.entities for m in e.mentions]
    spans = {one.trigger for one in reading.relations} | {one.trigger for one in reading.commitments}
    return marks + [Mark(span.start, span.end, "trigger") for span in spans if span is not None]


def _why(outcome: str, reason: str | None, desk: Desk) -> str:
    """Say why a sentence gave nothing."""
    if outcome != "notUnderstood":
        return ""
    said = desk.words.maybe(f"reason.{reason}", desk.words(f"outcome.{outcome}"))
    return f'<span class="why" lang="{desk.language}" dir="{desk.words.direction}">{escape(said)}</span>'


def _type(entity: Entity) -> str:
    """Give the type of an entity as the graph has it."""
    return "Country" if entity.type == "State" else entity.type


def _thing(entity: Entity, lang: str, desk: Desk) -> str:
    """Write one thing that the text names, in the words of the text."""
    return (
        chip(_type(entity), isolated(entity.mentions[0].text if entity.mentions else entity.name, lang)) + " "
    )


def _named(ids: tuple[str, ...], by_id: dict[str, Entity], desk: Desk) -> str:
    """Name things of the reading, in the interface's language where a name is known."""
    found = [by_id[one] for one in ids if one in by_id]
    return comma(desk).join(isolated(one.also.get(desk.language, one.name)) for one in found)


def _relation(relation: Relation, by_id: dict[str, Entity], desk: Desk) -> str:
    """Write one link."""
    ends = [_named((one,), by_id, desk) for one in (relation.subject, relation.object)]
    verb = escape(desk.words(f"link.{relation.type}"))
    sure = escape(desk.words("evidence.confidence", percent=desk.words.percent(relation.confidence)))
    doubt = (
        ""
        if relation.factuality == "asserted"
        else f" · {escape(desk.words(f'factuality.{relation.factuality}'))}"
    )
    return f'<li>{ends[0]} {verb} {ends[1]} <span class="meta">{sure}{doubt}</span></li>'


def _commitment(commitment: Commitment, by_id: dict[str, Entity], desk: Desk) -> str:
    """Write one commitment."""
    strength = escape(desk.words(f"strength.{commitment.strength}"))
    about = isolated(commitment.about)
    return f"<li>{_named(commitment.by, by_id, desk)} <strong>{strength}</strong> {about}</li>"
