"""Same meetings: a meeting told twice in a document, by a noun and by a verb, of the same people, is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accords.ingest.acts.act import Link
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.coming import is_to_come
from accords.ingest.acts.meetings.core_meeting import is_elsewhere
from accords.ingest.acts.meetings.people_row import attached
from accords.ingest.draft import Draft
from accords.ingest.things.thing import Thing

PLAIN = frozenset({"meeting", "talks", "reception"})
VISIT = "visit"
ALONE = frozenset({VISIT, "press-conference"})
PAIR = 2
REACH = 8
FAR = 10


def joined_meetings(draft: Draft, links: Sequence[Link]) -> list[Link]:
    """Return the links with each meeting that was told before in its place; its mentions go to the first."""
    people = _people(draft, links)
    same: dict[str, str] = {}
    kept: list[str] = []
    for each in sorted(people, key=lambda it: _place(draft.things[it])):
        first = next((it for it in kept if _is_same(draft, it, each, people)), None)
        if first is None:
            kept.append(each)
        else:
            same[each] = first
            _hand_over(draft, each, first)
            people[first] |= people[each]
    return [replace(it, object=same[it.object]) if it.object in same else it for it in links]


def _people(draft: Draft, links: Sequence[Link]) -> dict[str, set[str]]:
    """Return the officials who take part in each plain meeting."""
    found: dict[str, set[str]] = {}
    for link in links:
        meeting = draft.things[link.object]
        if (
            link.type == "participatesIn"
            and link.factuality == "asserted"
            and (meeting.kind in PLAIN or (meeting.kind in ALONE and draft.lang == "ar"))
            and meeting.finds
        ):
            taking = found.setdefault(link.object, set())
            if draft.things[link.subject].type == "Official" or meeting.kind == VISIT:
                taking.add(link.subject)
    return found


def _place(meeting: Thing) -> tuple[int, int]:
    """Return where a meeting is first told."""
    return min((it.sentence, it.first) for it in meeting.finds)


def _is_same(draft: Draft, one: str, other: str, people: dict[str, set[str]]) -> bool:
    """Say whether two plain meetings have the same people and nothing sets them apart."""
    if _kind(draft, one) != _kind(draft, other) or not _are_same_people(draft, one, other, people):
        return False
    if _kind(draft, one) is None and _is_planned(draft, one) != _is_planned(draft, other):
        return False
    days, others = _dates(draft, one), _dates(draft, other)
    if days and others and not days & others:
        return False
    return not (_is_apart(draft, one) or _is_apart(draft, other))


def _kind(draft: Draft, meeting: str) -> str | None:
    """Return the kind of a meeting that is told again only by its own kind; None for plain ones."""
    kind = draft.things[meeting].kind
    return kind if kind in ALONE else None


def _are_same_people(draft: Draft, one: str, other: str, people: dict[str, set[str]]) -> bool:
    """Say whether the people of two meetings can be those of one: the same two, or one of them and "his"."""
    here, there = people[one], people[other]
    if _kind(draft, one) == VISIT:
        return bool(here) and here == there and _go_together(_places(draft, one), _places(draft, other))
    if _kind(draft, one) is not None:
        return bool(here & there)
    if len(here) >= PAIR and here == there:
        return True
    return len(here) >= PAIR and len(there) == 1 and there < here and _is_owned(draft, other)


def _is_owned(draft: Draft, meeting: str) -> bool:
    """Say whether a pronoun at its noun is all that says whose a meeting is: محادثاته, لقائه."""
    find = draft.things[meeting].finds[0]
    scene = draft.scenes[find.sentence - 1]
    tokens = scene.sentence.tokens
    if any(it.type == "Official" and find.core < it.first <= find.core + FAR for it in scene.finds):
        return False
    return find.form != "verb" and bool(attached(tokens, find.core))


def _places(draft: Draft, meeting: str) -> frozenset[str]:
    """Return the states that a visit's words lead to."""
    found: set[str] = set()
    for find in draft.things[meeting].finds:
        scene = draft.scenes[find.sentence - 1]
        near = [it for it in scene.finds if it.type == "State" and 0 <= it.first - find.core <= REACH]
        found |= {it.thing for it in near if it.thing and it.form != "adjective"}
    return frozenset(found)


def _go_together(here: frozenset[str], there: frozenset[str]) -> bool:
    """Say whether two visits can be to the same place: one is not told, or both are."""
    return not here or not there or bool(here & there)


def _is_apart(draft: Draft, meeting: str) -> bool:
    """Say whether a meeting has a name, or words beside it that put it before or after the present one."""
    thing = draft.things[meeting]
    return thing.key is not None or any(
        is_elsewhere(draft.scenes[it.sentence - 1], it) for it in thing.finds if it.sentence > 0
    )


def _is_planned(draft: Draft, meeting: str) -> bool:
    """Say whether a verb tells of a meeting as to come: سيلتقي."""
    finds = [it for it in draft.things[meeting].finds if it.sentence > 0 and it.form == "verb"]
    clauses = [clause_at(draft.scenes[it.sentence - 1], it.first) for it in finds]
    if draft.lang == "en" and any(is_to_come(draft, it) for it in finds):
        return True
    return any(it is not None and it.planned for it in clauses)


def _dates(draft: Draft, meeting: str) -> frozenset[str]:
    """Return the days told in the sentences of a meeting's mentions."""
    finds = [it for it in draft.things[meeting].finds if it.sentence > 0]
    return frozenset(date.edtf for it in finds for date in draft.scenes[it.sentence - 1].dates)


def _hand_over(draft: Draft, meeting: str, first: str) -> None:
    """Give the mentions and members of a meeting to the one it is."""
    gone, stays = draft.things.pop(meeting), draft.things[first]
    for find in gone.finds:
        find.thing = first
    stays.finds.extend(gone.finds)
    stays.members = list(dict.fromkeys((*stays.members, *gone.members)))
