"""Assembly: things and links become the entities, relations and commitments of a reading."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, cast

from accords.graph import reference
from accords.graph.reading import (
    PUBLISHER,
    Commitment,
    Entity,
    EntityType,
    Mention,
    Relation,
    RelationType,
    Span,
    Step,
    Strength,
)
from accords.ingest.acts.act import Link, Promise
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.draft import Draft
from accords.ingest.mentions.found import Found
from accords.ingest.results.confidence import confidence
from accords.ingest.results.keys import Identities
from accords.ingest.results.titles import TITLED, title
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import Thing

MOST_NAMED = 4
YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
DATED = 2
UNTOLD = frozenset({"faction", "firm"})
"""Kinds of bodies that are shown only for what they do."""


def entities(
    draft: Draft, used: Iterable[str], dangers: frozenset[str], identities: Identities
) -> tuple[dict[str, str], tuple[Entity, ...]]:
    """Return the ids given to things, and the entities, in the order of the text."""
    needed = set(used)
    shown = [
        it for it in draft.things.values() if (it.id in needed or _stands_alone(draft, it)) and _places(it)
    ]
    shown.sort(key=lambda it: (_places(it)[0], it.id))
    names = {thing.id: f"e{number}" for number, thing in enumerate(shown, 1)}
    return names, tuple(
        _entity(draft, thing, names[thing.id], thing.id in dangers, identities.key(thing)) for thing in shown
    )


def _stands_alone(draft: Draft, thing: Thing) -> bool:
    """Say whether a thing is shown though no link uses it: named outright, not only inside another name."""
    finds = [it for it in thing.finds if it.sentence > 0]
    if thing.type == "State":
        forms = ("name", "government", "adjective") if draft.lang == "ar" else ("name", "government")
        return any(it.form in forms and it.inside is None for it in finds)
    if thing.type == "Organization" and thing.kind not in UNTOLD:
        return any(it.inside is None or (it.inside.governed and it.inside.thing is None) for it in finds)
    if thing.type in ("Official", "WorkingGroup"):
        return True
    if thing.type == "Meeting" and any(it.form == "verb" or _is_set(draft, it) for it in finds):
        return True
    if thing.type == "Agreement" and any(_is_dated(draft, it) for it in finds):
        return True
    if thing.type in ("Agreement", "Meeting"):
        shown = [it for it in finds if it.inside is None or it.inside.type == it.type == "Agreement"]
        return any(it.form == "name" or it.name[:1].isupper() for it in shown)
    return False


def _is_dated(draft: Draft, find: Found) -> bool:
    """Say whether an agreement is told by its date: "the ceasefire agreement of 3 May 2004"."""
    dates = draft.scenes[find.sentence - 1].dates
    told = find.form == "open" and find.inside is None and not find.governed
    far = DATED if draft.scenes[find.sentence - 1].sentence.lang == "ar" else 1
    return told and any(find.first <= it.first <= find.last + far for it in dates)


def _is_set(draft: Draft, find: Found) -> bool:
    """Say whether a sentence gives a meeting a day or place, or says that it was or will be held."""
    scene = draft.scenes[find.sentence - 1]
    english = scene.sentence.lang == "en"
    if (english and not draft.sides) or find.form != "open" or not is_open(scene, find.first):
        return False
    far = DATED if english else DATED + DATED
    dated = any(find.last < it.first <= find.last + far for it in scene.dates)
    clause = clause_at(scene, find.first)
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    if dated or clause is None:
        return dated
    held = words.holding | words.befalling | (frozenset() if english else words.passing)
    subject = clause.subject or (0, 0)
    behind = not english and 0 <= find.first - clause.verb.last <= 1
    told = subject[0] <= find.core < subject[1] or behind
    return told and tokens[clause.verb.head].lemma in held


def _places(thing: Thing) -> list[tuple[int, int]]:
    """Return where the text itself mentions a thing."""
    return sorted((it.start, it.end) for it in thing.finds if it.sentence > 0)


def _entity(draft: Draft, thing: Thing, name: str, danger: bool, key: str | None) -> Entity:
    """Build one entity with all its mentions."""
    spans = sorted({(it.start, it.end) for it in thing.finds if it.sentence > 0})
    mentions = tuple(Mention(start, end, draft.text[start:end]) for start, end in spans)
    iso3 = thing.key.split(":")[1] if thing.type == "State" and thing.key else None
    return Entity(
        name,
        cast(EntityType, "Threat" if danger else thing.type),
        _name(draft, thing),
        mentions,
        key,
        iso3,
        _status(draft, thing),
        thing.kind if thing.type in ("Agreement", "WorkingGroup", "Meeting") else None,
        naming="made" if _is_unnamed(thing) else None,
    )


def _status(draft: Draft, thing: Thing) -> Literal["new", "existing"] | None:
    """Return new or existing for what can be founded; what bears an earlier year is not new."""
    if thing.type not in ("WorkingGroup", "Agreement"):
        return None
    if all(it.inside is not None and it.inside.type == thing.type for it in thing.finds):
        return "existing"
    year, published = YEAR.search(thing.name), draft.document.published
    if year is not None and published is not None and year.group() < published[:4]:
        return "existing"
    return "new" if thing.status == "new" else "existing"


def _name(draft: Draft, thing: Thing) -> str:
    """Return the name of a thing: the reference's, else the first full mention, as a title where it bears one.

    A meeting that only a verb tells of is named by its kind and who met.
    """
    if _is_unnamed(thing):
        return _told_meeting(draft, thing)
    if thing.type == "State" and thing.key is not None:
        row = reference.country(thing.key.split(":")[1])
        return row.name_en if row is not None else thing.name
    return title(thing.name, draft.lang) if thing.type in TITLED else thing.name


def _is_unnamed(thing: Thing) -> bool:
    """Say whether the text tells a meeting with verbs or pronouns only, and who met is known."""
    told = all(it.form in ("verb", "short") for it in thing.finds)
    return thing.type == "Meeting" and bool(thing.members) and told


def _told_meeting(draft: Draft, thing: Thing) -> str:
    """Name a meeting by its kind and the officials, else the states, who met; of one official also whom he met."""
    noun = meeting_words(draft.lang).names.get(thing.kind or "meeting", "meeting")
    members = [draft.things[it] for it in dict.fromkeys(thing.members)]
    people = [it for it in members if it.type == "Official"]
    if len(people) == 1:
        people += [it for it in members if it.type != "Official" and it.id != people[0].of]
    people = people or members
    return f"{noun}: " + " – ".join(_name(draft, it) for it in people[:MOST_NAMED])


class _Steps:
    """The choices of a document with the names of what was chosen; each name and choice is written once."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._names: dict[str, str] = {}
        self._written: dict[str, str] = {}

    def told(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """Write the things of each choice by their names."""
        return tuple(
            dataclasses.replace(
                it,
                chosen=self._named(it.chosen),
                runner_up=self._named(it.runner_up) if it.runner_up else None,
            )
            for it in steps
        )

    def _named(self, choice: str) -> str:
        """Put names for the ids in "sides: s1, s2"."""
        if choice not in self._written:
            kind, _, ids = choice.partition(": ")
            known = [it for it in ids.split(", ") if it in self._draft.things]
            self._written[choice] = f"{kind}: " + ", ".join(self._name(it) for it in known)
        return self._written[choice]

    def _name(self, thing: str) -> str:
        """Return the name of one thing."""
        if thing not in self._names:
            self._names[thing] = _name(self._draft, self._draft.things[thing])
        return self._names[thing]


def relations(draft: Draft, links: Sequence[Link], names: Mapping[str, str]) -> tuple[Relation, ...]:
    """Build the relations, once per sentence that says them, in the order of the text."""
    seen: dict[tuple[str, str, str, int, str], Relation] = {}
    steps = _Steps(draft)
    for link in sorted(links, key=lambda it: (it.sentence, it.trigger or (0, 0), it.act)):
        key = (link.type, names[link.subject], names[link.object], link.sentence, link.factuality)
        if key not in seen:
            seen[key] = _relation(draft, link, names, steps)
    return tuple(seen.values())


def _relation(draft: Draft, link: Link, names: Mapping[str, str], steps: _Steps) -> Relation:
    """Build one relation."""
    sentence = draft.scenes[link.sentence - 1].sentence
    office = draft.things[link.subject].office if link.type == "represents" else None
    return Relation(
        cast(RelationType, link.type),
        names[link.subject],
        names[link.object],
        Span(sentence.start, sentence.end),
        Span(*link.trigger) if link.trigger else None,
        names.get(link.said_by or "", PUBLISHER),
        f"a{link.act}",
        link.frame,
        office,
        link.factuality,
        confidence(link.frame, draft.lang),
        steps.told(link.steps),
    )


def commitments(
    draft: Draft, promises: Sequence[Promise], names: Mapping[str, str]
) -> tuple[Commitment, ...]:
    """Build the commitments in the order of the text."""
    ordered = sorted(promises, key=lambda it: (it.trigger, it.act))
    steps = _Steps(draft)
    return tuple(_commitment(draft, it, names, steps) for it in ordered)


def _commitment(draft: Draft, promise: Promise, names: Mapping[str, str], steps: _Steps) -> Commitment:
    """Build one commitment."""
    sentence = draft.scenes[promise.sentence - 1].sentence
    return Commitment(
        tuple(names[it] for it in promise.by),
        cast(Strength, promise.strength),
        Span(*promise.trigger),
        Span(sentence.start, sentence.end),
        draft.text[promise.about[0] : promise.about[1]],
        Span(*promise.about),
        names.get(promise.said_by or "", PUBLISHER),
        f"a{promise.act}",
        promise.frame,
        tuple(names[it] for it in promise.toward if it in names),
        promise.topic,
        promise.deadline,
        promise.factuality,
        confidence(promise.frame, draft.lang),
        steps.told(promise.steps),
    )
