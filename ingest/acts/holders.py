"""Holders: who holds the offices in a row, and how far an office's words go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast
from accords.ingest.acts.agreement import FAR, FIELDS


def joined_by_with(cast: Cast, scene: Scene, place: int, actors: Actors) -> Actors:
    """Add to who discusses whom they discuss with: بحث … مع نظيره."""
    tokens, end = scene.sentence.tokens, min(place + FAR, len(scene.sentence.tokens) - 1)
    for index in range(place, end):
        if tokens[index].tag in ("V", "COMP", "REL", "AUX") and index > place:
            break
        if (
            tokens[index].norm in wording(scene.sentence.lang).accompanying
            and tokens[index].tag == "PREP"
            and actors.things
            and not (index > 1 and tokens[index - 2].tag == "PREP" and tokens[index - 2].norm == "ب")
        ):
            others = [
                it
                for it in cast.named(scene, index + 1, row_end(scene, index + 1))
                if it not in actors.things
            ]
            return Actors((*actors.things, *others), actors.how, actors.steps)
    return actors


def holder_of(scene: Scene, chunk: Chunk) -> str | None:
    """Return the person named beside an office that a noun group holds.

    Where the name stands in another group.
    """
    for person in scene.people.values():
        if (
            person.office is not None
            and person.last > person.first
            and chunk.first <= person.office[0] < chunk.last
        ):
            return next(
                (it.thing for it in scene.finds if it.form == "person" and it.first == person.first), None
            )
    return None


def over_office(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Return the range of words that act, from the name on where the fields of a long office stand before it.

    "وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، السيد فلان".
    """
    held = [it for it in scene.people.values() if it.office is not None and it.office[0] == first]
    if len(held) == 1 and held[0].office is not None and held[0].first > held[0].office[1] + FIELDS:
        return held[0].first, max(last, held[0].last)
    return first, last


def row_of_holders(scene: Scene, last: int) -> int:
    """Return where a row ends that goes on with names beside offices.

    "وزير الخارجية، فلان، ونظيره الإسباني، فلان".
    """
    tokens = scene.sentence.tokens
    while last < len(tokens):
        place = last + (tokens[last].norm == ",")
        named = next(
            (
                it
                for it in scene.people.values()
                if it.first == place
                and it.office is not None
                and it.office[1] >= last - 1
                and it.last > it.first
            ),
            None,
        )
        if named is not None:
            last = named.last
            continue
        joined = place < len(tokens) - 1 and tokens[place].tag == "CONJ"
        office = next(
            (
                it
                for it in scene.people.values()
                if joined and it.office is not None and it.office[0] == place + 1
            ),
            None,
        )
        if office is None or office.office is None:
            return last
        last = max(office.office[1], office.last)
    return last
