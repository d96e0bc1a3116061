"""Parties: the states, bodies and officials that take part in what a document tells, not all it mentions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from accords.graph import reference
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.scenes import scene_of
from accords.ingest.text.sentence import Sentence
from accords.ingest.things.clusters import attach
from accords.ingest.things.helped import helped_state
from accords.ingest.things.homes import find_homes
from accords.ingest.things.organ_names import opening_body
from accords.ingest.things.party_weights import OPENING_SENTENCES, after_topic, opening, party_weights
from accords.ingest.things.party_weights import scores as party_scores
from accords.ingest.things.rolls import aligned, in_row, represented, rolled, spoken_for
from accords.ingest.things.summits import body_of_summit, summit_of_two
from accords.ingest.things.thing import Thing

ROLL_SENTENCES = 8
ROW = 3
LEAST = 0.5
SPOKE_FIRST = 1.2  # a state that one of the first sentences only tells of issues nothing
ISSUED = frozenset({"communique", "resolution", "statement", "jointStatement"})
JOINT = frozenset({"jointStatement", "communique"})
SPOKEN = frozenset({"jointStatement", "readout", "statement", "communique", "speech"})
PARTIES = frozenset({"State", "Organization"})
ORGANS = frozenset({"Meeting", "WorkingGroup"})
FACTIONS = frozenset({"party", "movement", "armed_group"})
PRESS, STATED = "pressArticle", "statement"
NATIONAL = frozenset({"head_of_state", "head_of_government", "minister", "royal"})
FLOOR = 3.0
MOST = 60


def settle_parties(draft: Draft) -> None:
    """Fill in whom officials represent, then the leaders and sides of the document."""
    for thing in [it for it in draft.things.values() if it.type == "Official" and it.of is not None]:
        thing.of = _thing_of(draft, thing.of or "")
        thing.also_of = [_thing_of(draft, it) for it in thing.also_of]
    find_homes(draft, lambda key: _thing_of(draft, key))
    scores = party_scores(draft)
    publisher = _publisher(draft)
    if publisher is not None:
        gain = party_weights()["publisher"] if draft.genre in SPOKEN else 0.0
        scores[publisher] = scores.get(publisher, 0.0) + gain
    kept = _without_topics(draft, [it for it, score in scores.items() if score >= FLOOR])
    kept = _with_rolls(draft, kept) or _issuer(draft, scores) or _who_met(draft)
    draft.sides = sorted(kept, key=lambda it: (-round(scores.get(it, FLOOR)), _first_place(draft, it)))[:MOST]
    draft.sides.sort(key=lambda it: _first_place(draft, it))
    draft.sides = _deciding(draft) or draft.sides
    _drop_wholes(draft)
    _drop_roofs(draft)
    _give_homes(draft)
    draft.leaders = _leaders(draft)
    _give_one_home(draft, publisher)
    _settle_roles(draft)


def _without_topics(draft: Draft, kept: list[str]) -> list[str]:
    """Leave out those whom an English title only names as what another's text is about: "Statement by the Council on Chad"."""
    if draft.title is None or draft.lang != "en":
        return kept
    named = [it for it in draft.title.finds if it.thing in kept and it.type in PARTIES]
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
        if row and (people or not kept or draft.genre in JOINT):
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
        known = {f"country:{iso3}" for iso3 in members_of(thing)}
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


def _meets_others(draft: Draft, body: Thing, known: set[str]) -> bool:
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


def members_of(thing: Thing) -> tuple[str, ...]:
    """Return the members the reference knows of a body, as codes."""
    return _known_members().get(thing.key or "", ())


@cache
def _known_members() -> Mapping[str, tuple[str, ...]]:
    """Index the known members of bodies by key."""
    return {f"organization:{row.id}": row.members for row in reference.organizations() if row.members}


def parties_of(thing: Thing) -> frozenset[str]:
    """Return the keys of the parties the reference knows of an agreement."""
    return _known_parties().get(thing.key or "", frozenset())


@cache
def _known_parties() -> Mapping[str, frozenset[str]]:
    """Index the known parties of agreements by key."""
    return {
        f"agreement:{row.id}": frozenset(_party_key(it) for it in row.parties)
        for row in reference.agreements()
        if row.parties
    }


def _party_key(cell: str) -> str:
    """Return the key of a party from a reference cell."""
    return f"country:{cell}" if len(cell) == 3 and cell.isupper() else f"organization:{cell}"


def _settle_roles(draft: Draft) -> None:
    """Join "the Kingdom" to the one party it can mean."""
    for scene in draft.scenes:
        for find in scene.finds:
            if find.form == "role" and find.key is not None and find.key.startswith("roles:"):
                meant = {f"country:{it}" for it in find.key.split(":")[1].split("|")}
                fitting = [it for it in draft.sides if draft.things[it].key in meant]
                if len(fitting) == 1:
                    find.thing = fitting[0]
                    draft.things[fitting[0]].finds.append(find)


def _thing_of(draft: Draft, key: str) -> str:
    """Return the thing id of a state or body, entering it where only an office names it."""
    for thing in draft.things.values():
        if thing.key == key:
            return thing.id
    kind = "State" if key.startswith("country:") else "Organization"
    thing = Thing(f"s{len(draft.things) + 1}", kind, key.split(":")[1], key)
    draft.things[thing.id] = thing
    return thing.id


def _issuer(draft: Draft, scores: Mapping[str, float]) -> list[str]:
    """Return the one body or state that stands out in the opening of what a body issues.

    Elsewhere the body that acts in the first sentence, where nothing else does.
    """
    if not scores:
        return []
    best = max(scores.items(), key=lambda it: (it[1], [-n for n in _first_place(draft, it[0])]))
    body = draft.things[best[0]].type == "Organization"
    if draft.genre not in ISSUED:
        return (
            [best[0]] if body and draft.lang == "en" and best[1] >= party_weights()["first_subject"] else []
        )
    return [best[0]] if best[1] >= (LEAST if body else SPOKE_FIRST) else []


def _deciding(draft: Draft) -> list[str]:
    """Return the body that alone acts.

    Whose name a resolution begins with, or whose summit's statement the title names.
    """
    if draft.genre == "resolution":
        opening = [it for it in draft.scenes if it.sentence.is_read][:OPENING_SENTENCES]
        found = [
            it.thing
            for scene in opening
            for it in scene.finds
            if it.type == "Organization" and it.first < ROW and it.thing is not None
        ]
        return found[:1]
    two = summit_of_two(draft)
    speaking = (
        [_thing_of(draft, it) for it in two] or _speaking_for(draft) or _stating(draft) or _published(draft)
    )
    if speaking:
        return speaking
    names = lexicon_file(draft.lang, "words.toml").get("summits", {})
    if draft.title is None or not names or _is_with_others(draft):
        return []
    fold = language(draft.lang).phrase
    title = f" {' '.join(it.norm for it in draft.title.sentence.tokens)} "
    told = [(f" {' '.join(fold(it))} ", names[it]) for it in names]
    keys = {
        f"organization:{body}"
        for words, body in told
        if words in title and (_is_issued(draft, title) or title.startswith(words))
    }
    deciding = [it.id for it in draft.things.values() if it.key in keys][:1]
    lone = body_of_summit(draft) if draft.lang == "ar" else None
    if lone is not None and not deciding:
        return [lone]
    return deciding or ([_named_inside(draft, *keys)] if len(keys) == 1 and draft.lang == "en" else [])


def _is_with_others(draft: Draft) -> bool:
    """Say whether an English title tells of another party beside the body whose summit it names."""
    if draft.lang != "en" or len(draft.sides) <= 1 or draft.title is None:
        return False
    titled = {it.thing for it in draft.title.finds if it.thing in draft.sides}
    states = [it for it in draft.sides if draft.things[it].type == "State"]
    return len(states) > 1 or len(titled) > 1


def _named_inside(draft: Draft, key: str) -> str:
    """Return the thing of a body that only the names of its meetings tell of: "the | ASEAN | Summit"."""
    for scene in draft.scenes:
        for find in [it for it in scene.finds if it.form == "name" and it.type in ORGANS]:
            body = opening_body(scene, find, key)
            if body is not None:
                return attach(draft, scene, body).id
    return _thing_of(draft, key)


def _stating(draft: Draft) -> list[str]:
    """Return the one state that an English title says a statement is of: "Statement by the Minister … of Kenya"."""
    if draft.title is None or draft.lang != "en" or draft.genre != "statement":
        return []
    named = [
        it for it in draft.title.finds if it.type in PARTIES and it.inside is None and it.form != "capital"
    ]
    telling = {it.thing for it in named if it.thing is not None and not after_topic(draft.title, it)}
    lone = len(telling) == 1 and all(it in draft.sides and draft.things[it].type == "State" for it in telling)
    return [str(it) for it in telling] if lone else []


def _published(draft: Draft) -> list[str]:
    """Return the state or body whose Arabic statement a document is, whomever it names beside itself: its publisher, else who is titled."""
    if draft.lang != "ar" or draft.genre != "statement":
        return []
    publisher = _publisher(draft)
    titled = (
        [it for it in draft.title.finds if it.type in PARTIES and it.thing] if draft.title is not None else []
    )
    telling = [it.thing for it in titled if draft.title is not None and not after_topic(draft.title, it)]
    return [publisher] if publisher is not None else [it for it in telling[:1] if it is not None]


def _speaking_for(draft: Draft) -> list[str]:
    """Return the body that "We, the leaders of …" begin their text for, where no state is named with it."""
    scene = next((it for it in draft.scenes if it.sentence.kind in ("body", "listed")), None)
    if scene is None or not scene.clauses or scene.sentence.tokens[0].norm != "we":
        return []
    row = scene.sentence.tokens[: scene.clauses[0].verb.first]
    named = [it for it in scene.finds if it.first < len(row) and it.type in ("State", "Organization")]
    spoken = len(row) > ROW and row[1].norm == ","
    if not spoken or len(named) != 1 or named[0].type != "Organization" or named[0].thing is None:
        return []
    return [named[0].thing]


def _is_issued(draft: Draft, title: str) -> bool:
    """Say whether a title names a statement or decision."""
    words = lexicon_file(draft.lang, "words.toml").get("lists", {}).get("issues", ())
    return draft.genre in ISSUED or any(
        f" {' '.join(language(draft.lang).phrase(it))} " in title for it in words
    )


def _publisher(draft: Draft) -> str | None:
    """Return the state whose government publishes the document.

    Where the text mentions it or its officials.
    """
    if draft.document.publisher is None:
        return None
    scene = scene_of(
        Sentence(0, 0, len(draft.document.publisher), "title", draft.lang), draft.document.publisher, None
    )
    keys = [
        it.key
        for it in scene.finds
        if it.type in ("State", "Organization") and it.key is not None and it.form != "role"
    ]
    return next((it.id for it in draft.things.values() if keys and it.key == keys[0]), None)


def _first_place(draft: Draft, thing: str) -> tuple[int, int]:
    """Return where a thing is first mentioned."""
    return min(((it.sentence, it.first) for it in draft.things[thing].finds), default=(10**6, 0))


def _homeless(draft: Draft) -> tuple[list[Thing], list[Thing]]:
    """Return the officials whose office is told and not whom they are of, and those of them whose office only a state has."""
    found = [
        it
        for it in draft.things.values()
        if it.type == "Official" and it.of is None and it.office is not None
    ]
    return found, [it for it in found if it.office_id in _national()] if draft.lang == "en" else found


def _give_homes(draft: Draft) -> None:
    """Give an official without a state the only party nobody else represents.

    If the office is one of a state.
    """
    homeless, national = _homeless(draft)
    taken = {it.of for it in draft.things.values() if it.type == "Official" and it.of is not None}
    free = [it for it in draft.sides if it not in taken and draft.things[it].type == "State"]
    if len(homeless) == 1 and len(free) == 1 and national:
        national[0].of = free[0]


def _give_one_home(draft: Draft, publisher: str | None) -> None:
    """Give the English officials that no state is told of the one state that is meant."""
    home = _only_home(draft, publisher) if draft.lang == "en" else None
    for official in _homeless(draft)[1] if home is not None else ():
        official.of = home


def _only_home(draft: Draft, publisher: str | None) -> str | None:
    """Return the one state that officials named without one are of: whose text it is, else of which alone a title tells."""
    lone = len(draft.sides) == 1 and draft.things[draft.sides[0]].type == "State"
    if lone and draft.genre == STATED:
        return draft.sides[0]
    states = (
        {it.thing for it in draft.title.finds if it.type == "State" and it.thing} if draft.title else set()
    )
    if len(states) == 1 and not any(draft.things[it].type == "State" for it in draft.sides):
        return str(next(iter(states)))
    told = draft.things[publisher].type == "State" if publisher is not None else False
    return publisher if told and draft.genre == PRESS else None


@cache
def _national() -> frozenset[str]:
    """Return the offices that only a state has."""
    return frozenset(it.id for it in reference.offices() if it.office_class in NATIONAL)


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
