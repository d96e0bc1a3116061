"""Body heads: who an Arabic sentence says heads a body besides his own state: والرئيس الحالي للاتحاد, بصفته رئيسا للاتحاد."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.known_members import member_keys

OF = "ل"
FAR = 12
TITLES = 3
GAP = frozenset({"N", "ADJ", "NAME", "PUNCT", "CONJ", "PREP", "PRON", "REL"})
KINDS = frozenset({"armed_group", "company", "party", "movement"})


def body_heads(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield whom the heads of bodies represent besides their states, and of what a state at the head is a member."""
    if scene.sentence.lang != "ar":
        return
    for body in scene.finds:
        if body.type != "Organization" or body.thing is None or body.inside is not None or body.kind in KINDS:
            continue
        place = _head_word(scene, body)
        holder = _holder(scene, place) if place is not None and is_open(scene, place) else None
        if holder is None or holder.thing is None:
            continue
        if holder.type == "Official" and draft.things[holder.thing].of not in (None, body.thing):
            yield _link(scene, body, "represents", holder.thing)
        elif draft.things[holder.thing].key in _members(draft, body):
            yield _link(scene, body, "memberOf", holder.thing)


def _link(scene: Scene, body: Found, kind: str, who: str) -> Link:
    """Build a link of somebody to a body, at the body's name."""
    span, number = (body.start, body.end), scene.sentence.number
    return Link(kind, who, body.thing or "", number, span, "phrase.heads_body", "belong", 0, "named")


def _members(draft: Draft, body: Found) -> frozenset[str]:
    """Return the keys of the known members of a body."""
    return member_keys(draft.things[body.thing or ""])


def _head_word(scene: Scene, body: Found) -> int | None:
    """Return where a word for who heads it stands right before a body's name; None where none does."""
    tokens, words, place = scene.sentence.tokens, wording("ar"), body.first - 1
    place -= place > 0 and tokens[place].norm == OF
    while place > 0 and tokens[place].tag == "ADJ" and tokens[place].norm in words.sitting_chairs:
        place -= 1
    named = any(it.form == "person" and 0 <= it.first - body.last <= TITLES for it in scene.finds)
    if place < 1 or named or words.body_chairs.isdisjoint((tokens[place].lemma, tokens[place].norm)):
        return None
    return place


def _holder(scene: Scene, place: int) -> Found | None:
    """Return the person told with his office before a place, else the state right before a comma there."""
    tokens, words = scene.sentence.tokens, wording("ar")
    told = [it for it in scene.finds if it.thing and it.last <= place and it.inside is None]
    people = [it for it in told if it.form == "person" and place - it.last <= FAR]
    gap = tokens[people[-1].last : place] if people else []
    if people and all(it.tag in GAP or it.lemma in words.presiding_verbs for it in gap):
        return people[-1] if words.own_states.isdisjoint(it.norm for it in gap) else None
    states = [it for it in told if it.type == "State" and it.form == "name" and it.last == place - 1]
    return states[-1] if states and tokens[place - 1].norm == "," else None
