"""Membership: parties that act in or through a body, hold an office in it, or come to its own meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.participants import states_of
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.known_members import member_keys
from accords.ingest.things.meeting_words import meeting_words

BODIES = frozenset({"Organization", "WorkingGroup"})
SEAT = 6
NEAR = 4
MAYBE = frozenset({"قد", "ربما"})
FEW = (2, 3)
HOLDING = frozenset(
    {"hold", "assume", "take", "occupy", "exercise", "have", "begin", "end", "conclude", "keep", "retain"}
)
JOINT = frozenset(
    {"joint", "mixed", "intergovernmental", "binational", "bilateral", "trilateral", "tripartite"}
)


def memberships(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the members among those who act in a body, hold its presidency or leave it."""
    for find in scene.finds:
        if find.type not in BODIES or find.thing is None or find.inside is not None:
            continue
        if not is_open(scene, find.first):
            continue
        known = member_keys(draft.things[find.thing])
        for state in dict.fromkeys((*_acting(draft, scene, find, cast), *_seated(draft, scene, find, cast))):
            if draft.things[state].key in known:
                yield _link(scene, find, state)
        for state in _told_member(draft, scene, find, cast):
            yield _link(scene, find, state)


def attendances(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the members of a body among those who take part in its own meeting: "ASEAN leaders met"."""
    hosts = [it for it in (*draft.roofs, *draft.sides) if draft.things[it].type == "Organization"]
    told = {(it.subject, it.object) for it in links if it.type == "participatesIn"}
    for link in links:
        if link.type != "participatesIn" or draft.things[link.subject].type != "State":
            continue
        for host in hosts:
            member = draft.things[link.subject].key in member_keys(draft.things[host])
            gathered = draft.sides == [host] and (host, link.object) in told
            if member and (gathered or _is_own_meeting(draft, host, link.object)):
                yield Link(
                    "memberOf",
                    link.subject,
                    host,
                    link.sentence,
                    link.trigger,
                    "phrase.attends",
                    "member",
                    link.act,
                    link.how,
                )


def sessions(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the two or three states that hold the session of a joint body as its members."""
    if draft.lang != "en":
        return
    held: dict[str, list[Link]] = {}
    for link in links:
        if link.type == "participatesIn" and draft.things[link.subject].type == "State":
            held.setdefault(link.object, []).append(link)
    for meeting, taking in held.items():
        several = len({it.subject for it in taking}) in FEW
        for body in _joint_bodies(draft, meeting) if several else ():
            for link in taking:
                yield Link(
                    "memberOf", link.subject, body, link.sentence, link.trigger, "phrase.session", "member",
                    link.act, link.how,
                )  # fmt: skip


def _joint_bodies(draft: Draft, meeting: str) -> tuple[str, ...]:
    """Return the joint bodies whose session a meeting's phrase names: "third session of their Joint Commission"."""
    found: list[str] = []
    for find in [it for it in draft.things[meeting].finds if it.sentence > 0]:
        scene = draft.scenes[find.sentence - 1]
        for inner in scene.finds:
            named = scene.sentence.tokens[inner.first : inner.last]
            one = scene.sentence.tokens[inner.core].number != "p"
            if inner.inside is find and inner.type == "WorkingGroup" and inner.thing is not None and one:
                found.extend([inner.thing] if any(it.norm in JOINT for it in named) else [])
    return tuple(dict.fromkeys(found))


def _is_own_meeting(draft: Draft, host: str, meeting: str) -> bool:
    """Say whether a meeting is a body's own: its phrase holds the body's name."""
    return any(
        inner.inside is find and inner.thing == host
        for find in draft.things[meeting].finds
        if find.sentence > 0
        for inner in draft.scenes[find.sentence - 1].finds
    )


def _link(scene: Scene, find: Found, state: str) -> Link:
    """Build the link of a state to a body."""
    return Link(
        "memberOf",
        state,
        find.thing or "",
        scene.sentence.number,
        (find.start, find.end),
        "phrase.member",
        "member",
        0,
        "named",
    )


def _acting(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the states of those who act in a body, or leave it: "we will work through the G7"."""
    clause = clause_at(scene, find.first)
    if clause is None or not (_acts_in(scene, find) or _is_left(scene, find)):
        return ()
    return states_of(draft, cast.subject_of(scene, clause).things)


def _told_member(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the states of which an Arabic sentence says that they are a member or preside: بصفتها عضوا في, بصفتها رئيسة."""
    if scene.sentence.lang != "ar":
        return ()
    tokens, words = scene.sentence.tokens, wording("ar")
    start = max(0, find.first - NEAR)
    named = (n for n in range(start, find.first) if tokens[n].norm in words.member)
    member = next((n for n in named if not tokens[n].definite), None)
    if member is not None and not any(
        it.norm in words.leads("sitting") for it in tokens[member + 1 : find.first]
    ):
        return ()
    presiding = find.first > 1 and tokens[find.first - 1].lemma in meeting_words("ar").presidents
    if member is None and presiding and tokens[find.first - 2].tag == "PRON":
        member = find.first - 1
    if member is None:
        return ()
    clause = clause_at(scene, member)
    before = [*tokens[max(0, member - NEAR) : member]]
    if clause is not None and _is_open_question(scene, clause):
        return ()
    if clause is not None and not clause.negated and not clause.planned:
        before += tokens[clause.verb.first : clause.verb.last]
    if not any(it.lemma in words.becoming or it.norm in words.becoming for it in before):
        return ()
    found = states_of(draft, cast.subject_of(scene, clause).things) if clause is not None else ()
    return tuple(it for it in found if draft.things[it].type == "State")


def _is_open_question(scene: Scene, clause: Clause) -> bool:
    """Say whether an Arabic verb only says what may be: قد تصبح السويد عضوا, not قد أصبحت."""
    tokens = scene.sentence.tokens
    said = tokens[max(0, clause.verb.first - 1) : clause.verb.head]
    return any(it.norm in MAYBE for it in said) and tokens[clause.verb.head].tense != "past"


def _acts_in(scene: Scene, find: Found) -> bool:
    """Say whether the words before a body say that something is done in it."""
    marks = lexicon_file(scene.sentence.lang, "words.toml").get("lists", {}).get("within", ())
    tokens = scene.sentence.tokens
    near = tokens[max(0, find.first - 2) : find.first]
    return any(it.norm in marks for it in near)


def _is_left(scene: Scene, find: Found) -> bool:
    """Say whether the words before a body tell of leaving it: "will withdraw from the Commonwealth"."""
    leaving = wording(scene.sentence.lang).leaving
    near = scene.sentence.tokens[max(0, find.first - NEAR) : find.first]
    return any(it.lemma in leaving or it.norm in leaving for it in near)


def _seated(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the state that holds a body's presidency or a seat in it: "Japan's presidency of the G7"."""
    tokens, seats = scene.sentence.tokens, wording(scene.sentence.lang).seats
    start = max(0, find.first - SEAT)
    seat = next(
        (n for n in reversed(range(start, find.first)) if {tokens[n].lemma, tokens[n].norm} & seats), None
    )
    if seat is None:
        return ()
    near = range(max(0, seat - NEAR), find.first)
    named = [it.thing for it in scene.finds if it.type == "State" and it.thing and it.last - 1 in near]
    clause = clause_at(scene, find.first)
    if clause is not None and not named and scene.sentence.lang == "en":
        return _presiding(draft, scene, find, seat, cast)
    if named or clause is None or not any(tokens[n].tag in ("PRON", "DET") for n in near):
        return tuple(named)
    owned = any(tokens[n].norm in ("its", "their", "our", "ها") for n in near)
    return states_of(draft, cast.subject_of(scene, clause).things) if owned else ()


def _presiding(draft: Draft, scene: Scene, body: Found, seat: int, cast: Cast) -> tuple[str, ...]:
    """Return who holds a seat by its verb or by "as": "Chad, which holds the chair of", "as the current chair of …, Chad"."""
    tokens = scene.sentence.tokens
    place = seat - 1
    while place > 0 and (
        tokens[place].tag in ("DET", "ADJ", "N", "ADV", "NUM", "VPART") or tokens[place].norm == "-"
    ):
        place -= 1
    clause = clause_at(scene, seat)
    if tokens[place].norm == "as":
        later = next(
            (it for it in scene.clauses if it.verb.finite and it.verb.first > body.last and it.subject), None
        )
        clause = later if place == 0 or (tokens[place - 1].tag == "PUNCT" and later is not None) else clause
        return states_of(draft, cast.subject_of(scene, clause).things) if clause is not None else ()
    held = clause is not None and clause.verb.first <= place < clause.verb.last + 1
    owned = any(it.norm in ("its", "their", "our") for it in tokens[place + 1 : seat])
    if clause is None or not (owned or (held and tokens[clause.verb.head].lemma in HOLDING)):
        return ()
    return states_of(draft, cast.subject_of(scene, clause).things)
