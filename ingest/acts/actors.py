"""Actors: who the words of a sentence name as acting: heads, delegations, holders of offices."""

from __future__ import annotations

from accords.ingest.acts.holders import holder_of
from accords.ingest.acts.row import is_aside, is_in_name, says_by_again
from accords.ingest.acts.seated import sits_in
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.subjects import SENDING, SENT
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import ACTORS


def joined_end(scene: Scene, place: int) -> int:
    """Return where the noun group that holds a token, and what "and" joins to it, ends."""
    last = place
    for chunk in scene.chunks:
        if (chunk.first == last and chunk.kind in ("noun", "conj")) or chunk.first < place < chunk.last:
            last = chunk.last
    return last


def named_in(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Return the things that are named as actors.

    Heads of noun groups, or inside a delegation or government.
    """
    found: list[str] = []
    open_ = True
    for chunk in scene.chunks:
        if chunk.last <= first or chunk.first >= last:
            continue
        if chunk.kind == "prep" and is_in_name(scene, chunk.first):
            continue
        if chunk.kind == "prep" and chunk.first > first and says_by_again(scene, chunk):
            open_ = True
        elif chunk.kind == "prep" and not _goes_along(scene, chunk) and not is_aside(scene, chunk):
            open_ = open_ and _see_through(scene, chunk, first)
        elif chunk.kind in ("conj", "punct"):
            open_ = open_ or _person_follows(scene, chunk) or _senders_follow(scene, chunk)
        elif chunk.kind == "noun" and open_:
            found.extend(_actors_in_chunk(scene, chunk))
    return tuple(dict.fromkeys(found))


def _person_follows(scene: Scene, mark: Chunk) -> bool:
    """Say whether the noun group behind an "and" or comma names a person: people are joined to people."""
    group = next((it for it in scene.chunks if it.first >= mark.last and it.kind == "noun"), None)
    if group is None:
        return False
    beside = not heads_come_first(scene) and _holder_beside(scene, group) is not None
    return beside or any(it.form == "person" and group.first <= it.first < group.last for it in scene.finds)


def _goes_along(scene: Scene, prep: Chunk) -> bool:
    """Say whether an English "with" joins those behind it to those before it: "together with", "along with"."""
    before = scene.sentence.tokens[prep.first - 1].norm if prep.first > 0 else ""
    english = scene.sentence.lang == "en" and before in ("together", "along")
    return english and scene.sentence.tokens[prep.first].norm == "with"


def _senders_follow(scene: Scene, mark: Chunk) -> bool:
    """Say whether an "and" or ";" leads to people told of by who sent them: "; and representatives of Chad"."""
    if scene.sentence.tokens[mark.first].norm not in (";", "and"):
        return False
    group = next((it for it in scene.chunks if it.first >= mark.last and it.kind != "conj"), None)
    if (
        heads_come_first(scene)
        or group is None
        or group.kind != "noun"
        or group.last >= len(scene.sentence.tokens)
    ):
        return False
    head, led = scene.sentence.tokens[group.head], scene.sentence.tokens[group.last]
    many = head.number == "p" and head.lemma in wording("en").representing
    return many and led.norm in ("of", "from")


def _see_through(scene: Scene, prep: Chunk, first: int) -> bool:
    """Say whether actors behind a preposition still act: "leaders of A and B"."""
    tokens = scene.sentence.tokens
    if sits_in(scene, prep.first):
        return True
    sent = heads_come_first(scene) and tokens[prep.first - 1].lemma in SENT
    if sent and tokens[prep.first].norm in SENDING:
        return any(it.first == prep.last and it.type in ACTORS and it.form == "name" for it in scene.finds)
    if tokens[prep.first].norm not in wording(scene.sentence.lang).leads("between"):
        return False
    if tokens[prep.first - 1].norm == "those":
        return True
    before = next((it for it in reversed(scene.chunks) if it.last <= prep.first and it.kind == "noun"), None)
    if before is None or before.first < first or _describes(scene, before):
        return False
    if any(
        it.type in ACTORS and before.first <= it.core < before.last
        for it in scene.finds
        if it.form == "person"
    ):
        return False
    if not heads_come_first(scene) and _holder_beside(scene, before) is not None:
        return False
    before = _field_root(scene, before) if not heads_come_first(scene) else before
    head = tokens[before.head]
    return (
        head.lemma in wording(scene.sentence.lang).transparent
        or head.norm in wording(scene.sentence.lang).transparent
    )


def _describes(scene: Scene, group: Chunk) -> bool:
    """Say whether an English noun group only says what the person named before its comma is: "X, | envoy of President Y"."""
    tokens = scene.sentence.tokens
    mark = group.first - 1
    named = mark > 0 and any(it.form == "person" and it.last == mark for it in scene.finds)
    one = tokens[group.head].number != "p" and not heads_come_first(scene)
    return named and one and tokens[mark].norm == ","


def _field_root(scene: Scene, field: Chunk) -> Chunk:
    """Return the ministry that a field of government belongs to: "the Ministry of Foreign Affairs of Jordan"."""
    tokens = scene.sentence.tokens
    nouns = [it for it in scene.chunks if it.kind == "noun" and it.last < field.first]
    joined = (
        bool(nouns) and nouns[-1].last == field.first - 1 and tokens[field.first - 1].norm in ("of", "for")
    )
    sending = {tokens[field.head].lemma, tokens[field.head].norm} & wording(scene.sentence.lang).transparent
    return nouns[-1] if joined and tokens[field.head].tag == "NAME" and not sending else field


def _actors_in_chunk(scene: Scene, chunk: Chunk) -> list[str]:
    """Return the actors of one noun group: its head, or the state before a see-through head."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    named = any(it.form == "person" and chunk.first <= it.first < chunk.last for it in scene.finds)
    holder = None if named else _holder_beside(scene, chunk)
    if holder is not None:
        return [holder]
    inside = [
        it
        for it in scene.finds
        if it.thing and it.type in ACTORS and chunk.first <= it.first and it.first < chunk.last
        if not (it.first > chunk.first and tokens[it.first - 1].norm in words.around)
    ]
    heads = [it for it in inside if it.core >= chunk.head or it.last >= chunk.last or it.form == "person"]
    if heads_come_first(scene):
        heads = [it for it in inside if it.form == "person" or it.first <= chunk.head < it.last]
        holder = holder_of(scene, chunk)
        if holder is not None and not any(it.form == "person" for it in heads):
            return [holder]
    if heads:
        persons = [it.thing for it in heads if it.form == "person"]
        return [
            it
            for it in persons
            or [it.thing for it in heads if it.inside is None or it.inside.type not in ACTORS]
            if it
        ]
    head = tokens[chunk.head]
    if head.lemma in words.transparent or head.norm in words.transparent:
        return [
            it.thing
            for it in inside
            if it.thing and it.form != "person"
            if (heads_come_first(scene) and it.inside not in inside)
            or (it.form == "name" and not heads_come_first(scene))
            or it.inside is None
            or it.inside.type != "Organization"
        ]
    return []


def _holder_beside(scene: Scene, chunk: Chunk) -> str | None:
    """Return the person whose name is set beside an office that heads a group.

    "Taiwan's minister, Tien, …".
    """
    for first, person in scene.people.items():
        if (
            person.office is not None
            and person.office[0] <= chunk.head < person.office[1]
            and not chunk.first <= first < chunk.last
        ):
            return next((it.thing for it in scene.finds if it.form == "person" and it.first == first), None)
    return None


def mentioned(draft: Draft, things: tuple[str, ...]) -> tuple[str, ...]:
    """Put the leaders in place of states of which no sentence mentions one: who "we" are in a readout."""
    if all(any(it.sentence > 0 for it in draft.things[thing].finds) for thing in things):
        return things
    acting = [it for it in draft.leaders if draft.things[it].of in things]
    return tuple(acting) if len({draft.things[it].of for it in acting}) == len(things) else things
