"""Organs: whom "the Council", "the Summit", "the bloc" stand for in English, where they act without the body's name."""

from __future__ import annotations

from functools import cache

from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.organ_names import opening_body

LONGEST = 3
DATELINE = 9
DASHES = frozenset({"-", "–", "—", ":"})
BODIES = frozenset({"Organization", "WorkingGroup"})
ORGANS = frozenset({"WorkingGroup", "Meeting"})


def organ_meant(draft: Draft, scene: Scene, first: int, last: int) -> str | None:
    """Return the body whose organ or common noun the words of a subject are; None where they are neither.

    "The Commission of the African Union" is that union; "Council" is the body whose name or organ was so called before;
    "the bloc" is the body told of last; "the Summit" is the one body whose text it is.
    """
    words = _words(scene.sentence.lang)
    if not words:
        return None
    tokens = scene.sentence.tokens
    start = first + (tokens[first].norm in words["articles"])
    chunk = next((it for it in scene.chunks if it.kind == "noun" and it.first <= start < it.last), None)
    if chunk is None or chunk.last - start > LONGEST:
        return None
    noun = tokens[chunk.head].norm
    if noun not in words["organs"] and noun not in words["bodies"] and noun not in words["gatherings"]:
        return None
    whole = _whole_of(draft, scene, chunk.head)
    if whole is not None:
        return whole
    if chunk.last < last and tokens[chunk.last].norm == "of":
        return None
    if chunk.head > start and not all(
        tokens[n].tag == "ADJ" or "-" in tokens[n].norm or tokens[n].norm in words["organs"]
        for n in range(start, chunk.head)
    ):
        return None
    if noun in words["gatherings"] and chunk.head == start + 1 and tokens[start].norm in words["organs"]:
        noun = tokens[start].norm
    called = _issuing(draft, noun) or _called(draft, scene, noun) if noun in words["organs"] else None
    if called is not None:
        _mention(draft, scene, chunk.head, called)
        return called
    if noun in words["bodies"]:
        return _last_body(draft, scene, first)
    lone = [it for it in draft.sides if draft.things[it].type == "Organization"]
    return lone[0] if len(lone) == 1 and len(draft.sides) == 1 else None


def _mention(draft: Draft, scene: Scene, place: int, body: str) -> None:
    """Make "the Council" a mention of the body whose text it is, where nothing else in the text names it."""
    thing, token = draft.things[body], scene.sentence.tokens[place]
    if not any(it.sentence for it in thing.finds):
        span = (place, place + 1, token.start, token.end)
        thing.finds.append(
            Found(scene.sentence.number, *span, thing.type, thing.key, "short", thing.name, thing=body)
        )


def _whole_of(draft: Draft, scene: Scene, head: int) -> str | None:
    """Return the one body whose organ or meeting stands at a token: "the Permanent Council of the OAS", "the GCC Ministerial Council"."""
    organ = next((it for it in scene.finds if it.type in ORGANS and it.first <= head < it.last), None)
    if organ is None or (organ.type == "Meeting" and organ.form != "name"):
        return None
    parts = [
        it for it in scene.finds if it.inside is organ and organ.first <= it.first and it.last <= organ.last
    ]
    wholes = {it.key or it.thing for it in parts if it.type in ("Organization", "State")}
    body = next((it for it in parts if it.type == "Organization"), None)
    if not parts and organ.form == "name":
        body = opening_body(scene, organ)
        wholes = {body.key} if body is not None else set()
    if body is None or len(wholes) != 1 or (body.first < head and organ.form != "name"):
        return None
    return body.thing if body.thing is not None else attach(draft, scene, body).id


def _issuing(draft: Draft, noun: str) -> str | None:
    """Return the one body whose text it is, where a noun is the last of its name: "the Council" in the Security Council's own."""
    if len(draft.sides) != 1 or draft.things[draft.sides[0]].type != "Organization":
        return None
    name = draft.things[draft.sides[0]].name.casefold()
    heads = {it.split()[-1] for it in (name, name.split(" of ")[0]) if it.split()}
    return draft.sides[0] if noun in heads else None


def _called(draft: Draft, scene: Scene, noun: str) -> str | None:
    """Return the body told of last before a sentence whose name, or the organ named around it, holds a noun."""
    best: tuple[tuple[int, int], str] | None = None
    for thing in draft.things.values():
        for find in thing.finds if thing.type in BODIES and thing.kind != "armed_group" else ():
            if not 0 < find.sentence < scene.sentence.number:
                continue
            place = (find.sentence, find.first)
            if best is not None and place <= best[0]:
                continue
            meant = _named_by(draft, draft.scenes[find.sentence - 1], find, noun)
            best = (place, meant) if meant is not None else best
    return best[1] if best is not None else None


def _named_by(draft: Draft, scene: Scene, find: Found, noun: str) -> str | None:
    """Return whom a mention that holds a noun names: the body itself, or the body whose organ it is."""
    tokens = scene.sentence.tokens
    spot = next(
        (n for n in range(find.first, find.last) if tokens[n].norm == noun and tokens[n].text[0].isupper()),
        None,
    )
    if spot is None:
        return None
    return find.thing if find.type == "Organization" else _whole_of(draft, scene, spot)


def _last_body(draft: Draft, scene: Scene, first: int) -> str | None:
    """Return the body named last before a token, in this sentence or the two before it; else the one whose text it is."""
    here = scene.sentence.number
    near = [
        (find.sentence, find.first, thing.id)
        for thing in draft.things.values()
        for find in (thing.finds if thing.type == "Organization" and thing.kind != "armed_group" else ())
        if here - 2 <= find.sentence < here or (find.sentence == here and find.last <= first)
    ]
    return max(near)[2] if near else None


def state_meant(draft: Draft, scene: Scene, first: int, last: int, acted: tuple[str, ...]) -> str | None:
    """Return the state whose government the words of a subject are: "the Foreign Ministry", without the state's name.

    The one that acted before, the one party, or the one whose capital the text is dated from.
    """
    words = _words(scene.sentence.lang)
    chunk = next((it for it in scene.chunks if it.kind == "noun" and it.first <= first < it.last), None)
    if not words or chunk is None or scene.sentence.tokens[first].norm not in words["articles"]:
        return None
    tokens = scene.sentence.tokens
    whole = chunk.last >= last or tokens[chunk.last].norm in ("of", "for")
    if tokens[chunk.head].norm not in words["governments"] or not whole:
        return None
    if any(it.type in ("State", "Organization") and first <= it.first < last for it in scene.finds):
        return None
    if len(acted) == 1 and draft.things[acted[0]].type == "State":
        return acted[0]
    lone = [it for it in draft.sides if draft.things[it].type == "State"]
    return lone[0] if len(lone) == len(draft.sides) == 1 else _dated_from(draft) if not draft.sides else None


def _dated_from(draft: Draft) -> str | None:
    """Return the state whose capital stands before the dash that a report begins with."""
    opening = next((it for it in draft.scenes if it.sentence.kind == "body"), None)
    if opening is None:
        return None
    marks = [n for n, it in enumerate(opening.sentence.tokens[:DATELINE]) if it.norm in DASHES]
    return next(
        (it.thing for it in opening.finds if marks and it.form == "capital" and it.last <= marks[0]), None
    )


@cache
def _words(lang: str) -> dict[str, frozenset[str]]:
    """Return the nouns of organs, of bodies as such and of their gatherings; none where a language lists none."""
    listed = lexicon_file(lang, "words.toml").get("voices", {})
    return {kind: frozenset(words) for kind, words in listed.items()}
