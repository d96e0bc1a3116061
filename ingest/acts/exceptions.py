"""Exceptions: who does not do what all the others do: "All but Kenya", "With the exception of Kenya, the ministers …"."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS

WORDS = 3
ALL = frozenset({"all", "everyone", "everybody"})


def is_all_but(scene: Scene, first: int) -> bool:
    """Say whether a subject is "all" without those whom it names: "All but Kenya", "All members except Kenya"."""
    norms = [it.norm for it in scene.sentence.tokens[first : first + WORDS]]
    if scene.sentence.lang != "en" or ALL.isdisjoint(norms[:1]):
        return False
    return any(it in wording("en").excepting for it in norms[1:])


def all_but(scene: Scene, last: int, things: Sequence[str]) -> tuple[str, ...]:
    """Return things without those that the words before a place except from them."""
    tokens = scene.sentence.tokens[:last] if scene.sentence.lang == "en" else ()
    words = wording("en").excepting
    mark = next((n for n, it in enumerate(tokens) if it.norm in words and _excepts(scene, n)), None)
    if mark is None:
        return tuple(things)
    left = {it.thing for it in scene.finds if it.type in ACTORS and mark < it.first < last}
    return tuple(it for it in things if it not in left)


def _excepts(scene: Scene, place: int) -> bool:
    """Say whether a word for it excepts those behind it: behind "all", or in the words a sentence begins with."""
    tokens = scene.sentence.tokens
    behind_all = any(it.norm in ALL for it in tokens[max(0, place - 2) : place])
    return behind_all or (place < WORDS and tokens[place].norm != "but")
