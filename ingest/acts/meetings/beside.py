"""Beside: who an English sentence puts into a meeting by words far from its noun.

"a summit hosted by X, with Y of Chad", "at the invitation of X, Y paid a visit", "invited X to the summit, who accepted".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

FAR = 40


def beside(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the people who stand behind ", with" and the meeting before it, who asked for a visit, and who accepted to come."""
    tokens = scene.sentence.tokens
    meetings = [it for it in scene.finds if it.type == "Meeting" and it.thing is not None]
    if heads_come_first(scene) or not meetings:
        return
    for visit in [it for it in meetings if it.kind == "visit" and is_open(scene, it.first)]:
        yield from _links(draft, scene, visit, _asking(draft, scene, cast))
    for find in [it for it in meetings if it.kind != "visit" and is_open(scene, it.first)]:
        yield from _links(draft, scene, find, _invited(draft, scene, find))
    for place in range(2, len(tokens) - 1):
        if tokens[place].norm != "with" or tokens[place - 1].norm != ",":
            continue
        before = [it for it in meetings if it.last < place and place - it.last < FAR]
        if before and is_open(scene, before[-1].first) and not _tells(scene, before[-1].last, place):
            yield from _links(draft, scene, before[-1], _people(draft, scene, cast, place + 1))


def _asking(draft: Draft, scene: Scene, cast: Cast) -> list[str]:
    """Return the officials at whose invitation a visit is paid."""
    tokens = scene.sentence.tokens
    for place in range(len(tokens) - 2):
        if tokens[place].norm == "invitation" and tokens[place + 1].norm in ("of", "from"):
            named = cast.named(scene, place + 2, row_end(scene, place + 2))
            return [it for it in named if draft.things[it].type == "Official"]
    return []


def _invited(draft: Draft, scene: Scene, meeting: Found) -> list[str]:
    """Return who was asked to a meeting, and who asked, where the same sentence says that it was accepted."""
    tokens = scene.sentence.tokens
    asked = next(
        (it for it in scene.clauses if tokens[it.verb.head].lemma == "invite" and not it.verb.passive), None
    )
    taken = any(tokens[it.verb.head].lemma == "accept" and not it.verb.negated for it in scene.clauses)
    if asked is None or not taken or not asked.verb.last <= meeting.first < asked.last:
        return []
    people = [it for it in scene.finds if it.form == "person" and it.thing and it.last <= meeting.first]
    return [it.thing for it in people if it.thing]


def _tells(scene: Scene, first: int, last: int) -> bool:
    """Say whether a verb with tense stands between two places."""
    return any(it.verb.finite and first <= it.verb.first < last for it in scene.clauses)


def _people(draft: Draft, scene: Scene, cast: Cast, place: int) -> list[str]:
    """Return the officials of the row that begins at a token, unless a verb tells what they did meanwhile."""
    end = row_end(scene, place)
    named = [it for it in cast.named(scene, place, end) if draft.things[it].type == "Official"]
    acting = any(it.verb.first == end for it in scene.clauses)
    return [] if acting else named


def _links(draft: Draft, scene: Scene, meeting: Found, people: list[str]) -> Iterator[Link]:
    """Build the links of those who took part, and note them for the words to come."""
    members, span = draft.things[meeting.thing or ""].members, (meeting.start, meeting.end)
    for thing in speakers(draft, "participatesIn", tuple(people), "named"):
        members.extend(it for it in (thing,) if it not in members)
        yield Link(
            "participatesIn", thing, meeting.thing or "", scene.sentence.number, span, "phrase.beside", "gathered", 0,
            "named",
        )  # fmt: skip
