"""Standing links: what names and phrases say by themselves.

Who represents whom, who belongs to a body or treaty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.attribution import authors
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.guessed_members import is_of_holder, is_only_welcomed
from accords.ingest.acts.meetings.coming import is_called_for
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import AGREED
from accords.ingest.things.known_members import member_keys, members_of
from accords.ingest.things.thing import BODIES, Thing
from accords.ingest.token import Token

VIOLENT = frozenset(
    f"concept:{it}"
    for it in (
        "aggression",
        "invasion",
        "attack",
        "annexation",
        "malign-activity",
        "war-in-ukraine",
        "drone-missile-attack",
        "maritime-attacks",
        "destabilizing-activity",
    )
)
UNIVERSAL = ("organization:un", "organization:world")
DASHES = frozenset({"-", "–", "—"})
LEADING = frozenset({"قاد", "قياده"})
LEAGUES = frozenset({"coalition", "alliance", "force", "bloc", "grouping"})


def body_links(draft: Draft) -> Iterator[Link]:
    """Yield the members of working groups that their names or the document's parties tell."""
    for thing in list(draft.things.values()):
        if thing.type == "WorkingGroup":
            yield from _members(draft, thing, "memberOf")


def standing_links(draft: Draft) -> Iterator[Link]:
    """Yield the other links that names and phrases say by themselves."""
    yield from _under_roofs(draft)
    for thing in list(draft.things.values()):
        if thing.type == "Official":
            yield from _represents(draft, thing)
        elif thing.type == "Agreement":
            if thing.kind != "resolution":
                yield from _members(draft, thing, "partyTo")
        elif thing.type == "Organization" and thing.kind in ("coalition", "alliance"):
            yield from _leaders(draft, thing)
        elif thing.type == "Threat":
            yield from _authors(draft, thing)
        elif thing.type == "Meeting":
            yield from _members(draft, thing, "participatesIn")
            yield from _body_meeting(draft, thing)


def _leaders(draft: Draft, thing: Thing) -> Iterator[Link]:
    """Yield the state that a coalition's own name says leads it: "the Saudi-led coalition"."""
    for find in [it for it in thing.finds if it.sentence > 0]:
        for inner in draft.scenes[find.sentence - 1].finds:
            tokens = draft.scenes[find.sentence - 1].sentence.tokens
            leads = (draft.lang != "ar" and _is_league(tokens, find)) or any(
                it.lemma in LEADING or it.norm in LEADING
                for it in tokens[max(0, inner.first - 2) : inner.first]
            )
            if (
                leads
                and inner.inside is find
                and inner.type == "State"
                and inner.thing is not None
                and not _is_place(draft.scenes[find.sentence - 1], inner, find)
            ):
                yield Link(
                    "memberOf",
                    inner.thing,
                    thing.id,
                    find.sentence,
                    (find.start, find.end),
                    "name.leader",
                    "members",
                    0,
                    "named",
                )


def _is_league(tokens: Sequence[Token], find: Found) -> bool:
    """Say whether a body is a coalition or alliance by its noun, so that a state in its name is a member."""
    return tokens[find.core].lemma in LEAGUES or any(
        it.norm == "led" for it in tokens[find.first : find.last]
    )


def _under_roofs(draft: Draft) -> Iterator[Link]:
    """Yield the parties as members of the body that the opening names them under."""
    for roof in draft.roofs:
        first = next((it for it in draft.things[roof].finds if it.sentence > 0), None)
        members = member_keys(draft.things[roof])
        for side in draft.sides if first is not None else ():
            if first is not None and (not members or draft.things[side].key in members):
                yield Link(
                    "memberOf",
                    side,
                    roof,
                    first.sentence,
                    (first.start, first.end),
                    "name.roof",
                    "members",
                    0,
                    "sides",
                )


def _authors(draft: Draft, thing: Thing) -> Iterator[Link]:
    """Yield whom a violent act's own words lay it to: "Russia's war against Ukraine"."""
    for find in [it for it in thing.finds if it.sentence > 0]:
        if thing.key in VIOLENT and is_open(draft.scenes[find.sentence - 1], find.first):
            for author in authors(draft.scenes[find.sentence - 1], find):
                if author.thing is not None:
                    yield Link(
                        "attributedTo",
                        thing.id,
                        author.thing,
                        find.sentence,
                        (find.start, find.end),
                        "name.author",
                        "author",
                        0,
                        "named",
                    )


def _represents(draft: Draft, thing: Thing) -> Iterator[Link]:
    """Yield whom an official represents, at the first mention with an office, else at the first."""
    finds = [it for it in thing.finds if it.sentence > 0]
    if thing.of is None or not finds:
        return
    with_office = [it for it in finds if _has_office(draft, it)]
    first = (with_office or finds)[0]
    for of in dict.fromkeys((thing.of, *thing.also_of)):
        yield Link(
            "represents",
            thing.id,
            of,
            first.sentence,
            (first.start, first.end),
            "name.office",
            "represents",
            0,
            "named",
        )


def _has_office(draft: Draft, find: Found) -> bool:
    """Say whether office words stand beside a mention."""
    person = draft.scenes[find.sentence - 1].people.get(find.first)
    return person is not None and person.office is not None


def _members(draft: Draft, thing: Thing, link: str) -> Iterator[Link]:
    """Yield the members of a body or parties of an agreement that its phrase names.

    Else the document's parties.
    """
    named = False
    for find in [
        it for it in thing.finds if it.sentence > 0 and is_open(draft.scenes[it.sentence - 1], it.first)
    ]:
        if link == "participatesIn" and is_called_for(draft.scenes[find.sentence - 1], find):
            continue
        for member in inside_of(draft, find):
            named = True
            thing.members.append(member)
            yield Link(
                link,
                member,
                thing.id,
                find.sentence,
                (find.start, find.end),
                "name.members",
                "members",
                0,
                "named",
            )
    first = next(
        (it for it in thing.finds if it.sentence > 0 and is_open(draft.scenes[it.sentence - 1], it.first)),
        None,
    )
    if (
        not named
        and first is not None
        and link == "memberOf"
        and draft.genre in AGREED
        and not _is_of_others(draft, first)
        and not is_of_holder(draft.scenes[first.sentence - 1], first)
        and not is_only_welcomed(draft, draft.scenes[first.sentence - 1], first)
    ):
        thing.members.extend(draft.sides)
        for side in draft.sides:
            yield Link(
                link,
                side,
                thing.id,
                first.sentence,
                (first.start, first.end),
                "name.members",
                "members",
                0,
                "sides",
            )


def is_outsider(draft: Draft, subject: str, body: str) -> bool:
    """Say whether a state is no member of a body whose members are known: who welcomes its launch is none."""
    known = members_of(draft.things[body])
    key = draft.things[subject].key or ""
    return bool(known) and key.startswith("country:") and key.partition(":")[2] not in known


def is_foreign(draft: Draft, thing: str) -> bool:
    """Say whether a working group is one of an organisation that is no party: "the UN Committee on …"."""
    body = draft.things[thing]
    if body.type != "WorkingGroup":
        return False
    known = (thing, len(body.finds))
    if known not in draft.foreign:
        finds = [it for it in body.finds if it.sentence > 0]
        draft.foreign[known] = any(_is_of_others(draft, it) for it in finds)
    return draft.foreign[known]


def _is_of_others(draft: Draft, find: Found) -> bool:
    """Say whether an organisation that is no party stands inside a body's name."""
    inner = [it for it in draft.scenes[find.sentence - 1].finds if it.inside is find]
    inside = [it for it in inner if it.type == "Organization"]
    return any(it.kind == "resolution" for it in inner) or any(
        it.thing not in draft.sides and it.thing not in draft.roofs for it in inside
    )


def _body_meeting(draft: Draft, meeting: Thing) -> Iterator[Link]:
    """Yield the members of a working group as participants of its meeting."""
    for find in [it for it in meeting.finds if it.sentence > 0]:
        if not is_open(draft.scenes[find.sentence - 1], find.first):
            continue
        for inner in draft.scenes[find.sentence - 1].finds:
            if inner.inside is find and inner.type == "WorkingGroup" and inner.thing is not None:
                for member in dict.fromkeys(draft.things[inner.thing].members):
                    yield Link(
                        "participatesIn",
                        member,
                        meeting.id,
                        find.sentence,
                        (find.start, find.end),
                        "name.members",
                        "members",
                        0,
                        "named",
                    )


def inside_of(draft: Draft, find: Found) -> list[str]:
    """Return the states and bodies named inside a phrase, or as its owners right before it."""
    scene = draft.scenes[find.sentence - 1]
    found = [
        it.thing
        for it in scene.finds
        if it.thing
        and it.type in BODIES
        and it is not find
        and it.kind != "armed_group"
        and it.thing not in draft.roofs
        and not (it.key or "").startswith(UNIVERSAL)
        and find.first <= it.first
        and it.last <= find.last
        and it.form in ("name", "adjective")
        and not (it.inside is not None and it.inside is not find and it.inside.type in BODIES)
        and not _is_place(scene, it, find)
    ]
    if find.type == "WorkingGroup":
        told = list(dict.fromkeys(it for it in found if it))
        alone = len(told) == 1 and all(
            _is_topic(scene, it, find) for it in scene.finds if it.thing == told[0] and it.inside is find
        )
        found = [] if alone or _is_organ(draft, told) else found
    if find.type == "Meeting":
        offices = [it.office for it in scene.people.values() if it.office is not None]
        held = {it.thing for it in scene.finds if any(first <= it.first < last for first, last in offices)}
        found = [
            it for it in found if scene.sentence.lang != "ar" or (it not in held and find.kind != "visit")
        ]
        found = [
            it
            for it in found
            if it
            and (
                draft.things[it].type == "State"
                or it in draft.sides
                or _is_of(scene, it, find)
                or _is_dashed(scene, it, find)
            )
        ]
    return list(dict.fromkeys(found))


def _is_organ(draft: Draft, told: list[str]) -> bool:
    """Say whether a body named in English after one organisation is its organ: "the Commission of the African Union"."""
    return len(told) == 1 and draft.lang == "en" and draft.things[told[0]].type == "Organization"


def _is_place(scene: Scene, inner: Found, outer: Found) -> bool:
    """Say whether a state inside a phrase only says where or about what.

    "talks in Egypt", "conference on Syria".
    """
    place = inner.first - 1
    while place > outer.first and scene.sentence.tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    before = scene.sentence.tokens[place]
    if place < outer.first:
        return False
    return before.tag == "PREP" and before.norm not in wording(scene.sentence.lang).leads("taking_part")


def _is_topic(scene: Scene, inner: Found, outer: Found) -> bool:
    """Say whether a state inside a body's name belongs to what the body is for: "لجنة سد النهضة الإثيوبي"."""
    leads = [it for it in scene.sentence.tokens[outer.core + 1 : inner.first] if it.tag == "PREP"]
    return bool(leads) and leads[-1].norm not in wording(scene.sentence.lang).leads("taking_part")


def _is_dashed(scene: Scene, thing: str, outer: Found) -> bool:
    """Say whether a dash joins a body to the other name in a meeting's phrase: "the ASEAN-China Summit"."""
    tokens = scene.sentence.tokens
    inner = next(
        it for it in scene.finds if it.thing == thing and outer.first <= it.first and it.last <= outer.last
    )
    beside = [tokens[n].norm for n in (inner.first - 1, inner.last) if outer.first <= n < outer.last]
    return any(it in DASHES for it in beside)


def _is_of(scene: Scene, thing: str, outer: Found) -> bool:
    """Say whether a body stands behind "of" or "between" in a meeting's phrase.

    Rather than naming its kind.
    """
    inner = next(
        it for it in scene.finds if it.thing == thing and outer.first <= it.first and it.last <= outer.last
    )
    return any(
        it.norm in wording(scene.sentence.lang).leads("members")
        for it in scene.sentence.tokens[outer.core : inner.first]
    )
