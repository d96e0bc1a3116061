"""The publisher: who issues a document, speaks in it or stands in its opening."""

from __future__ import annotations

from collections.abc import Mapping

from accords.ingest.draft import Draft
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.scenes import scene_of
from accords.ingest.text.sentence import Sentence
from accords.ingest.things.clusters import attach
from accords.ingest.things.genre import ISSUED
from accords.ingest.things.organ_names import opening_body
from accords.ingest.things.party_weights import OPENING_SENTENCES, after_topic, party_weights
from accords.ingest.things.summits import body_of_summit, summit_of_two
from accords.ingest.things.thing import BODIES, Thing

ROW = 3
LEAST = 0.5
SPOKE_FIRST = 1.2  # a state that one of the first sentences only tells of issues nothing
ORGANS = frozenset({"Meeting", "WorkingGroup"})
ALONE = ("the", "council")  # an organ with its article and nothing else


def thing_of(draft: Draft, key: str) -> str:
    """Return the thing id of a state or body, entering it where only an office names it."""
    for thing in draft.things.values():
        if thing.key == key:
            return thing.id
    kind = "State" if key.startswith("country:") else "Organization"
    thing = Thing(f"s{len(draft.things) + 1}", kind, key.split(":")[1], key)
    draft.things[thing.id] = thing
    return thing.id


def issuer(draft: Draft, scores: Mapping[str, float]) -> list[str]:
    """Return the one body or state that stands out in the opening of what a body issues.

    Elsewhere the body that acts in the first sentence, where nothing else does.
    """
    if not scores:
        return []
    best = max(scores.items(), key=lambda it: (it[1], [-n for n in first_place(draft, it[0])]))
    body = draft.things[best[0]].type == "Organization"
    if draft.genre not in ISSUED:
        return (
            [best[0]] if body and draft.lang == "en" and best[1] >= party_weights()["first_subject"] else []
        )
    return [best[0]] if best[1] >= (LEAST if body else SPOKE_FIRST) else []


def deciding(draft: Draft) -> list[str]:
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
        [thing_of(draft, it) for it in two]
        or _speaking_for(draft)
        or _stating(draft)
        or _published(draft)
        or _concluding(draft)
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
    return thing_of(draft, key)


def _stating(draft: Draft) -> list[str]:
    """Return the one state that an English title says a statement is of: "Statement by the Minister … of Kenya"."""
    if draft.title is None or draft.lang != "en" or draft.genre != "statement":
        return []
    named = [
        it for it in draft.title.finds if it.type in BODIES and it.inside is None and it.form != "capital"
    ]
    telling = {it.thing for it in named if it.thing is not None and not after_topic(draft.title, it)}
    lone = len(telling) == 1 and all(it in draft.sides and draft.things[it].type == "State" for it in telling)
    return [str(it) for it in telling] if lone else []


def _published(draft: Draft) -> list[str]:
    """Return the state or body whose Arabic statement a document is, whomever it names beside itself: its publisher, else who is titled."""
    if draft.lang != "ar" or draft.genre != "statement":
        return []
    publisher = publisher_of(draft)
    titled = (
        [it for it in draft.title.finds if it.type in BODIES and it.thing] if draft.title is not None else []
    )
    telling = [it.thing for it in titled if draft.title is not None and not after_topic(draft.title, it)]
    return [publisher] if publisher is not None else [it for it in telling[:1] if it is not None]


def _concluding(draft: Draft) -> list[str]:
    """Return the body that publishes an English text whose first sentence only its organ acts in: "The Council condemned …"."""
    scene = next((it for it in draft.scenes if it.sentence.kind in ("body", "listed") and it.clauses), None)
    name = draft.document.publisher or ""
    if draft.lang != "en" or draft.genre not in ISSUED or scene is None:
        return []
    subject = scene.clauses[0].subject
    said = [it.norm for it in scene.sentence.tokens[subject[0] : subject[1]]] if subject is not None else []
    organ = said[-1] if len(said) == len(ALONE) and said[0] == ALONE[0] else None
    bodies = [it for it in _published_by(name, draft.lang) if it.type == "Organization"]
    if organ is None or organ not in name.casefold().split() or not bodies:
        return []
    body = draft.things[thing_of(draft, bodies[0].key or "")]
    body.name = body.name if body.finds else bodies[0].name
    return [body.id]


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


def publisher_of(draft: Draft) -> str | None:
    """Return the state whose government publishes the document.

    Where the text mentions it or its officials.
    """
    if draft.document.publisher is None:
        return None
    keys = [it.key for it in _published_by(draft.document.publisher, draft.lang)]
    return next((it.id for it in draft.things.values() if keys and it.key == keys[0]), None)


def _published_by(name: str, lang: str) -> list[Found]:
    """Return the states and bodies that a publisher's name names."""
    scene = scene_of(Sentence(0, 0, len(name), "title", lang), name, None)
    return [it for it in scene.finds if it.type in BODIES and it.key is not None and it.form != "role"]


def first_place(draft: Draft, thing: str) -> tuple[int, int]:
    """Return where a thing is first mentioned."""
    return min(((it.sentence, it.first) for it in draft.things[thing].finds), default=(10**6, 0))
