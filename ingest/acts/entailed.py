"""Entailed links: what the links of a document plainly say together.

Who condemns a deed criticizes whoever does it; who speaks jointly of an agreement of its own is party to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.joint_bodies import joint_bodies
from accords.ingest.acts.known_accords import known_accords
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import danger_kind
from accords.ingest.things.genre import TREATY
from accords.ingest.things.known_members import member_keys, parties_of
from accords.ingest.things.organ_names import opening_body
from accords.ingest.things.thing import Thing

TOGETHER = frozenset({"jointStatement", "readout", TREATY})
ISSUED = frozenset({"other", "communique", "jointStatement", "resolution", "statement"})
PAIR = 2
FEWEST = 3
WORLD = 60
FEW = 4


def entailed(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the links that others entail."""
    yield from _blamed(draft, links)
    yield from _seated(draft, links)
    yield from _presiding(draft, links)
    yield from joint_bodies(draft, links)
    yield from known_accords(draft, links)
    if draft.genre in TOGETHER and PAIR <= len(draft.sides) <= FEW:
        bound = {it.object for it in links if it.type == "partyTo"}
        for thing in list(draft.things.values()):
            if thing.type == "Agreement" and thing.id not in bound:
                yield from _shared(draft, thing)


def _blamed(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield whom those who condemn or counter a deed criticize for it: the states it is laid to."""
    doers: dict[str, list[str]] = {}
    for link in links:
        if link.type == "attributedTo" and draft.things[link.object].type == "State":
            doers.setdefault(link.subject, []).append(link.object)
    speaking = {
        (it.act, it.object) for it in links if it.type == "counters" and _is_official(draft, it.subject)
    }
    for link in links:
        if link.type != "counters" or link.factuality != "asserted" or not _is_deed(draft, link):
            continue
        if (link.act, link.object) in speaking and not _is_official(draft, link.subject):
            continue
        for doer in dict.fromkeys(doers.get(link.object, ())):
            if doer not in (link.subject, draft.things[link.subject].of):
                yield Link(
                    "criticizes",
                    link.subject,
                    doer,
                    link.sentence,
                    link.trigger,
                    "deed.blamed",
                    "criticize",
                    link.act,
                    link.how,
                    link.said_by,
                )


def _seated(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the known members of a body that a text reads out as those who sat at its own meeting."""
    if draft.genre not in ISSUED:
        return
    told = {(it.subject, it.object) for it in links if it.type == "memberOf"}
    sitting: dict[tuple[str, int], list[Link]] = {}
    bodies: dict[str, str | None] = {}
    for link in links:
        if link.type == "participatesIn" and link.factuality == "asserted":
            if link.object not in bodies:
                bodies[link.object] = _body_of(draft, link.object)
            body = bodies[link.object]
            known = member_keys(draft.things[body]) if body else frozenset[str]()
            if len(known) <= WORLD and draft.things[link.subject].key in known and body:
                sitting.setdefault((body, link.sentence), []).append(link)
    for (body, number), rolled in sitting.items():
        states = {it.subject: it for it in rolled}
        for state, link in states.items() if len(states) >= FEWEST else ():
            if (state, body) not in told:
                told.add((state, body))
                yield Link(
                    "memberOf", state, body, number, link.trigger, "roll.seated", "members", 0, "named"
                )


def _presiding(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the known member of a body whose official is said to have chaired a meeting of that body alone."""
    told = {(it.subject, it.object) for it in links if it.type == "memberOf"}
    for link in links:
        state = draft.things[link.subject].of if link.type == "chairs" else None
        body = _sitting(draft, links, link.object) if state is not None else None
        if state is None or body is None or link.factuality != "asserted" or (state, body) in told:
            continue
        known = member_keys(draft.things[body])
        if len(known) <= WORLD and draft.things[state].key in known:
            told.add((state, body))
            yield Link(
                "memberOf", state, body, link.sentence, link.trigger, "chair.seated", "members", 0, "named"
            )  # fmt: skip


def _sitting(draft: Draft, links: Sequence[Link], meeting: str) -> str | None:
    """Return the one body that a meeting is of or that alone is said to sit in it."""
    sitting = {it.subject for it in links if it.type == "participatesIn" and it.object == meeting}
    bodies = [it for it in sitting if draft.things[it].type == "Organization"]
    return _body_of(draft, meeting) or (bodies[0] if len(bodies) == 1 else None)


def _body_of(draft: Draft, meeting: str) -> str | None:
    """Return the body whose meeting a thing is: one its name holds, else the one whose text tells of it first."""
    for find in draft.things[meeting].finds:
        scene = draft.scenes[find.sentence - 1] if find.sentence > 0 else draft.title
        if scene is None:
            continue
        named = opening_body(scene, find) if find.form == "name" else None
        if named is not None:
            return next((it.id for it in draft.things.values() if it.key == named.key), None)
        for part in scene.finds:
            if part.inside is find and part.type == "Organization" and part.thing is not None:
                return part.thing
    own = [it for it in (*draft.sides, *draft.roofs) if draft.things[it].type == "Organization"]
    first = next((it.id for it in draft.things.values() if it.type == "Meeting"), None)
    if len(own) != 1 or meeting != first:
        return None
    opened = min(it.sentence for it in draft.things[meeting].finds)
    named_first = any(it.sentence <= max(opened, 1) for it in draft.things[own[0]].finds)
    return own[0] if named_first else None


def _is_official(draft: Draft, thing: str) -> bool:
    """Say whether a thing is a person."""
    return draft.things[thing].type == "Official"


def _is_deed(draft: Draft, link: Link) -> bool:
    """Say whether a danger is condemned, or is a deed rather than a weapon or a phenomenon."""
    key = draft.things[link.object].key
    return link.family == "condemn" or (key is not None and danger_kind(key) == "activity")


def _shared(draft: Draft, thing: Thing) -> Iterator[Link]:
    """Yield the sides of a joint text as parties to an agreement of their own that it names."""
    first = next((it for it in thing.finds if it.sentence > 0), None)
    if first is None or thing.kind == "resolution" or not _is_theirs(draft, thing, first):
        return
    for side in draft.sides:
        yield Link(
            "partyTo",
            side,
            thing.id,
            first.sentence,
            (first.start, first.end),
            "shared.agreement",
            "party",
            0,
            "sides",
        )


def _is_theirs(draft: Draft, thing: Thing, find: Found) -> bool:
    """Say whether an agreement can be one of just the sides: known as such, or named and of nobody else's."""
    scene = draft.scenes[find.sentence - 1]
    if not is_open(scene, find.first):
        return False
    known = parties_of(thing)
    if known:
        return len(known) <= FEW and {draft.things[it].key for it in draft.sides} <= known
    return find.key is None and _is_named(scene, find) and not _is_of_others(draft, scene, find)


def _is_named(scene: Scene, find: Found) -> bool:
    """Say whether a phrase is a name, by its capitals, and not that of a state's own plan."""
    tokens = scene.sentence.tokens
    if not tokens[find.core].text[0].isupper() or find.last - find.first < PAIR:
        return False
    domestic = wording(scene.sentence.lang).domestic
    return not any(it.norm in domestic for it in tokens[find.first : find.last])


def _is_of_others(draft: Draft, scene: Scene, find: Found) -> bool:
    """Say whether a state or body that is no side stands in the name of an agreement or owns it."""
    near = [
        it for it in scene.finds
        if it.type in ("State", "Organization") and find.first - 3 <= it.first and it.last <= find.last
    ]  # fmt: skip
    return any(it.thing not in draft.sides for it in near) or len({it.thing for it in near}) == 1
