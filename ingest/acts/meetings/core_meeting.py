"""The core meeting: the one a joint document opens with, and that its parties take part in it."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Actors, Link
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import OF_SIDES
from accords.ingest.things.meeting_words import meeting_words

OPENING = 8


def core_links(draft: Draft) -> Iterator[Link]:
    """Yield the parties as participants of the meeting a joint document opens with, where a noun names it."""
    if draft.genre not in OF_SIDES or any(
        it.type == "Meeting" and it.members for it in draft.things.values()
    ):
        return
    find = _core(draft)
    if find is None or find.thing is None:
        return
    draft.things[find.thing].members = [*draft.leaders, *draft.sides]
    actors = Actors(tuple(draft.leaders or draft.sides), "parties")
    for thing in speakers(draft, "participatesIn", actors.things, actors.how):
        yield Link(
            "participatesIn",
            thing,
            find.thing,
            find.sentence,
            (find.start, find.end),
            "core.meeting",
            "meet",
            0,
            "parties",
        )


def _core(draft: Draft) -> Found | None:
    """Return the first meeting that the opening of the text names as held now."""
    body = [it for it in draft.scenes if it.sentence.kind in ("body", "listed")][:OPENING]
    for scene in body:
        for find in scene.finds:
            named = (
                find.type == "Meeting" and find.thing is not None and find.form in ("open", "short", "name")
            )
            if (
                named
                and is_open(scene, find.first)
                and not is_elsewhere(scene, find)
                and _is_held(scene, find)
            ):
                return find
    return None


def _is_held(scene: Scene, find: Found) -> bool:
    """Say whether the words before a meeting tell that it is the present one.

    Held, during, at, on the occasion of.
    """
    marks = meeting_words(scene.sentence.lang).held
    if find.kind in ("forum", "exercise"):
        return False
    clause = clause_at(scene, find.first)
    if (
        clause is not None
        and clause.subject is not None
        and clause.subject[0] <= find.core < clause.subject[1]
    ):
        return scene.sentence.tokens[clause.verb.head].lemma in marks
    near = scene.sentence.tokens[max(0, find.first - 4) : find.first]
    return any(it.norm in marks or it.lemma in marks for it in near)


def is_elsewhere(scene: Scene, find: Found) -> bool:
    """Say whether words around a meeting put it before or after the present one."""
    words = meeting_words(scene.sentence.lang).elsewhere
    near = scene.sentence.tokens[max(0, find.first - 3) : find.last + 3]
    return any(it.norm in words for it in near)
