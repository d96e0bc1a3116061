"""Invited: the visits to which an English sentence says somebody was asked: "invited him to visit Chile"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import PartyWord
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import Thing

INVITE, INVITATION, VISIT = "invite", "invitation", "visit"
HIM = frozenset({"him", "her"})
TAKING = frozenset({"accept", "receive", "welcome", "take"})
FAR = 14
GUESTS = frozenset({"Official", "State"})


def invited_visits(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Enter each visit that somebody was invited to, and yield the guests."""
    for clause in list(scene.clauses):
        asked = _asked(scene, clause)
        guests = _guests(scene, cast, asked, clause) if asked is not None else ()
        if not guests:
            continue
        meeting = _visit(draft, scene, clause, guests)
        for guest in guests:
            token, number = scene.sentence.tokens[clause.verb.head], scene.sentence.number
            span = (token.start, token.end)
            yield Link("participatesIn", guest, meeting.id, number, span, "verb.invited", "meet", 0, "named")


def is_invited(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb of visiting tells only to what somebody is invited."""
    return _asked(scene, clause) is not None


def _asked(scene: Scene, clause: Clause) -> int | None:
    """Return the token of the invitation to the visit that a clause tells of, where it was given."""
    tokens, verb = scene.sentence.tokens, clause.verb
    if scene.sentence.lang != "en" or clause.kind != "infinitive" or tokens[verb.head].lemma != VISIT:
        return None
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is None or above.negated or above.conditional or above.planned:
        return None
    if tokens[above.verb.head].lemma == INVITE:
        return above.verb.head
    nouns = range(above.verb.last, verb.first)
    return next((n for n in nouns if tokens[n].lemma == INVITATION and n + FAR > verb.first), None)


def _guests(scene: Scene, cast: Cast, asked: int, visit: Clause) -> tuple[str, ...]:
    """Return who is asked: who took the invitation, else the people before the visit, else a pronoun's, else a state."""
    taken = _taking(scene, cast, visit)
    if taken is not None:
        return taken
    end = visit.verb.first
    between = [it for it in scene.finds if asked < it.first < end and it.type in GUESTS and it.thing]
    people = [it.thing for it in between if it.type == "Official" and it.thing]
    if people:
        return tuple(dict.fromkeys(people))
    behind = [it.norm for it in scene.sentence.tokens[asked + 1 : asked + 2]]
    if behind and behind[0] in HIM:
        before = [it.thing for it in scene.finds if it.type == "Official" and it.thing and it.first < asked]
        if len(set(before)) > 1:
            return tuple(before[-1:])
        return cast.choose(PartyWord((behind[0],), "he", "s"), scene).things
    direct = [it for it in between if it.type == "State" and it.first == asked + 1 and it.last == end - 1]
    return tuple(it.thing for it in direct if it.thing)


def _taking(scene: Scene, cast: Cast, visit: Clause) -> tuple[str, ...] | None:
    """Return the people who accepted an invitation, or were invited; None where a verb tells nothing of the kind."""
    above = scene.clauses[visit.parent or 0]
    takes = scene.sentence.tokens[above.verb.head].lemma in TAKING or above.verb.passive
    if not takes:
        return None
    acting = cast.subject_of(scene, above).things
    return tuple(it for it in acting if cast.draft.things[it].type in GUESTS)


def _visit(draft: Draft, scene: Scene, clause: Clause, guests: tuple[str, ...]) -> Thing:
    """Enter the visit as a meeting of its own."""
    tokens, head = scene.sentence.tokens, clause.verb.head
    name = f"{VISIT}: " + " – ".join(draft.things[it].name for it in guests)
    span = (head, head + 1, tokens[head].start, tokens[head].end)
    find = Found(scene.sentence.number, *span, "Meeting", None, "verb", name, VISIT, head)
    meeting = Thing(f"m{len(draft.things) + 1}", "Meeting", name, None, VISIT, members=list(guests))
    find.thing, draft.things[meeting.id] = meeting.id, meeting
    meeting.finds.append(find)
    scene.finds.append(find)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    return meeting
