"""Led sides: who an English sentence says led or headed a state's delegation, or spoke for a state at a meeting.

"the Indian delegation was led by …, and the Sri Lankan side by …", "leading the Thai side", "Japan was represented by …".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accords.ingest.acts.act import Link
from accords.ingest.acts.actors import named_in
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.coming import is_to_come
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import BODIES, Thing

SMALL = frozenset({"DET", "ADJ", "ADV", "NUM", "AUX", "PUNCT"})
LEVEL = 7
OFFICE = 14
BEFORE = 4
PRESS = "press-conference"


@dataclass(frozen=True, slots=True)
class _Side:
    """A state or body that is spoken for, and where the words for its delegation stand."""

    sender: str
    first: int
    last: int


def led_sides(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield whom the leaders of delegations represent, and that both take part in the meeting told last."""
    if heads_come_first(scene):
        return
    led = False
    for side in _sides(scene):
        leaders = _leaders(draft, scene, side, cast, led)
        if leaders and is_open(scene, side.first):
            led = True
            for leader in leaders:
                yield from _links(draft, scene, side, draft.things[leader])
        elif not leaders and is_open(scene, side.last):
            yield from _joined(draft, scene, side, cast)


def _joined(draft: Draft, scene: Scene, side: _Side, cast: Cast) -> Iterator[Link]:
    """Yield those who were represented at the meeting told last, where nobody is named who spoke for them."""
    clause = next((it for it in scene.clauses if side.last <= it.verb.first <= side.last + 1), None)
    meeting, tokens = told_last(draft, scene), scene.sentence.tokens
    if clause is None or meeting is None or not clause.verb.passive or not clause.verb.finite:
        return
    if tokens[clause.verb.head].lemma in meeting_words("en").speaking_for:
        for thing in cast.subject_of(scene, clause).things:
            yield _link(scene, side, thing, meeting)


def _link(scene: Scene, side: _Side, thing: str, meeting: Thing) -> Link:
    """Build the link of somebody to the meeting at which a side was led, and note them for the words to come."""
    meeting.members.extend(it for it in (thing,) if it not in meeting.members)
    place = (scene.sentence.tokens[side.first].start, scene.sentence.tokens[side.last - 1].end)
    return Link(
        "participatesIn",
        thing,
        meeting.id,
        scene.sentence.number,
        place,
        "phrase.led",
        "delegation",
        0,
        "named",
    )


def _links(draft: Draft, scene: Scene, side: _Side, leader: Thing) -> Iterator[Link]:
    """Yield the links of one side and its leader."""
    number = scene.sentence.number
    place = (scene.sentence.tokens[side.first].start, scene.sentence.tokens[side.last - 1].end)
    if leader.of is None:
        leader.of = side.sender
        yield Link(
            "represents", leader.id, side.sender, number, place, "phrase.led", "delegation", 0, "named"
        )
    meeting = told_last(draft, scene) or _only_one(draft, scene)
    if meeting is not None and _comes_for(draft, leader, side):
        yield from (_link(scene, side, it, meeting) for it in (leader.id, side.sender))


def _comes_for(draft: Draft, leader: Thing, side: _Side) -> bool:
    """Say whether somebody may come for a side: he is of it, or of a body such as "the President of the European Council"."""
    return leader.of == side.sender or (
        leader.of is not None and draft.things[leader.of].type == "Organization"
    )


def _only_one(draft: Draft, scene: Scene) -> Thing | None:
    """Return the one meeting that a text has told of so far, however long before; None where it told of several."""
    here = scene.sentence.number
    held = {thing.id: thing for find, thing in draft.mentioned("Meeting", 1, here) if thing.kind != PRESS}
    return next(iter(held.values())) if len(held) == 1 else None


def told_last(draft: Draft, scene: Scene, before: int = BEFORE) -> Thing | None:
    """Return the last meeting told up to this sentence, or so many before it, that is not one to come."""
    here = scene.sentence.number
    told = [
        (find.sentence, find.first, thing)
        for find, thing in draft.mentioned("Meeting", here - before, here)
        if thing.kind != PRESS and not is_to_come(draft, find)
    ]
    return max(told, key=lambda it: it[:2])[2] if told else None


def _sides(scene: Scene) -> Iterator[_Side]:
    """Yield the sides that delegations or states are: "the Thai delegation", "a delegation from Kenya", "Japan was represented".

    And those of which the verb is left out: "Japan was represented by X, and | Oman by Y".
    """
    words, tokens, spoken = meeting_words("en"), scene.sentence.tokens, False
    bodies = [it for it in scene.finds if it.type in BODIES and it.thing and it.form != "capital"]
    for place, token in enumerate(tokens):
        if token.lemma in words.delegations and token.tag in ("N", "NAME", "ADJ"):
            of = next((it for it in bodies if _is_whose(scene, it, place)), None)
            if of is not None:
                yield _Side(of.thing or "", min(place, of.first), max(place + 1, of.last))
        elif token.lemma in words.speaking_for and token.passive:
            of = next((it for it in bodies if 0 < place - it.last + 1 <= 2 and it.inside is None), None)
            if of is not None:
                yield _Side(of.thing or "", of.first, of.last)
            spoken = spoken or of is not None
        elif token.norm == "by" and spoken:
            of = next((it for it in bodies if it.last == place and it.inside is None), None)
            if of is not None:
                yield _Side(of.thing or "", of.first, of.last)


def _is_whose(scene: Scene, body: Found, place: int) -> bool:
    """Say whether a delegation is of a state or body: its adjective before the noun, or "of" or "from" it behind."""
    tokens = scene.sentence.tokens
    if body.last <= place:
        return all(
            it.tag in SMALL - {"PUNCT", "AUX"} or it.norm == "'s" for it in tokens[body.last : place]
        ) and (place - body.last < 3)
    led = tokens[place + 1 : body.first]
    return bool(led) and led[0].norm in ("of", "from") and all(it.tag in ("PREP", "DET") for it in led)


def _leaders(draft: Draft, scene: Scene, side: _Side, cast: Cast, led: bool) -> tuple[str, ...]:
    """Return who leads a side: all named behind "led by", or the one acting in "leading the … delegation"."""
    words, tokens, place = meeting_words("en"), scene.sentence.tokens, side.last
    heading = words.leading | words.speaking_for
    while place < len(tokens) and place < side.last + LEVEL and tokens[place].lemma not in heading:
        if tokens[place].norm == "by" and led and place <= side.last + 1:
            return _people_at(draft, scene, place + 1)
        if tokens[place].tag not in SMALL | {"PREP", "REL"}:
            break
        place += 1
    if place < len(tokens) and tokens[place].lemma in heading and tokens[place].tag in ("V", "VPART"):
        by = next(
            (n for n in range(place + 1, min(place + LEVEL, len(tokens))) if tokens[n].norm == "by"), None
        )
        return _people_at(draft, scene, by + 1) if by is not None else ()
    acting = _active(draft, scene, side, cast)
    return (acting,) if acting is not None else ()


def _people_at(draft: Draft, scene: Scene, place: int) -> tuple[str, ...]:
    """Return the people of the row at a place: "X, President of the Council, and Y, President of the Commission"."""
    first = person_at(scene, place)
    if first is None:
        return ()
    row = named_in(scene, place, row_end(scene, place))
    return tuple(dict.fromkeys((first, *(it for it in row if draft.things[it].type == "Official"))))


def person_at(scene: Scene, place: int) -> str | None:
    """Return the person named at a place, with the office before or behind the name."""
    people = [it for it in scene.finds if it.type == "Official" and it.thing and it.first >= place]
    if not people or people[0].first - place > OFFICE:
        return None
    between = scene.sentence.tokens[place : people[0].first]
    return None if any(it.tag in ("V", "REL", "COMP") for it in between) else people[0].thing


def _active(draft: Draft, scene: Scene, side: _Side, cast: Cast) -> str | None:
    """Return the one official who acts where a verb of leading governs the side."""
    tokens, place = scene.sentence.tokens, side.first - 1
    while place > 0 and tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    clause = clause_at(scene, side.first)
    if clause is None or tokens[place].lemma not in meeting_words("en").leading or clause.verb.passive:
        return None
    acting = [it for it in cast.subject_of(scene, clause).things if draft.things[it].type == "Official"]
    return acting[0] if len(acting) == 1 else None


def leader_within(scene: Scene, clause: Clause) -> str | None:
    """Return who the subject of a verb says leads it: "A delegation led by X | met Y"."""
    if clause.subject is None:
        return None
    tokens, words = scene.sentence.tokens, meeting_words("en")
    first, last = clause.subject
    if not any(it.lemma in words.delegations for it in tokens[first:last]):
        return None
    by = next(
        (
            n
            for n in range(first + 1, last)
            if tokens[n].norm == "by" and tokens[n - 1].lemma in words.leading
        ),
        None,
    )
    return person_at(scene, by + 1) if by is not None else None
