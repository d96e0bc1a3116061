"""Joint bodies: the two or three states whose Arabic text it is in a body that it only calls joint: اللجنة الوزارية المشتركة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import Thing

OTHERS = frozenset({"State", "Organization", "Agreement"})
TWO, THREE = 2, 3


def joint_bodies(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the states of the text as members of each joint body of which no member is told."""
    words = _words(draft)
    told = {it.object for it in links if it.type == "memberOf"}
    bodies = [it for it in draft.things.values() if it.type == "WorkingGroup"] if words else []
    for body in [it for it in bodies if it.id not in told and it.key is None]:
        first = _first(draft, body, words)
        for side in draft.sides if first is not None else ():
            number, span = (first.sentence, (first.start, first.end)) if first is not None else (0, (0, 0))
            yield Link("memberOf", side, body.id, number, span, "joint.body", "members", 0, "sides")


def _words(draft: Draft) -> frozenset[str]:
    """Return the adjectives that make a body one of the two or three states of an Arabic text."""
    alone = draft.lang == "ar" and {draft.things[it].type for it in draft.sides} == {"State"}
    words = {TWO: wording("ar").of_two, THREE: wording("ar").of_three}
    return words.get(len(draft.sides), frozenset()) if alone else frozenset()


def _first(draft: Draft, body: Thing, words: frozenset[str]) -> Found | None:
    """Return the first mention of a body, where it calls it joint and tells of nobody else."""
    first = next((it for it in body.finds if it.sentence > 0), None)
    scene = draft.scenes[first.sentence - 1] if first is not None else None
    if first is None or scene is None or first.form == "name" or not is_open(scene, first.first):
        return None
    named = {it.norm for it in scene.sentence.tokens[first.first : first.last]}
    others = any(it.inside is first and it.type in OTHERS for it in scene.finds)
    return None if others or named.isdisjoint(words) else first
