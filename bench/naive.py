"""The naive peer of the reader: names from the tables, keywords, and co-occurrence in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import permutations

from accords.graph import reference
from accords.graph.document import Document
from accords.graph.reading import (
    PUBLISHER,
    Commitment,
    Entity,
    EntityType,
    Mention,
    Reading,
    Relation,
    RelationType,
    SentenceOutcome,
    Span,
    Strength,
)

CUES: dict[RelationType, tuple[str, ...]] = {
    "counters": ("counter", "condemn", "combat", "threat", "مكافحة", "مواجهة", "إدانة", "أدان"),
    "supports": ("support", "welcom", "prais", "دعم", "أشاد", "رحب"),
    "criticizes": ("criticiz", "reject", "oppose", "انتقد", "رفض"),
    "partyTo": ("agreement", "sign", "accord", "اتفاق", "مذكرة", "وقع"),
    "participatesIn": ("met ", "meeting", "summit", "visit", "اجتماع", "لقاء", "التقى", "قمة"),
    "memberOf": ("working group", "committee", "مجموعة عمل", "لجنة"),
}
PROMISES: tuple[tuple[str, Strength], ...] = (
    ("agreed", "agrees"),
    ("commit", "agrees"),
    ("pledge", "agrees"),
    ("reaffirm", "reaffirms"),
    ("will ", "intends"),
    ("intend", "intends"),
    ("discuss", "discusses"),
    ("اتفق", "agrees"),
    ("الاتفاق على", "agrees"),
    ("أكد", "reaffirms"),
    ("بحث", "discusses"),
    ("ناقش", "discusses"),
    ("سي", "intends"),
)
ENDS: dict[RelationType, tuple[tuple[EntityType, ...], tuple[EntityType, ...]]] = {
    "counters": (("State", "Organization"), ("Threat",)),
    "supports": (("State", "Organization"), ("State", "Organization")),
    "criticizes": (("State", "Organization"), ("State", "Organization")),
    "partyTo": (("State", "Organization"), ("Agreement",)),
    "participatesIn": (("State", "Organization"), ("Meeting",)),
    "memberOf": (("State", "Organization"), ("WorkingGroup",)),
}


@dataclass(frozen=True)
class Name:
    """One surface form with the thing it names."""

    type: EntityType
    label: str
    key: str
    iso3: str | None = None


@cache
def names() -> dict[str, Name]:
    """Every surface form of the reference tables."""
    return {form: name for form, name in _forms() if form}


def _forms() -> Iterator[tuple[str | None, Name]]:
    for country in reference.countries():
        name = Name("State", country.name_en, f"country:{country.iso3}", country.iso3)
        for form in (country.name_en, country.name_ar, *country.aliases_en, *country.aliases_ar):
            yield form, name
    for body in reference.organizations():
        for form in (body.name_en, body.name_ar, *body.aliases_en, *body.aliases_ar):
            yield form, Name("Organization", body.name_en, f"organization:{body.id}")
    for group in reference.armed_groups():
        for form in (group.name_en, group.name_ar, *group.aliases_en, *group.aliases_ar):
            yield form, Name("Threat", group.name_en, f"organization:{group.id}")
    for treaty in reference.agreements():
        for form in (treaty.name_en, treaty.name_ar, *treaty.aliases_en, *treaty.aliases_ar):
            yield form, Name("Agreement", treaty.name_en, f"agreement:{treaty.id}")
    for threat in reference.threats():
        for form in (*threat.forms_en, *threat.forms_ar):
            yield form, Name("Threat", threat.name_en, f"threat:{threat.id}")


@cache
def pattern() -> re.Pattern[str]:
    """One alternation over all forms, the longest first; an Arabic name may carry a clitic."""
    forms = sorted((form for form in names() if len(form) > 2), key=lambda form: (-len(form), form))
    return re.compile(r"(?<!\w)[وبلف]?(" + "|".join(map(re.escape, forms)) + r")(?!\w)")


def read(document: Document) -> Reading:
    """Read a document the naive way; the same form as the real reader's."""
    spans = [Span(m.start(), m.end()) for m in re.finditer(r"[^.\n؟?!]+[.؟?!]?", document.text)]
    found: dict[Name, list[Mention]] = defaultdict(list)
    for match in pattern().finditer(document.text):
        found[names()[match[1]]].append(Mention(match.start(1), match.end(1), match[1]))
    entities = tuple(
        Entity(f"e{number}", name.type, name.label, tuple(mentions), name.key, name.iso3)
        for number, (name, mentions) in enumerate(found.items(), 1)
    )
    return Reading(
        id=document.id or "",
        lang=document.lang or "en",
        sha256=document.sha256,
        genre="other",
        parties=(),
        entities=entities,
        relations=tuple(_relations(document.text, spans, entities)),
        commitments=tuple(_commitments(document.text, spans, entities)),
        structure=(),
        sentences=tuple(SentenceOutcome(n, s.start, s.end, "claims") for n, s in enumerate(spans, 1)),
        reader="naive",
    )


def _within(span: Span, entities: Iterable[Entity]) -> list[Entity]:
    return [e for e in entities if any(span.start <= m.start < span.end for m in e.mentions)]


def _relations(text: str, spans: list[Span], entities: tuple[Entity, ...]) -> Iterator[Relation]:
    for span in spans:
        sentence = text[span.start : span.end].lower()
        here = _within(span, entities)
        for kind, cues in CUES.items():
            if any(cue in sentence for cue in cues):
                subjects, objects = ENDS[kind]
                for one, two in permutations(here, 2):
                    if one.type in subjects and two.type in objects:
                        yield Relation(kind, one.id, two.id, span, None, PUBLISHER, "a1", "naive")


def _commitments(text: str, spans: list[Span], entities: tuple[Entity, ...]) -> Iterator[Commitment]:
    for span in spans:
        sentence = text[span.start : span.end]
        actors = tuple(e.id for e in _within(span, entities) if e.type in ("State", "Organization"))
        cue = next(((word, strength) for word, strength in PROMISES if word in sentence), None)
        if cue is not None and actors:
            start = span.start + sentence.index(cue[0])
            trigger = Span(start, start + len(cue[0]))
            yield Commitment(actors, cue[1], trigger, span, sentence, span, PUBLISHER, "a1", "naive")
