"""Meetings: the meeting a document is about, who takes part in it, and what later words refer to it."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.thing import Thing

OPENING = 3


def meeting_links(draft: Draft, cast: Cast) -> Iterator[Link]:
    """Yield who takes part in meetings told by a verb: met, visited, spoke."""
    for scene in draft.scenes:
        if not scene.sentence.is_read:
            continue
        for clause in scene.clauses:
            verb = _meeting_verb(scene, clause)
            if verb is not None and not clause.negated and not clause.conditional:
                yield from _met(draft, scene, clause, cast, verb)


def _meeting_verb(scene: Scene, clause: Clause) -> str | None:
    """Return the kind of meeting a clause's verb tells, or None."""
    kinds = lexicon_file(scene.sentence.lang, "meetings.toml").get("verbs", {})
    head = scene.sentence.tokens[clause.verb.head]
    if clause.verb.passive:
        return None
    kind = kinds.get(head.lemma)
    return str(kind) if kind is not None else None


def _met(draft: Draft, scene: Scene, clause: Clause, cast: Cast, kind: str) -> Iterator[Link]:
    """Yield the participants of one meeting verb: who acts, and whom they met."""
    actors = cast.subject_of(scene, clause)
    others = _others(scene, clause)
    things = tuple(dict.fromkeys((*actors.things, *others)))
    if len(things) < 2:
        return
    meeting = _meeting(draft, scene, clause, kind, things)
    for thing in speakers(draft, "participatesIn", things, actors.how):
        tokens = scene.sentence.tokens
        trigger = (tokens[clause.verb.head].start, tokens[clause.verb.head].end)
        yield Link(
            "participatesIn", thing, meeting.id, scene.sentence.number, trigger, "verb.meet", "meet", 0, actors.how,
            actors.things[0] if actors.things else None, "asserted", actors.steps,
        )  # fmt: skip


def _others(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the officials, else states, that stand behind a meeting verb before the next finite verb."""
    end = clause.last
    for other in scene.clauses:
        if other.verb.first >= clause.verb.last and other.kind != "participle":
            end = min(end, other.verb.first)
    behind = [it for it in scene.finds if it.thing and clause.verb.last <= it.first < end]
    people = [it.thing for it in behind if it.type == "Official" and it.thing]
    if people:
        return tuple(people)
    tokens = scene.sentence.tokens
    direct = [it for it in behind if it.type in ("State", "Organization") and it.form != "capital" and it.inside is None]
    return tuple(it.thing for it in direct[:1] if it.thing and tokens[it.first - 1].norm in ("with", "the", "and"))


def _meeting(draft: Draft, scene: Scene, clause: Clause, kind: str, things: tuple[str, ...]) -> Thing:
    """Return the meeting of a verb: one told before with the same people, else a new one."""
    for thing in draft.things.values():
        if thing.type == "Meeting" and thing.kind == kind and set(things) <= set(thing.members):
            return thing
    tokens = scene.sentence.tokens
    head = clause.verb.head
    find = Found(
        scene.sentence.number, head, head + 1, tokens[head].start, tokens[head].end, "Meeting", None, "verb",
        tokens[head].text, kind, head,
    )  # fmt: skip
    scene.finds.append(find)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    thing = attach(draft, scene, find)
    thing.members = list(things)
    return thing
