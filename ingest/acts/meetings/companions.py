"""Companions: who an Arabic sentence says came with whom: وضم الوفد الكيني …, يرافقه …, فيما رافقت الرئيس …."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.delegates import last_told, taking_part
from accords.ingest.acts.meetings.people_row import attached, people_row
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

NEAR = 4
LIGHT = frozenset({"من", "كل"})


def companions(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield those who came with others to the last meeting told; an unknown principal of theirs is noted."""
    if not heads_come_first(scene):
        return
    for clause in scene.clauses:
        found = _delegation(scene, clause) or _escort(draft, scene, clause)
        meeting = last_told(draft, scene, clause) if found is not None else None
        if found is None or meeting is None or not is_open(scene, clause.verb.head):
            continue
        place, principal = found
        for thing in people_row(scene, place):
            if draft.things[thing].type == "Official":
                draft.things[thing].of = draft.things[thing].of or principal
                yield from taking_part(draft, scene, clause, thing, meeting)


def _delegation(scene: Scene, clause: Clause) -> tuple[int, str | None] | None:
    """Return where the members of a delegation begin behind "the delegation included", and whose it is."""
    words, tokens, behind = meeting_words("ar"), scene.sentence.tokens, clause.verb.last
    if tokens[clause.verb.head].lemma not in words.gathering or clause.verb.passive or behind >= len(tokens):
        return None
    if tokens[behind].lemma not in words.delegations:
        return None
    state = _state_at(scene, behind)
    place = state.last if state is not None else behind + 1 + attached(tokens, behind)
    while place < len(tokens) and tokens[place].norm in LIGHT:
        place += 1
    return place, state.thing if state is not None else None


def _escort(draft: Draft, scene: Scene, clause: Clause) -> tuple[int, str | None] | None:
    """Return where those begin who accompany somebody, and whom he is of: يرافقه السفير, رافقت الرئيس السنغالي …."""
    tokens, behind = scene.sentence.tokens, clause.verb.last
    if tokens[clause.verb.head].lemma not in meeting_words("ar").escorting or clause.verb.passive:
        return None
    if attached(tokens, behind - 1):
        before = [
            it for it in scene.finds if it.form == "person" and it.thing and it.last <= clause.verb.first
        ]
        return behind + 1, draft.things[before[-1].thing or ""].of if before else None
    state = _state_at(scene, behind)
    return (state.last, state.thing) if state is not None else None


def _state_at(scene: Scene, place: int) -> Found | None:
    """Return the state named soon behind a token, by name or adjective."""
    near = (it for it in scene.finds if it.type == "State" and it.thing and place < it.first <= place + NEAR)
    return next(near, None)
