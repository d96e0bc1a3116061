"""Pairs: which two of several parties "the two sides" are, where a host or mediator is named beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.guessed_members import is_only_welcomed
from accords.ingest.acts.participants import states_of
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

PAIR = 2
JOINED = frozenset({"CONJ", "DET"})
JOINT = frozenset({"مشترك", "مشتركه"})


def pair_of(draft: Draft, things: Sequence[str]) -> tuple[str, ...]:
    """Return the two of more than two actors that the text joins by "and" most often; all where it joins none."""
    owners = {it: draft.things[it].of or it for it in things}
    wanted = set(owners.values())
    if len(wanted) <= PAIR:
        return tuple(things)
    key = frozenset(wanted)
    if key not in draft.pairs:
        draft.pairs[key] = _joined_most(draft, key)
    pair = draft.pairs[key] or key
    return tuple(it for it in things if owners[it] in pair)


def _joined_most(draft: Draft, wanted: frozenset[str]) -> frozenset[str]:
    """Return the pair that most sentences join, of equal ones the first; nothing where none is joined."""
    counted: Counter[frozenset[str]] = Counter()
    for scene in [*([draft.title] if draft.title is not None else []), *draft.scenes]:
        counted.update(_pairs(scene, wanted))
    best = max(counted.values(), default=0)
    return next((it for it, times in counted.items() if times == best), frozenset())


def _pairs(scene: Scene, wanted: frozenset[str]) -> list[frozenset[str]]:
    """Return the pairs of wanted states or bodies joined in a sentence with no third one in their row."""
    finds = [it for it in scene.finds if it.thing in wanted and it.type in ("State", "Organization")]
    rows: list[list[Found]] = []
    for find in finds:
        if rows and _is_joined(scene, rows[-1][-1], find):
            rows[-1].append(find)
        else:
            rows.append([find])
    named = [frozenset(it.thing or "" for it in row) for row in rows]
    return [it for it in named if len(it) == PAIR]


def _is_joined(scene: Scene, one: Found, other: Found) -> bool:
    """Say whether only an "and" or a comma stands between two names, or nothing between two adjectives."""
    between = scene.sentence.tokens[one.last : other.first]
    if not between:
        return one.form == other.form == "adjective"
    return all(it.tag in JOINED or it.norm == "," for it in between)


def founders(draft: Draft, scene: Scene, actors: Actors, found: Sequence[Found]) -> Actors:
    """Return both sides of a text where one of them tells of founding an Arabic body that is "joint": تأليف لجنة مشتركة."""
    if found and is_only_welcomed(draft, scene, found[0]):
        return NOBODY
    actors = _without_founded(scene, actors, found)
    states = states_of(draft, actors.things)
    if (
        scene.sentence.lang != "ar"
        or len(draft.sides) != PAIR
        or len(states) != 1
        or states[0] not in draft.sides
    ):
        return actors
    tokens = scene.sentence.tokens
    joint = found and all(any(it.norm in JOINT for it in tokens[one.first : one.last]) for one in found)
    return Actors(tuple(draft.sides), "sides", actors.steps) if joint else actors


def _without_founded(scene: Scene, actors: Actors, found: Sequence[Found]) -> Actors:
    """Return who founds an Arabic body without a body that is founded beside it: إنشاء القوة الأولى والقوة الثانية."""
    if scene.sentence.lang != "ar" or not found or not actors.things:
        return actors
    place = found[0].first - 1
    joined = place > 0 and scene.sentence.tokens[place].tag == "CONJ"
    beside = {it.thing for it in scene.finds if joined and it.type == "Organization" and it.last == place}
    return Actors(tuple(it for it in actors.things if it not in beside), actors.how, actors.steps)
