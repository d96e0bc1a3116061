"""The row: where a list of names that share one place in a sentence ends."""

from __future__ import annotations

from accords.ingest.acts.seated import sits_in
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS, BODIES

NEAR = 2


def row_end(scene: Scene, first: int) -> int:
    """Return where the row of noun groups that begins at a token ends."""
    last, again = first, False
    for chunk in scene.chunks:
        if chunk.first >= last:
            again = again or says_by_again(scene, chunk)
            ended = again and scene.sentence.tokens[chunk.first].norm == ";"
            if ended or not _is_of_row(scene, chunk, first):
                break
            last = chunk.last
    return last


def _is_of_row(scene: Scene, chunk: Chunk, first: int) -> bool:
    """Say whether a chunk belongs to the row that begins at a token: a name, what joins names, or a part of one."""
    place = chunk.first
    joins = chunk.kind in ("noun", "conj", "pron") or scene.sentence.tokens[place].norm in (",", "of", ";")
    return (
        joins
        or _goes_on(scene, chunk)
        or _comes_from(scene, chunk, first)
        or _acts_for(scene, chunk)
        or is_in_name(scene, place)
        or _is_short_name(scene, place)
        or sits_in(scene, place)
        or _is_in_person(scene, place)
        or _is_in_office(scene, place)
    )


def _is_in_person(scene: Scene, place: int) -> bool:
    """Say whether a token is part of a person's name, such as the point of an initial: "S. Jaishankar"."""
    return any(it.form == "person" and it.first < place < it.last for it in scene.finds)


def _is_in_office(scene: Scene, place: int) -> bool:
    """Say whether an English token is part of an office beside a name: "X, Permanent Secretary | in the Ministry of …"."""
    held = (it.office for it in scene.people.values() if it.office is not None)
    return scene.sentence.lang == "en" and any(first < place < last for first, last in held)


def _goes_on(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a row goes on behind a preposition said again, "attended by X and by Y", or over "among others"."""
    return is_aside(scene, chunk) or says_by_again(scene, chunk)


def says_by_again(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a "by" stands behind "and", so that it leads to more of the row."""
    tokens = scene.sentence.tokens
    again = tokens[chunk.first].norm in wording(scene.sentence.lang).leads("by")
    return again and chunk.first > 0 and tokens[chunk.first - 1].tag == "CONJ"


def _comes_from(scene: Scene, chunk: Chunk, first: int) -> bool:
    """Say whether an English preposition tells who sent those named before it in a row: "officials from Chad"."""
    if heads_come_first(scene) or chunk.first <= first or scene.sentence.tokens[chunk.first].norm != "from":
        return False
    sent, words = scene.sentence.tokens[chunk.first - 1], wording(scene.sentence.lang)
    return bool({sent.lemma, sent.norm} & words.transparent)


def _acts_for(scene: Scene, chunk: Chunk) -> bool:
    """Say whether an English "for" tells for whom the person named before it in a row acts: "by X | for Togo and by Y"."""
    place = chunk.first
    if heads_come_first(scene) or scene.sentence.tokens[place].norm != "for":
        return False
    person = any(it.form == "person" and it.last == place for it in scene.finds)
    return person and any(it.type in BODIES and place < it.first <= place + NEAR for it in scene.finds)


def is_in_name(scene: Scene, place: int) -> bool:
    """Say whether a word stands inside an actor's own name: "the National League | for | Democracy and …"."""
    return any(it.first < place < it.last and it.type in ACTORS for it in scene.finds)


def _is_short_name(scene: Scene, place: int) -> bool:
    """Say whether a bracket holds one word, so that a row goes on behind it: "by the African Union (AU) and …"."""
    tokens = scene.sentence.tokens
    pairs = ((place, place + 2), (place - 2, place))
    return any(
        first >= 0 and last < len(tokens) and tokens[first].norm == "(" and tokens[last].norm == ")"
        for first, last in pairs
    )


def is_aside(scene: Scene, chunk: Chunk) -> bool:
    """Say whether words only tell that a row is not whole: "among others"."""
    said = [it.norm for it in scene.sentence.tokens[chunk.first : chunk.first + 2]]
    return said in (["among", "others"], ["amongst", "others"])
