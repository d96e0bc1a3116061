"""Presidencies: who is called, or was elected, the chair of a working group or meeting.

"X, Chair of the Working Group on Y", "the Chair of the forum, X", "X was elected Chair of …", "elected X as its Chair";
"رئيس اللجنة المشتركة فلان", "انتخب فلان رئيسا للجنة".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

CHAIRED = frozenset({"WorkingGroup", "Meeting"})
LEADING = frozenset({"of", "for"})
NEAR = 3
FAR = 8


def presidencies(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who chairs what, by the word for the office."""
    words = wording(scene.sentence.lang).chairs
    if not any(it.norm in words or it.lemma in words for it in scene.sentence.tokens):
        return
    for find in scene.finds:
        if find.type not in CHAIRED or find.thing is None or not is_open(scene, find.first):
            continue
        for person in (
            _in_arabic(scene, find) if heads_come_first(scene) else _in_english(draft, scene, cast, find)
        ):
            span = (find.start, find.end)
            yield Link(
                "chairs", person, find.thing, scene.sentence.number, span, "phrase.chair_of", "chair", 0, "named"
            )  # fmt: skip


def _in_arabic(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return the person named right before or behind an Arabic "chair of": رئيس اللجنة فلان, انتخب فلان رئيسا للجنة."""
    tokens, place = scene.sentence.tokens, find.first - 1
    place -= place > 0 and tokens[place].norm == "ل"
    if place < 0 or wording("ar").chairs.isdisjoint((tokens[place].lemma, tokens[place].norm)):
        return ()
    comma = place > 0 and tokens[place - 1].norm == ","
    people = [it for it in scene.finds if it.form == "person" and it.thing is not None]
    named = [it for it in people if it.last == place - comma or find.last <= it.first <= find.last + 1]
    return tuple(it.thing for it in named[:1] if it.thing is not None)


def _in_english(draft: Draft, scene: Scene, cast: Cast, find: Found) -> tuple[str, ...]:
    """Return who is called, or was elected, the chair of an English body or meeting."""
    office = _office(scene, find)
    if office is None:
        return _own(draft, scene, find)
    return _beside(scene, *office) or _elected(draft, scene, cast, office[0]) or _own(draft, scene, find)


def _office(scene: Scene, find: Found) -> tuple[int, int] | None:
    """Return where "Chair of" before a body or meeting begins and where the body's name ends; None without it."""
    tokens, place = scene.sentence.tokens, find.first - 1
    while place > 0 and tokens[place].tag == "DET":
        place -= 1
    if place < 1 or tokens[place].norm not in LEADING or tokens[place - 1].norm not in wording("en").chairs:
        return None
    return place - 1, find.last


def _beside(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Return the person named right before or right behind an office: "X, the Chair of …", "the Chair of …, X"."""
    tokens, start = scene.sentence.tokens, first
    while start > 0 and tokens[start - 1].tag in ("DET", "ADJ"):
        start -= 1
    start -= start > 0 and tokens[start - 1].norm in (",", "as")
    comma = last < len(tokens) and tokens[last].norm == ","
    people = [it for it in scene.finds if it.form == "person" and it.thing is not None]
    named = [it for it in people if it.last == start or (comma and last < it.first <= last + NEAR)]
    return tuple(it.thing for it in named[:1] if it.thing is not None)


def _elected(draft: Draft, scene: Scene, cast: Cast, office: int) -> tuple[str, ...]:
    """Return who was elected, or serves as, what an office at a token is."""
    for clause in reversed(scene.clauses):
        if clause.verb.last <= office <= clause.verb.last + NEAR and _makes(scene, clause):
            told = cast.subject_of(scene, clause).things
            return tuple(it for it in told if draft.things[it].type == "Official")
    return ()


def _makes(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb tells that somebody was given an office, or holds it."""
    lemma = scene.sentence.tokens[clause.verb.head].lemma
    given = clause.verb.passive and lemma in wording("en").electing
    return not clause.verb.negated and (given or lemma in wording("en").serving)


def _own(draft: Draft, scene: Scene, find: Found) -> tuple[str, ...]:
    """Return whom a body that acts elects as its chair: "the Working Group elected X as its Chair"."""
    tokens = scene.sentence.tokens
    for clause in scene.clauses:
        elects = tokens[clause.verb.head].lemma in wording("en").electing and not clause.verb.passive
        if not elects or clause.subject is None or not clause.subject[0] <= find.core < clause.subject[1]:
            continue
        people = [it for it in scene.finds if it.form == "person" and clause.verb.last <= it.first]
        behind = tokens[people[0].last : people[0].last + FAR] if people else []
        if any(it.norm in wording("en").chairs for it in behind):
            return tuple(it.thing for it in people[:1] if it.thing is not None)
    return ()
