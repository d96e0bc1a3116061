"""Meetings: those told by a verb (met, visited), those a phrase names, and the one a document is about."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Actors, Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.encounters import (
    discussed_with,
    governs_person,
    hosts,
    inviting,
    met_after_verb,
    others_met,
    pair_met,
    received_by,
)
from accords.ingest.acts.meetings.invited import is_invited
from accords.ingest.acts.meetings.led_sides import leader_within
from accords.ingest.acts.meetings.meeting_verbs import is_discussed, meeting_verb, phone_place
from accords.ingest.acts.meetings.people_row import attached
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import Thing

OPENING = 8
MANY = 2
PLAIN = frozenset({"meeting", "talks", "call", "visit"})
MEANT = {
    "summit": frozenset({"summit", "meeting"}),
    "forum": frozenset({"forum"}),
    "conference": frozenset({"conference"}),
}
SESSION = "session"
SELDOM_MEANT = frozenset({"press-conference", "visit", "exercise", "call"})


def met(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who takes part in the meetings that the verbs of a sentence tell."""
    for clause in list(scene.clauses):
        kind = meeting_verb(scene, clause)
        told = (clause.kind != "relative" or not clause.planned) and not is_invited(scene, clause)
        if kind is not None and told and is_open(scene, clause.verb.head):
            yield from _met(draft, scene, clause, cast, kind)


def _met(draft: Draft, scene: Scene, clause: Clause, cast: Cast, kind: str) -> Iterator[Link]:
    """Yield the participants of one meeting verb: who acts, and whom they met."""
    actors = pair_met(draft, scene, clause) or cast.subject_of(scene, clause)
    others = hosts(draft, scene, clause) if kind == "visit" else others_met(scene, clause, cast, kind)
    if clause.verb.passive and kind == "reception":
        others = received_by(draft, scene, clause, cast)
    if is_discussed(scene, clause):
        if clause.planned or (clause.kind == "complement" and not _is_reported(scene, clause)):
            return
        others = discussed_with(scene, clause, cast)
        if not others and not _are_two_people(draft, actors):
            return
    elif kind != "visit" and set(others) <= set(actors.things):
        actors, others = met_after_verb(draft, scene, clause, cast, actors)
    if kind == "visit" and scene.sentence.lang == "ar" and _is_visited(draft, scene, clause, actors):
        return
    members = () if actors.things and kind != SESSION else _members_of_subject(draft, scene, clause)
    if kind == SESSION and not members:
        return
    actors = Actors(members, "named") if members else actors
    if not others and governs_person(scene, clause):
        return
    inviters = inviting(scene, clause, cast) if kind == "visit" else ()
    if (
        not actors.things
        and others
        and (_is_unnamed_holder(scene, clause) or _is_led_delegation(scene, clause, others))
    ):
        actors, others = Actors(others[:1], "named"), others[1:] or others
    leader = leader_within(scene, clause) if scene.sentence.lang == "en" else None
    if leader is not None and leader not in actors.things:
        actors = Actors((*actors.things, leader), "named")
    things = tuple(dict.fromkeys((*actors.things, *others, *inviters)))
    few = kind == "visit" or actors.how in ("we", "sides", "leaders", "ministers")
    if (
        len(things) < (1 if few or _is_unnamed_holder(scene, clause) else 2)
        or not actors.things
        or (not others and not inviters and not clause.verb.finite and not _is_set(scene, clause))
    ):
        return
    meeting = told_meeting(draft, scene, clause, kind, things)
    tokens = scene.sentence.tokens
    trigger = (tokens[clause.verb.head].start, tokens[clause.verb.head].end)
    for thing in speakers(draft, "participatesIn", things, actors.how):
        yield Link(
            "participatesIn",
            thing,
            meeting.id,
            scene.sentence.number,
            trigger,
            "verb.meet",
            "meet",
            0,
            actors.how,
            actors.things[0],
            "asserted",
            actors.steps,
        )


def _is_reported(scene: Scene, clause: Clause) -> bool:
    """Say whether an Arabic verb behind "that" reports what was done: قالت الوزارة إن الوزير بحث مع نظيره."""
    return scene.sentence.lang == "ar" and scene.sentence.tokens[clause.verb.head].tense == "past"


def _is_unnamed_holder(scene: Scene, clause: Clause) -> bool:
    """Say whether only an office, or nothing, stands for who met somebody in English.

    "The Secretary-General met with …", "Glad to meet …".
    """
    if _is_greeted(scene, clause):
        return True
    if scene.sentence.lang != "en" or clause.subject is None or not clause.verb.finite:
        return False
    first, last = clause.subject
    named = any(it.thing is not None and first <= it.first < last for it in scene.finds)
    return not named and any(first <= it.first < last and it.kind != "p" for it in scene.roles)


def _is_greeted(scene: Scene, clause: Clause) -> bool:
    """Say whether a sentence begins with how glad its writer was to meet somebody: "Delighted to host X in Accra"."""
    tokens, place = scene.sentence.tokens, clause.verb.first
    if scene.sentence.lang != "en" or place < 1 or tokens[place].norm != "to":
        return False
    glad = wording("en").glad
    return tokens[place - 1].norm in glad and all(
        it.tag in ("ADV", "PUNCT", "ADJ") for it in tokens[: place - 1]
    )


def _is_led_delegation(scene: Scene, clause: Clause, others: tuple[str, ...]) -> bool:
    """Say whether an Arabic delegation led by the first of those named met the others: "التقى وفد برئاسة X Y"."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    place = clause.verb.last
    if scene.sentence.lang != "ar" or len(others) < MANY or place >= len(tokens):
        return False
    people = [it.first for it in scene.finds if it.form == "person" and it.first >= place]
    led = any(it.lemma in words.presiding for it in tokens[place : people[0]]) if people else False
    return led and tokens[place].lemma in words.delegations


def _are_two_people(draft: Draft, actors: Actors) -> bool:
    """Say whether two officials whom an English sentence names exchanged views."""
    people = [it for it in actors.things if draft.things[it].type == "Official"]
    return draft.lang == "en" and actors.how == "named" and len(people) == MANY == len(actors.things)


def _is_visited(draft: Draft, scene: Scene, clause: Clause, actors: Actors) -> bool:
    """Say whether what stands behind an Arabic verb of visiting is only the state that is visited."""
    behind = clause.subject is not None and clause.subject[0] >= clause.verb.last
    return behind and all(draft.things[it].type == "State" for it in actors.things)


def _is_set(scene: Scene, clause: Clause) -> bool:
    """Say whether "to meet" without an object is a meeting that is planned: "to meet again in Brazil"."""
    tokens, place = scene.sentence.tokens, clause.verb.head + 1
    return (
        place >= len(tokens)
        or tokens[place].tag in ("ADV", "PUNCT")
        or tokens[place].norm in ("in", "at", "on", "later", "next")
    )


def _members_of_subject(draft: Draft, scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the members of the working group that met."""
    english = scene.sentence.lang == "en"
    if clause.subject is None or not clause.verb.finite or (clause.planned and english):
        return ()
    bodies = [
        it
        for it in scene.finds
        if it.type == "WorkingGroup" and clause.subject[0] <= it.core < clause.subject[1] and it.thing
    ]
    return tuple(dict.fromkeys(member for it in bodies for member in draft.things[it.thing or ""].members))


def told_meeting(draft: Draft, scene: Scene, clause: Clause, kind: str, things: tuple[str, ...]) -> Thing:
    """Return the meeting of a verb.

    One told before with the same people, one named beside the verb, else a new one.
    """
    held = _in_subject(draft, scene, clause)
    if held is not None:
        held.members = list(dict.fromkeys((*held.members, *things)))
        return held
    again = clause.verb.finite and not clause.planned and not _is_own_session(scene, clause)
    for thing in draft.things.values() if again else ():
        if (
            thing.type == "Meeting"
            and thing.kind == kind
            and thing.members
            and set(things) <= set(thing.members)
        ):
            return thing
    tokens, head = scene.sentence.tokens, phone_place(scene, clause) or clause.verb.head
    find = Found(
        scene.sentence.number,
        head,
        head + 1,
        tokens[head].start,
        tokens[head].end,
        "Meeting",
        None,
        "verb",
        tokens[head].text,
        kind,
        head,
    )
    scene.finds.append(find)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    beside = _beside(draft, scene, clause, len(things) > MANY) or _within(draft, scene, clause)
    if beside is not None:
        find.thing = beside.id
        beside.finds.append(find)
    thing = beside or attach(draft, scene, find, _is_own_session(scene, clause))
    thing.members = list(dict.fromkeys((*thing.members, *things)))
    thing.kind = kind
    return thing


def _is_own_session(scene: Scene, clause: Clause) -> bool:
    """Say whether an English verb tells of another meeting: one that "should" be, or of the group "which met in May"."""
    if scene.sentence.lang != "en" or clause.subject is None:
        return False
    first, last = clause.subject
    group = any(it.type == "WorkingGroup" and first <= it.core < last for it in scene.finds)
    return clause.verb.modal in wording("en").planning or (clause.kind == "relative" and group)


def _in_subject(draft: Draft, scene: Scene, clause: Clause) -> Thing | None:
    """Return the meeting that is the subject of its verb: "The Summit met in Maputo"."""
    if clause.subject is None:
        return None
    for find in scene.finds:
        if (
            find.type == "Meeting"
            and find.thing is not None
            and find.form != "verb"
            and clause.subject[0] <= find.core < clause.subject[1]
        ):
            return draft.things[find.thing]
    return None


def _beside(draft: Draft, scene: Scene, clause: Clause, many: bool) -> Thing | None:
    """Return the plain meeting a phrase behind the verb names: "met … in a bilateral meeting"."""
    for find in scene.finds:
        plain = (
            find.type == "Meeting" and find.kind in PLAIN and find.form == "open" and find.thing is not None
        )
        tokens = scene.sentence.tokens
        plain = (plain and not attached(tokens, find.core)) or _is_setting(scene, find)
        aimed = (
            find.type == "Meeting"
            and find.thing is not None
            and any(
                it.norm == "for" or (many and it.norm in ("at", "occasion"))
                for it in tokens[max(0, find.first - 3) : find.first]
            )
        )
        if (
            (plain or aimed)
            and clause.verb.last <= find.first < clause.last
            and not draft.things[find.thing or ""].members
        ) and (aimed or not any(it.text[0].isupper() for it in tokens[find.first : find.last])):
            return draft.things[find.thing or ""]
    return None


def _is_setting(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic phrase tells in what people met: التقى … في حوار استراتيجي."""
    tokens, place = scene.sentence.tokens, find.first - 1
    if (
        find.type != "Meeting"
        or find.thing is None
        or scene.sentence.lang != "ar"
        or tokens[find.core].definite
    ):
        return False
    while place > 0 and tokens[place].tag == "PUNCT":
        place -= 1
    return place > 0 and tokens[place].norm == "في"


def _within(draft: Draft, scene: Scene, clause: Clause) -> Thing | None:
    """Return the meeting in whose course an Arabic verb tells of another: "زيارة … اجتمع خلالها"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    if (
        place + 1 >= len(tokens)
        or tokens[place].word != tokens[place + 1].word
        or tokens[place + 1].tag != "PRON"
        or tokens[place].tag != "PREP"
    ):
        return None
    before = [
        it
        for it in scene.finds
        if it.type == "Meeting" and it.thing is not None and it.last <= clause.verb.first
    ]
    return draft.things[before[-1].thing or ""] if before else None
