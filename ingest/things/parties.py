"""Parties: the states, bodies and officials that take part in what a document tells, not all it mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import Thing

OPENING_SENTENCES = 4
FLOOR = 3.0
MOST = 12


def settle_parties(draft: Draft) -> None:
    """Fill in whom officials represent, then the leaders and sides of the document."""
    for thing in [it for it in draft.things.values() if it.type == "Official" and it.of is not None]:
        thing.of = _thing_of(draft, thing.of or "")
    scores = _scores(draft)
    kept = [it for it, score in scores.items() if score >= FLOOR]
    draft.sides = sorted(kept, key=lambda it: (-round(scores[it]), _first_place(draft, it)))[:MOST]
    draft.sides.sort(key=lambda it: _first_place(draft, it))
    _give_homes(draft)
    draft.leaders = _leaders(draft)


def _thing_of(draft: Draft, key: str) -> str:
    """Return the thing id of a state or body, entering it where only an office names it."""
    for thing in draft.things.values():
        if thing.key == key:
            return thing.id
    kind = "State" if key.startswith("country:") else "Organization"
    thing = Thing(f"s{len(draft.things) + 1}", kind, key.split(":")[1], key)
    draft.things[thing.id] = thing
    return thing.id


def _scores(draft: Draft) -> Counter[str]:
    """Weigh every state and body by where it stands: title, opening, officials that act for it."""
    weights, scores = party_weights(), Counter[str]()
    for scene, place in _opening(draft):
        seen: set[str] = set()
        for find in scene.finds:
            thing = draft.things.get(find.thing or "")
            if thing is None or thing.id in seen or find.form == "role":
                continue
            gain = _gain(scene, find, thing, place, weights)
            if gain:
                seen.add(thing.id)
                scores[thing.of if thing.type == "Official" and thing.of else thing.id] += gain
    return Counter({it: score for it, score in scores.items() if draft.things[it].type in ("State", "Organization")})


def _opening(draft: Draft) -> Iterable[tuple[Scene, str]]:
    """Yield the title and the first body sentences with what they are."""
    if draft.title is not None:
        yield draft.title, "title"
    body = 0
    for scene in draft.scenes:
        if scene.sentence.kind in ("title", "heading") and body == 0 and draft.title is None:
            yield scene, "title"
        elif scene.sentence.kind in ("body", "listed") and scene.sentence.is_read:
            yield scene, "first" if body == 0 else "early"
            body += 1
        if body >= OPENING_SENTENCES:
            return


def _gain(scene: Scene, find: Found, thing: Thing, place: str, weights: Mapping[str, float]) -> float:
    """Return what one mention adds to a party's weight."""
    if thing.type == "Official":
        return weights[f"{place}_official"] if thing.of is not None else 0.0
    if thing.type not in ("State", "Organization") or find.form == "capital" or find.inside is not None and place != "title":
        return 0.0
    if place == "title":
        return weights["title"] if not _after_topic(scene, find) else 0.0
    if _in_row(scene, find):
        return weights[f"{place}_row"]
    return weights[f"{place}_subject"] if _is_subject(scene, find) else weights[f"{place}_mention"]


def _after_topic(scene: Scene, find: Found) -> bool:
    """Say whether a title's mention stands after "on": then it is what is spoken about."""
    topics = lexicon_file(scene.sentence.lang, "words.toml").get("lists", {}).get("topic_marks", ())
    return any(token.norm in topics for token in scene.sentence.tokens[: find.first])


def _in_row(scene: Scene, find: Found) -> bool:
    """Say whether a mention is joined by "and" to another state or body, or stands after "between"."""
    near = [it for it in scene.finds if it.type == find.type and it is not find and it.thing != find.thing]
    for other in near:
        low, high = sorted((find, other), key=lambda it: it.first)
        gap = scene.sentence.tokens[low.last : high.first]
        if 0 < len(gap) <= 3 and all(it.tag in ("CONJ", "PUNCT", "DET") for it in gap) and find.form != "capital":
            return True
    return False


def _is_subject(scene: Scene, find: Found) -> bool:
    """Say whether a mention is among the words that act in its sentence."""
    return any(
        clause.subject is not None and clause.subject[0] <= find.first < clause.subject[1] for clause in scene.clauses
    )


@cache
def party_weights() -> Mapping[str, float]:
    """Return the weights of `parties.toml`, the same for all languages."""
    return dict(lexicon_file("any", "parties.toml")["weights"])


def _first_place(draft: Draft, thing: str) -> tuple[int, int]:
    """Return where a thing is first mentioned."""
    return min(((it.sentence, it.first) for it in draft.things[thing].finds), default=(10**6, 0))


def _give_homes(draft: Draft) -> None:
    """Give an official without a state the only party nobody else represents, if the office is one of a state."""
    homeless = [it for it in draft.things.values() if it.type == "Official" and it.of is None and it.office is not None]
    taken = {it.of for it in draft.things.values() if it.type == "Official" and it.of is not None}
    free = [it for it in draft.sides if it not in taken and draft.things[it].type == "State"]
    if len(homeless) == 1 and len(free) == 1:
        homeless[0].of = free[0]


def _leaders(draft: Draft) -> list[str]:
    """Return the officials of the opening that act for the sides, one a side, in order."""
    found: list[str] = []
    taken: set[str] = set()
    for scene, _ in _opening(draft):
        for find in scene.finds:
            thing = draft.things.get(find.thing or "")
            if thing is not None and thing.type == "Official" and thing.of in draft.sides and thing.of not in taken:
                found.append(thing.id)
                taken.add(thing.of or "")
    return found
