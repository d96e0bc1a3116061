"""Party weights: how much each mention of an opening tells that a state or body is a party of the document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file, word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import TREATY
from accords.ingest.things.rolls import in_row
from accords.ingest.things.thing import Thing

OPENING_SENTENCES = 4
ROW = 3
ISSUED_NEAR = 4
CHAIRED = 12
PRESENCE = "حضور"
ATTENDED = ["in", "the", "presence", "of"]
ADMITTED = (["admitted", "to"], ["acceding", "to"], ["accredited", "to"])
TOLD_OF = frozenset({"Agreement", "Meeting", "WorkingGroup"})


def scores(draft: Draft) -> dict[str, float]:
    """Weigh every state and body by where it stands: title, opening, officials that act for it."""
    weights = party_weights()
    found: defaultdict[str, float] = defaultdict(float)
    for scene, place in opening(draft):
        seen: set[str] = set()
        for find in scene.finds:
            thing = draft.things.get(find.thing or "")
            if thing is None or thing.id in seen or find.form == "role":
                continue
            outlawed = thing.kind == "armed_group" and not _is_signatory(draft, scene, find)
            gain = 0.0 if outlawed else _gain(scene, find, thing, place, weights)
            if gain:
                seen.add(thing.id)
                found[thing.of if thing.type == "Official" and thing.of else thing.id] += gain
    return {it: score for it, score in found.items() if draft.things[it].type in ("State", "Organization")}


def opening(draft: Draft) -> Iterable[tuple[Scene, str]]:
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
    if (
        _is_guest(scene, find)
        or _is_broker(scene, find)
        or _is_chairs(scene, find)
        or _is_beside(scene, find)
    ):
        return 0.0
    if thing.type == "Official":
        spoken_of = place == "title" and scene.sentence.lang == "en" and after_topic(scene, find)
        return weights[f"{place}_official"] if thing.of is not None and not spoken_of else 0.0
    if thing.type not in ("State", "Organization") or find.form == "capital":
        return 0.0
    visiting = _is_subject(scene, find) and any(map(_is_visited, scene.finds))
    if place == "first" and (visiting or _is_visited(find) or _heads_text(scene, find)):
        return weights["first_row"]
    if not _is_outer(find, place):
        return 0.0
    if _is_about(scene, find):
        return 0.0
    if place == "title" and _is_told_of(scene, find):
        return 0.0
    if place == "title":
        return weights["title"] if not after_topic(scene, find) or in_row(scene, find) else 0.0
    if in_row(scene, find):
        return weights[f"{place}_row"]
    return weights[f"{place}_subject"] if _is_subject(scene, find) else weights[f"{place}_mention"]


def _is_chairs(scene: Scene, find: Found) -> bool:
    """Say whether an English body acts and a mention only tells who was in its chair: "under the chairmanship of | Uganda"."""
    if scene.sentence.lang != "en" or find.type not in ("State", "Official"):
        return False
    before = scene.sentence.tokens[max(0, find.first - CHAIRED) : find.first]
    marks = [n for n, it in enumerate(before) if it.norm in word_list("en", "chairmanships")]
    led = bool(marks) and not any(it.tag in ("V", "AUX") for it in before[marks[-1] :])
    return led and any(it.type == "Organization" and it.last < find.first - 1 for it in scene.finds)


def _is_beside(scene: Scene, find: Found) -> bool:
    """Say whether an English text only tells in whose presence its parties met, or of what body one was made a member."""
    if scene.sentence.lang != "en":
        return False
    before = scene.sentence.tokens[max(0, find.first - CHAIRED) : find.first]
    words = [it.norm for it in before]
    if words[-1:] == ["the"]:
        words.pop()
    if words[-2:] in ADMITTED:
        return True
    marks = [n for n in range(len(words) - len(ATTENDED) + 1) if words[n : n + len(ATTENDED)] == ATTENDED]
    return bool(marks) and not any(it.tag in ("V", "AUX") for it in before[marks[-1] :])


def _is_guest(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic body was only present where many states met: وبحضور ممثلين عن الأمم المتحدة."""
    if scene.sentence.lang != "ar" or find.type != "Organization":
        return False
    present = max(
        (
            n
            for n, it in enumerate(scene.sentence.tokens[: find.first])
            if it.lemma == PRESENCE and not it.definite
        ),
        default=0,
    )
    before = {it.thing for it in scene.finds if it.type == "State" and it.last <= present}
    told = any(
        it.verb.first > present and it.verb.first < find.first for it in scene.clauses if it.verb.finite
    )
    return len(before) > ROW and not told


def _is_broker(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic mention stands behind "with the mediation of", in one row: بتيسير من السعودية والولايات المتحدة."""
    tokens, words = scene.sentence.tokens[: find.first], wording(scene.sentence.lang)
    if scene.sentence.lang != "ar":
        return False
    place = max(
        (n for n, it in enumerate(tokens) if it.lemma in words.brokering and not it.definite), default=0
    )
    return (
        place > 0
        and tokens[place - 1].norm == "ب"
        and all(
            it.tag in ("CONJ", "N", "ADJ", "NAME") or it.norm in ("من", "كل", "ل") for it in tokens[place:]
        )
    )


def _is_signatory(draft: Draft, scene: Scene, find: Found) -> bool:
    """Say whether an armed group is a side of a treaty: named in one row with a state or another body."""
    return draft.genre == TREATY and in_row(scene, find)


def _is_about(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic adjective only tells what a noun is about.

    الأزمة السورية, البرنامج النووي الإيراني.
    """
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "ar" or find.form != "adjective" or not tokens[find.first].definite:
        return False
    group = next((it for it in scene.chunks if it.first <= find.first < it.last), None)
    light = wording("ar").transparent
    return (
        group is not None and tokens[group.head].norm not in light and tokens[group.head].lemma not in light
    )


def _is_visited(find: Found) -> bool:
    """Say whether a state stands in the words of a visit to it."""
    return find.type == "State" and find.inside is not None and find.inside.kind == "visit"


def _heads_text(scene: Scene, find: Found) -> bool:
    """Say whether a mention stands in a row in what a text is called before anything is said: "Agreement between …"."""
    told = any(it.verb.finite and it.verb.first < find.first for it in scene.clauses)
    return find.inside is not None and find.inside.type in TOLD_OF and not told and in_row(scene, find)


def _is_outer(find: Found, place: str) -> bool:
    """Say whether a mention counts by itself: outside longer names, or in a title inside what is no state."""
    return find.inside is None or (place == "title" and find.inside.type != "State")


def after_topic(scene: Scene, find: Found) -> bool:
    """Say whether a title's mention stands after "on", or before ": Statement": then it is what is spoken about."""
    tokens = scene.sentence.tokens
    if find.last < len(tokens) and tokens[find.last].norm == ":" and find.first == 0:
        said = [it.norm for it in tokens[find.last : find.last + ISSUED_NEAR]]
        return not wording(scene.sentence.lang).statements.isdisjoint(said)
    topics = lexicon_file(scene.sentence.lang, "words.toml").get("lists", {}).get("topic_marks", ())
    return any(token.norm in topics for token in scene.sentence.tokens[: find.first])


def _is_told_of(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic title tells behind a colon what a statement is about: بيان المتحدث: عقوبات على …."""
    tokens = scene.sentence.tokens
    said = bool(tokens) and tokens[0].norm in wording("ar").texts and scene.sentence.lang == "ar"
    return said and any(it.norm == ":" for it in tokens[: find.first])


def _is_subject(scene: Scene, find: Found) -> bool:
    """Say whether a mention is among the words that act in its sentence."""
    return any(
        clause.subject is not None and clause.subject[0] <= find.first < clause.subject[1]
        for clause in scene.clauses
    )


@cache
def party_weights() -> Mapping[str, float]:
    """Return the weights of `parties.toml`, the same for all languages."""
    return dict(lexicon_file("any", "parties.toml")["weights"])
