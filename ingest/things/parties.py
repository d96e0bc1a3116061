"""Parties: the states, bodies and officials that take part in what a document tells, not all it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.graph import reference
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import DECLARED
from accords.ingest.things.helped import helped_state
from accords.ingest.things.homes import find_homes
from accords.ingest.things.known_members import member_keys
from accords.ingest.things.official_homes import give_bodies, give_homes, give_one_home
from accords.ingest.things.paired import with_paired
from accords.ingest.things.party_weights import after_topic, opening, party_weights
from accords.ingest.things.party_weights import scores as party_scores
from accords.ingest.things.publisher import (
    ROW,
    deciding,
    first_place,
    issuer,
    publisher_of,
    thing_of,
)
from accords.ingest.things.realms import realm_meant
from accords.ingest.things.rolls import aligned, in_row, represented, rolled, spoken_for
from accords.ingest.things.signing_sides import signing_sides
from accords.ingest.things.thing import BODIES, Thing

ROLL_SENTENCES = 8
SPOKEN = frozenset({"jointStatement", "readout", "statement", "communique", "speech"})
FACTIONS = frozenset({"party", "movement", "armed_group"})
FLOOR = 3.0
MOST = 60


def settle_parties(draft: Draft) -> None:
    """Fill in whom officials represent, then the leaders and sides of the document."""
    for thing in [it for it in draft.things.values() if it.type == "Official" and it.of is not None]:
        thing.of = thing_of(draft, thing.of or "")
        thing.also_of = [thing_of(draft, it) for it in thing.also_of]
    find_homes(draft, lambda key: thing_of(draft, key))
    scores = party_scores(draft)
    publisher = publisher_of(draft)
    if publisher is not None:
        gain = party_weights()["publisher"] if draft.genre in SPOKEN else 0.0
        scores[publisher] = scores.get(publisher, 0.0) + gain
    kept = _without_topics(draft, [it for it, score in scores.items() if score >= FLOOR])
    kept = _with_rolls(draft, with_paired(draft, kept)) or issuer(draft, scores) or _who_met(draft)
    draft.sides = sorted(kept, key=lambda it: (-round(scores.get(it, FLOOR)), first_place(draft, it)))[:MOST]
    draft.sides.sort(key=lambda it: first_place(draft, it))
    draft.sides = deciding(draft) or signing_sides(draft) or draft.sides
    _drop_wholes(draft)
    _drop_roofs(draft)
    give_homes(draft)
    give_bodies(draft)
    draft.leaders = _leaders(draft)
    give_one_home(draft, publisher)
    _settle_roles(draft)


def _without_topics(draft: Draft, kept: list[str]) -> list[str]:
    """Leave out those whom an English title only names as what another's text is about: "Statement by the Council on Chad"."""
    if draft.title is None or draft.lang != "en":
        return kept
    named = [it for it in draft.title.finds if it.thing in kept and it.type in BODIES]
    tokens = draft.title.sentence.tokens
    away = [
        it for it in named if after_topic(draft.title, it) or "at" in [n.norm for n in tokens[: it.first]]
    ]
    telling = {it.thing for it in named if it not in away}
    topics = {it.thing for it in away} - telling
    helped = helped_state(draft)
    rest = [it for it in kept if it != helped]
    return [it for it in kept if it not in topics] if telling - {helped} else rest or kept


def _who_met(draft: Draft) -> list[str]:
    """Return the two states whose officials an Arabic opening puts into one meeting behind what it tells of both."""
    told = [scene for scene, place in opening(draft) if place == "first"] if draft.lang == "ar" else []
    duals = wording("ar").duals
    if not any(token.norm in duals and token.definite for scene in told for token in scene.sentence.tokens):
        return []
    for scene, place in opening(draft):
        met = place == "early" and any(it.type == "Meeting" for it in scene.finds)
        people = (
            [draft.things[it.thing] for it in scene.finds if it.type == "Official" and it.thing]
            if met
            else []
        )
        states = list(dict.fromkeys(it.of for it in people if it.of is not None))
        if len(states) == len(people) == ROW - 1 and all(draft.things[it].type == "State" for it in states):
            return states
    return []


def _with_rolls(draft: Draft, kept: list[str]) -> list[str]:
    """Add those for whom the text is spoken and who align themselves with it, else those whom it reads out.

    A body the text is spoken before is no party beside those it is spoken for.
    """
    body = [it for it in draft.scenes if it.sentence.kind in ("body", "listed") and it.sentence.is_read]
    spoken = next((it for it in map(spoken_for, body[:ROLL_SENTENCES]) if it), [])
    speaking = [it.thing for it in spoken if it.thing is not None]
    joined = [it.thing for scene in body for it in aligned(scene) if it.thing is not None]
    joined += [
        it.thing for scene in body[:ROLL_SENTENCES] for it in represented(scene) if it.thing is not None
    ]
    if speaking:
        kept = [*speaking, *(it for it in kept if draft.things[it].type == "State")]
    return list(dict.fromkeys([*kept, *joined])) if speaking or joined else _with_roll(draft, body, kept)


def _with_roll(draft: Draft, body: Sequence[Scene], kept: list[str]) -> list[str]:
    """Add those whom a roll in the first sentences reads out, where nobody else or only one state acts.

    Beside one state, states are added in a joint text only.
    """
    if kept and (len(kept) > 1 or draft.things[kept[0]].type != "State"):
        return kept
    for scene in body[:ROLL_SENTENCES]:
        row = [draft.things[it.thing] for it in rolled(scene) if it.thing is not None]
        people = any(it.type == "Official" for it in row)
        if row and (people or not kept or draft.genre in DECLARED):
            found = [it.of if people else it.id for it in row]
            return [*kept, *(it for it in dict.fromkeys(found) if it is not None and it not in kept)]
    return kept


def _drop_roofs(draft: Draft) -> None:
    """Leave out a body whose own members are the parties.

    The states of the Quad act, not the Quad beside them.
    """
    states = {draft.things[it].key for it in draft.sides if draft.things[it].type == "State"}
    for side in list(draft.sides):
        thing = draft.things[side]
        known = member_keys(thing)
        lone = not known and len(draft.sides) == len(states) + 1 > ROW and thing.kind not in FACTIONS
        beside = draft.lang == "ar" and _stands_beside(draft, thing)
        if thing.type == "Organization" and not beside and (lone or len(states & known) > 1):
            draft.sides.remove(side)
            draft.roofs.append(side)
        elif thing.type == "Organization" and len(states & known) == 1 and _meets_others(draft, thing, known):
            draft.sides = [it for it in draft.sides if draft.things[it].key not in known]


def _stands_beside(draft: Draft, body: Thing) -> bool:
    """Say whether an opening names a body in one row with states, so that it acts beside them: "تشاد ومصر والاتحاد الأفريقي"."""
    scenes = [it for it, place in opening(draft) if place != "title"]
    return any(it.thing == body.id and in_row(scene, it) for scene in scenes for it in scene.finds)


def _meets_others(draft: Draft, body: Thing, known: frozenset[str]) -> bool:
    """Say whether a body acts by itself, so that its one member among the parties only chairs or hosts for it.

    Where no other party is beside the two, or the title names the body and not the member.
    """
    others = [it for it in draft.sides if draft.things[it].key not in known and it != body.id]
    titled = {draft.things[it.thing].key for it in draft.title.finds if it.thing} if draft.title else set()
    people = [draft.things[it.thing].of for it in draft.title.finds if it.thing] if draft.title else []
    titled |= {draft.things[it].key for it in people if it is not None}
    return not others or (body.key in titled and titled.isdisjoint(known))


def _drop_wholes(draft: Draft) -> None:
    """Leave out a body of which another party is an organ: "the Peace and Security Council of the AU"."""
    scene = next((it for it, place in opening(draft) if place == "first"), None)
    finds = [] if scene is None else [it for it in scene.finds if it.type == "Organization"]
    for whole in finds[1:]:
        organ = finds[0]
        if scene is not None and organ.thing not in (None, whole.thing) and _is_organ_of(scene, organ, whole):
            sides = [it for it in draft.sides if it != whole.thing]
            draft.sides = sides if organ.thing in sides else [*sides, organ.thing or ""]


def _is_organ_of(scene: Scene, organ: Found, whole: Found) -> bool:
    """Say whether a sentence begins with an organ and "of" the body behind it, over a short name in brackets."""
    between = [it.norm for it in scene.sentence.tokens[organ.last : whole.first]]
    if between[:1] == ["("] and ")" in between[: ROW + 1]:
        between = between[between.index(")") + 1 :]
    return organ.first <= 1 and between in (["of", "the"], ["of"])


def _settle_roles(draft: Draft) -> None:
    """Join "the Kingdom" to the one party it can mean."""
    for scene in draft.scenes:
        for find in scene.finds:
            if find.form == "role" and find.key is not None and find.key.startswith("roles:"):
                meant = {f"country:{it}" for it in find.key.split(":")[1].split("|")}
                fitting = [it for it in draft.sides if draft.things[it].key in meant]
                one = fitting[0] if len(fitting) == 1 else realm_meant(draft, scene, find, meant)
                if one is not None:
                    find.thing = one
                    draft.things[one].finds.append(find)


@cache
def _spokesmen() -> frozenset[str]:
    """Return the offices whose holders only speak for others."""
    return frozenset(row.id for row in reference.offices() if row.office_class == "spokesperson")


def _leaders(draft: Draft) -> list[str]:
    """Return the officials of the opening that act for the sides, one a side, in order."""
    found: list[str] = []
    taken: set[str] = set()
    for scene, _ in opening(draft):
        for find in scene.finds:
            thing = draft.things.get(find.thing or "")
            if (
                thing is not None
                and thing.type == "Official"
                and thing.of in draft.sides
                and thing.of not in taken
                and thing.office_id not in _spokesmen()
            ):
                found.append(thing.id)
                taken.add(thing.of or "")
    return found
