"""Clusters: the finds of a document joined to things: by key, by acronym, by the words of their phrase."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.another_meeting import (
    is_another,
    is_one_of_more,
    is_only_intended,
    is_told_anew,
    own_session,
)
from accords.ingest.things.dialogues import settle_dialogues
from accords.ingest.things.thing import Thing
from accords.ingest.token import Token

ACRONYM = re.compile(r"(?!\d+$)[A-Z0-9][A-Za-z0-9+&/]{1,9}")
LETTERS = {
    "State": "s",
    "Organization": "g",
    "WorkingGroup": "w",
    "Agreement": "a",
    "Meeting": "m",
    "Threat": "t",
}
DATED = 6
OPEN = ("WorkingGroup", "Agreement", "Meeting")
MOST = 40
PAIR = 2
PRESS = "press-conference"
APART = frozenset({"conference", "forum", "exercise", "visit", "press-conference", "call"})
ANY = "any"
SINGLE = frozenset({"concept:covid-19"})
AGAINST = ("counter", "anti")
APPOSED = frozenset({"called", "named", "known", "as", "namely"})
SMALL = frozenset(
    {"the", "a", "an", "of", "on", "for", "and", "to", "in", "'s", "-", "new", "this", "between"}
)


def gather_things(draft: Draft) -> None:
    """Join every find that is no official to its thing, in the order of the text."""
    settle_dialogues(draft)
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    for scene in scenes:
        for find in scene.finds:
            if find.form == "short" and find.type == "Meeting" and is_told_anew(scene, find):
                find.form = "open"
                attach(draft, scene, find, True)
            if find.thing is None and find.form not in ("short", "role") and not find.governed:
                attach(draft, scene, find)
        _acronyms(draft, scene)
    told: dict[tuple[str, str | None], Found] = {}
    for scene in scenes:
        for find in scene.finds:
            if find.form != "short" and find.thing is not None:
                _note(draft, find, told)
            elif find.form != "short" or find.thing is not None or scene is draft.title:
                continue
            elif not is_one_of_more(scene, find):
                _refer_back(draft, scene, find, told)


def attach(draft: Draft, scene: Scene, find: Found, new: bool = False) -> Thing:
    """Join a find to the thing of its key or words; begin one where there is none, or where it is `new`."""
    thing = None if new else _same(draft, scene, find)
    thing = thing or _apposed(draft, scene, find) or _group_meant(draft, scene, find)
    thing = thing or _whole_meant(draft, scene, find)
    if thing is None:
        kind = find.kind if find.type != "State" else None
        thing = Thing(f"{LETTERS[find.type]}{len(draft.things) + 1}", find.type, find.name, find.key, kind)
        draft.things[thing.id] = thing
    find.thing = thing.id
    find.type = "Organization" if thing.type == "Organization" and find.type == "WorkingGroup" else find.type
    thing.finds.append(find)
    _enter(draft, scene, find)
    return thing


def _group_meant(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Return the armed group told before that "the extremist organisation" means."""
    head = scene.sentence.tokens[find.first if scene.sentence.lang == "ar" else find.core]
    if (
        find.type != "Threat"
        or not head.definite
        or head.lemma not in wording(scene.sentence.lang).meant_groups
        or head.number == "p"
    ):
        return None
    told = [
        (max((other.sentence, other.first) for other in it.finds), it)
        for it in draft.things.values()
        if it.kind == "armed_group"
        and it.finds
        and min(other.sentence for other in it.finds) <= find.sentence
    ]
    return max(told, key=lambda it: it[0])[1] if told else None


def _whole_meant(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Return the body told before whose name ends as an English short one does: the Multinational Joint | Task Force."""
    tokens, words = scene.sentence.tokens, find.name.split()
    led = find.first > 0 and tokens[find.first - 1].norm == "the"
    if (
        find.type != "WorkingGroup"
        or not led
        or len(words) < PAIR
        or not all(it[0].isupper() for it in words)
    ):
        return None
    told = [
        it
        for it in draft.things.values()
        if it.type in ("Organization", "WorkingGroup") and it.name.endswith(f" {find.name}") and it.finds
    ]
    before = [it for it in told if it.finds[0].sentence <= find.sentence]
    return before[-1] if before else None


def _same(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Find the thing a find names again: by key, else by the words of phrases with the same head."""
    if find.key is not None and not find.key.startswith("concept:"):
        known = draft.keyed.get((find.type, find.key))
        return draft.things[known] if known is not None else None
    if find.form == "verb" and (scene.sentence.lang == "ar" or _is_again(scene, find)):
        return None
    held = own_session(draft, scene, find)
    if held is not None:
        return held
    if is_another(scene, find):
        return None
    meant = _meant_again(draft, find) or _shortened(draft, scene, find)
    if meant is not None:
        return meant
    words, owners = content(scene, find), _owners(scene, find)
    for number, (thing, theirs, owned) in enumerate(draft.described.get((find.type, _head(scene, find)), ())):
        again = find.type == "Meeting" and words <= theirs and _is_told_again(scene, find)
        if (
            again
            or _same_words(find, words, theirs)
            or (find.kind == "resolution" and _head(scene, find).isdecimal())
            or (find.type == "Threat" and owners and owners == owned)
        ):
            return draft.things[thing]
        if number > MOST:
            break
    return None


def _is_again(scene: Scene, find: Found) -> bool:
    """Say whether a verb tells of another meeting: "agreed to meet again"."""
    return any(it.norm == "again" for it in scene.sentence.tokens[find.last : find.last + 1])


def _meant_again(draft: Draft, find: Found) -> Thing | None:
    """Return the danger that another word names again.

    "COVID-19" and "the COVID-19 pandemic", "counterterrorism" and "terrorism".
    """
    known = draft.keyed.get((find.type, find.key or ""))
    if known is None or find.type != "Threat":
        return None
    names = (find.name, draft.things[known].name)
    again = find.key in SINGLE or any(it.casefold().startswith(AGAINST) for it in names)
    return draft.things[known] if again else None


def _shortened(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Return the one agreement or body whose longer name a definite one of two words means: المعاهدة المنقحة للاتحاد."""
    words, told = content(scene, find), scene.sentence.tokens[find.core].definite
    if find.type not in ("Agreement", "WorkingGroup") or len(words) != PAIR or not told:
        return None
    rows = draft.described.get((find.type, _head(scene, find)), ())
    longer = {thing for thing, theirs, _ in rows if words < theirs}
    return draft.things[longer.pop()] if len(longer) == 1 else None


def _is_told_again(scene: Scene, find: Found) -> bool:
    """Say whether a meeting's name has an article and a capital, so that it means one told before."""
    tokens = scene.sentence.tokens
    return (
        find.first > 0
        and tokens[find.first - 1].norm in ("the", "this")
        and tokens[find.core].text[0].isupper()
    )


def _apposed(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Find the body or agreement a name is put beside: "an experts group, the Vaccine Experts Group"."""
    if find.type not in ("WorkingGroup", "Agreement") or scene.sentence.lang == "ar":
        return None
    tokens = scene.sentence.tokens
    for other in scene.finds:
        gap = tokens[other.last : find.first]
        if (
            other.type == find.type
            and other.thing is not None
            and 0 < len(gap) <= 3
            and other.first < find.first
        ) and (
            gap[0].norm in (",", "called")
            and all(it.tag in ("DET", "PUNCT") or it.norm in APPOSED for it in gap)
            and not _listed(tokens, find)
        ):
            return draft.things[other.thing]
    return None


def _listed(tokens: Sequence[Token], find: Found) -> bool:
    """Say whether a list goes on behind a find, so that the comma before it only separates."""
    return any(it.tag == "CONJ" for it in tokens[find.last : find.last + 3])


def _enter(draft: Draft, scene: Scene, find: Found) -> None:
    """Note a find's key and words for those to come."""
    if find.key is not None and find.thing is not None:
        draft.keyed.setdefault((find.type, find.key), find.thing)
    row = (find.thing or "", content(scene, find), _owners(scene, find))
    rows = draft.described.setdefault((find.type, _head(scene, find)), [])
    if row not in rows[:MOST]:
        rows.append(row)


def _head(scene: Scene, find: Found) -> str:
    """Return the lemma of a find's head; of a name of several words, its longest word."""
    token = scene.sentence.tokens[find.core]
    return token.lemma or token.norm


def _owners(scene: Scene, find: Found) -> frozenset[str]:
    """Return the keys of the states and bodies inside a phrase before its head."""
    return frozenset(
        it.key
        for it in scene.finds
        if it.inside is find
        and it.key is not None
        and it.type in ("State", "Organization")
        and it.last <= find.core
    )


def content(scene: Scene, find: Found) -> frozenset[str]:
    """Return the lemmas of a find that carry meaning."""
    tokens = scene.sentence.tokens[find.first : find.last]
    return frozenset(
        it.lemma or it.norm
        for it in tokens
        if it.norm not in SMALL and it.tag not in ("DET", "PREP", "CONJ", "PUNCT")
    )


def _same_words(find: Found, words: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether a phrase describes a thing again: the same words, or for names one within the other."""
    if words == theirs:
        return True
    nested = words <= theirs or theirs <= words
    if find.type in ("Agreement", "WorkingGroup"):
        return nested and len(words & theirs) > 2
    return find.type == "Threat" and find.key is not None and nested


def _acronyms(draft: Draft, scene: Scene) -> None:
    """Read "(ETTF)" after a thing as its short name, and find it from here on."""
    tokens = scene.sentence.tokens
    for find in [it for it in scene.finds if it.thing is not None and it.type != "State"]:
        place = find.last
        if place + 2 >= len(tokens) or tokens[place].text != "(":
            continue
        inner = place + 1
        while inner < len(tokens) and tokens[inner].text in "“\"'‘":
            inner += 1
        if inner < len(tokens) and ACRONYM.fullmatch(tokens[inner].text) and find.form != "person":
            _spread(draft, find.thing or "", tokens[inner].norm, tokens[inner].text)


def _spread(draft: Draft, thing: str, norm: str, written: str) -> None:
    """Find a short name in every sentence, where nothing else is found."""
    owner = draft.things[thing]
    if (thing, written) in draft.spread:
        return
    draft.spread.add((thing, written))
    for number, place in _places(draft).get(written, ()):
        scene = draft.scenes[number]
        covering = [it for it in scene.finds if it.first <= place < it.last]
        for find in covering:
            if find.last - find.first == 1 and find.thing not in (None, thing):
                _move(draft, find, owner)
        if not covering:
            token = scene.sentence.tokens[place]
            find = Found(
                scene.sentence.number,
                place,
                place + 1,
                token.start,
                token.end,
                owner.type,
                owner.key,
                "name",
                written,
                owner.kind,
                place,
            )
            find.thing = thing
            owner.finds.append(find)
            scene.finds.append(find)
            scene.finds.sort(key=lambda it: (it.first, -it.last))


def _places(draft: Draft) -> Mapping[str, list[tuple[int, int]]]:
    """Index the words with two capitals of a document by scene and token, once."""
    if not draft.capitals:
        for number, scene in enumerate(draft.scenes):
            for place, token in enumerate(scene.sentence.tokens):
                if token.text[:1].isupper() or token.text[:1].isdigit():
                    draft.capitals.setdefault(token.text, []).append((number, place))
    return draft.capitals


def _move(draft: Draft, find: Found, owner: Thing) -> None:
    """Give a mention to the thing this document defines its short name for."""
    if find.type == owner.type:
        draft.things[find.thing or ""].finds.remove(find)
        find.thing, find.key = owner.id, owner.key
        owner.finds.append(find)


def _note(draft: Draft, find: Found, told: dict[tuple[str, str | None], Found]) -> None:
    """Note the last full mention of each kind of thing; of meetings that are not only intended, of any but press conferences too."""
    thing = draft.things[find.thing or ""]
    if (
        find.type == "Meeting"
        and find.sentence > 0
        and is_only_intended(draft.scenes[find.sentence - 1], find)
    ):
        return
    told[thing.type, thing.kind] = find
    if thing.type == "Meeting" and thing.kind != PRESS:
        told[thing.type, ANY] = find


def _refer_back(
    draft: Draft, scene: Scene, find: Found, told: Mapping[tuple[str, str | None], Found]
) -> None:
    """Join "the Task Force" to the last body of that kind before it; leave it out where there is none."""
    same, other = told.get((find.type, find.kind)), told.get((find.type, ANY))
    earlier = [it for it in (same, other if _may_mean(draft, find, other) else None) if it is not None]
    if (find.type == "Meeting" and _is_of_own_date(draft, scene, find, earlier)) or (
        not earlier
        and find.type == "Agreement"
        and find.last - find.first > 1
        and scene.sentence.lang == "en"
    ):
        find.form = "open"
        attach(draft, scene, find, find.type == "Meeting")
    elif earlier:
        named = same is not None and scene.sentence.lang == "en" and _is_titled(scene, find)
        last = same if named and same is not None else max(earlier, key=lambda it: (it.sentence, it.first))
        find.thing = last.thing
        draft.things[last.thing or ""].finds.append(find)


def _is_titled(scene: Scene, find: Found) -> bool:
    """Say whether a meeting is told by its noun in capitals, "The Meeting", so that it is the one so called before."""
    return find.type == "Meeting" and scene.sentence.tokens[find.core].text[0].isupper()


def _may_mean(draft: Draft, find: Found, told: Found | None) -> bool:
    """Say whether "the meeting" can mean one of another kind told before: "the conference" means no talks."""
    if find.type != "Meeting" or told is None:
        return False
    scene = draft.scenes[told.sentence - 1]
    return find.kind not in APART or told.form == "name" or scene.sentence.lang != "en"


def _is_of_own_date(draft: Draft, scene: Scene, find: Found, told: Sequence[Found]) -> bool:
    """Say whether a date behind "the conference", over its place, sets it apart from the ones told before.

    "the conference of 18 August", "the meeting in Niamey on 20 January".
    """
    tokens = scene.sentence.tokens[find.last : find.last + DATED]
    ahead = len(list(takewhile(lambda it: it.tag in ("PREP", "NAME", "NUM", "DET"), tokens)))
    days = {it.edtf for it in scene.dates if find.last < it.first <= find.last + max(2, ahead)}
    if not days or scene.sentence.lang != "en":
        return False
    before = [draft.scenes[it.sentence - 1] for it in told if it.sentence > 0]
    return not any(day.edtf in days for it in before for day in it.dates)
