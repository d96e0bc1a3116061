"""Body meetings: that a body met, where nobody is named who met whom: "The Contact Group met in Geneva"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.meeting_verbs import meeting_verb
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS, Thing

MET, PAST = "meeting", "met"
KINDS = frozenset({MET, "session"})
LEADING = frozenset({"leader", "minister", "head", "chief", "envoy", "president"})
NEAR = 2
FAR = 7
SHARED = frozenset({"jointStatement", "communique", "readout"})


def body_meetings(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Enter the meeting of each body that a sentence says met, and yield what members or body took part."""
    for clause in list(scene.clauses):
        told = _is_told(scene, clause) and meeting_verb(scene, clause) in KINDS
        if not told or not is_open(scene, clause.verb.head) or _is_known(scene, clause):
            continue
        body = None if _is_usual(scene, clause) or _names_others(scene, clause) else _body(scene, clause)
        if body is None:
            continue
        things = _who(draft, body)
        meeting = _meeting(draft, scene, clause, body)
        meeting.members.extend(it for it in things if it not in meeting.members)
        for thing in things:
            token, number = scene.sentence.tokens[clause.verb.head], scene.sentence.number
            span = (token.start, token.end)
            yield Link("participatesIn", thing, meeting.id, number, span, "verb.body", "meet", 0, "named")


def _is_told(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb is the active one of its sentence; "met on 4 May" looks like a participle and is none."""
    tokens, last = scene.sentence.tokens, clause.verb.last
    placed = last < len(tokens) and tokens[last].norm in ("on", "in", "at", "for", "again")
    past = tokens[clause.verb.head].norm == PAST and placed
    return past or (clause.verb.finite and not clause.verb.passive)


def _is_usual(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb tells what a body does as a rule: "shall meet at least twice annually"."""
    words = meeting_words(scene.sentence.lang).recurring
    behind = scene.sentence.tokens[clause.verb.first : clause.verb.last + FAR]
    return any(it.norm in words for it in behind)


def _is_known(scene: Scene, clause: Clause) -> bool:
    """Say whether the verb has told a meeting already, or has one for its subject: "The Summit met"."""
    first, last = clause.subject if clause.subject is not None else (0, 0)
    meetings = [it for it in scene.finds if it.type == "Meeting"]
    return any(it.first == clause.verb.head or first <= it.core < last for it in meetings)


def _body(scene: Scene, clause: Clause) -> Found | None:
    """Return the body that met: the subject, what "which" stands for, or the organisation whose leaders met."""
    if clause.subject is None:
        return None
    first, last = clause.subject
    tokens = scene.sentence.tokens
    if tokens[last - 1].norm in ("which", "that"):
        before = [it for it in scene.finds if it.type == "WorkingGroup" and 0 <= first - it.last <= NEAR]
        return before[-1] if before and before[-1].thing is not None else None
    for it in scene.finds:
        if it.thing is None or not first <= it.first < last or it.inside is not None:
            continue
        if it.type == "WorkingGroup" and first <= it.core < last and _heads(scene, clause, it):
            return it
        if it.type == "Organization" and not heads_come_first(scene) and it.kind != "company":
            led = tokens[last - 1].lemma in LEADING and it.last <= last - 1
            return it if it.last == last or led else None
    return None


def _heads(scene: Scene, clause: Clause, body: Found) -> bool:
    """Say whether a body itself is the subject, not what is of it: "the report of the Group met criticism"."""
    first = clause.subject[0] if clause.subject is not None else body.first
    before = scene.sentence.tokens[first : body.first]
    return clause.kind == "relative" or all(it.tag in ("DET", "ADJ", "ADV") for it in before)


def _names_others(scene: Scene, clause: Clause) -> bool:
    """Say whether something stands right behind the verb that the body met: "met with the minister", "met resistance"."""
    if heads_come_first(scene):
        behind = scene.sentence.tokens[clause.verb.last : clause.last]
        return any(it.norm in wording("ar").leads("with") for it in behind)
    near = range(clause.verb.last, clause.verb.last + NEAR + 1)
    behind = scene.sentence.tokens[clause.verb.last : clause.verb.last + 1]
    if any(it.tag in ("N", "ADJ") for it in behind):
        return True
    return any(it.first in near and it.type in ACTORS and it.form != "capital" for it in scene.finds)


def _who(draft: Draft, body: Found) -> tuple[str, ...]:
    """Return who took part: the organisation, or the members of a group; in a text of its sides, these."""
    if body.type == "Organization":
        return (body.thing,) if body.thing is not None else ()
    members = draft.things[body.thing or ""].members
    return tuple(members or (draft.sides if draft.genre in SHARED else ()))


def _meeting(draft: Draft, scene: Scene, clause: Clause, body: Found) -> Thing:
    """Return the body's meeting told before, else a new one; one still to come is always new."""
    tokens, head, last = scene.sentence.tokens, clause.verb.head, clause.verb.head + 1
    english = not heads_come_first(scene)
    while english and last < len(tokens) and (tokens[last].tag == "ADV" or tokens[last].norm == "most"):
        last += 1
    span = (head, last, tokens[head].start, tokens[last - 1].end)
    name = f"{meeting_words(scene.sentence.lang).names[MET]}: {body.name}"
    find = Found(scene.sentence.number, *span, "Meeting", None, "verb", name, MET, head)
    scene.finds.append(find)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    told = [] if clause.planned else [it for it in draft.things.values() if it.name == find.name]
    meeting = told[0] if told else Thing(f"m{len(draft.things) + 1}", "Meeting", find.name, None, MET)
    draft.things[meeting.id] = meeting
    find.thing = meeting.id
    meeting.finds.append(find)
    return meeting
