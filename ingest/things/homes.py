"""Homes: whom Arabic officials represent whose own office does not name it.

"زعيم الحركة جون قرنق" by the movement told before, "الممثل الخاص للأمين العام", "رئيس تشاد والرئيس الحالي للتجمع",
"عن حكومة كينيا: فلان، وزير الري", "رئيس الدولة" and offices of the one state a title is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from accords.graph import reference
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import Person
from accords.ingest.things.thing import BODIES, Thing

NATIONS, COUNCIL = "organization:un", "organization:unsc"
CHIEF = ("ل", "امين", "عام")
FOR = "عن"
LABEL = 12
SAID = frozenset({"body", "dateline", "listed"})
TOLD = frozenset({"pressArticle", "readout", "statement"})
MARKS = frozenset({"-", "–", "—", "/", ":", "("})
OF_STATES = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "minister",
        "deputy",
        "military",
        "security",
        "royal",
        "spokesperson",
    }
)


def find_homes(draft: Draft, enter: Callable[[str], str]) -> None:
    """Fill in whom officials without a state or body represent; `enter` gives the thing of a key."""
    if draft.lang != "ar":
        return
    topic = _topic(draft) or _of_dateline(draft)
    for scene in draft.scenes:
        for person in scene.people.values():
            thing = _thing(draft, scene, person)
            if thing is None:
                continue
            key = _of_label(scene, person) if thing.of is None else None
            key = key or (_told(draft, scene, person, topic) if thing.of is None else None)
            if key is not None:
                thing.of = enter(key)
            thing.also_of.extend(
                enter(it) for it in _further(scene, person) if enter(it) not in thing.also_of
            )


def _thing(draft: Draft, scene: Scene, person: Person) -> Thing | None:
    """Return the official a name is of; None where an office has no name."""
    find = next((it for it in scene.finds if it.form == "person" and it.first == person.first), None)
    return draft.things.get(find.thing or "") if find is not None and person.last > person.first else None


def _told(draft: Draft, scene: Scene, person: Person, topic: str | None) -> str | None:
    """Return whom the words of an office mean that name nobody."""
    if person.office is None or person.of is not None:
        return None
    first, last = person.office
    tokens = scene.sentence.tokens
    norms = tuple(it.norm for it in tokens[first:last])
    if any(norms[n : n + len(CHIEF)] == CHIEF for n in range(len(norms))):
        return NATIONS if _is_of_nations(draft) else None
    bodies = [it.norm for it in tokens[first:last] if it.definite and it.norm in wording("ar").bodies]
    if bodies:
        return _last_called(draft, scene, first, bodies[0])
    return topic if _is_of_state(person) else None


def _last_called(draft: Draft, scene: Scene, place: int, word: str) -> str | None:
    """Return the last body before a place whose name begins with a word: زعيم الحركة after الحركة الشعبية."""
    here = (scene.sentence.number, place)
    told = [
        (it.sentence, it.first, it.key)
        for thing in draft.things.values()
        if thing.type == "Organization"
        for it in thing.finds
        if it.sentence > 0 and it.form != "short" and it.key is not None
        if draft.scenes[it.sentence - 1].sentence.tokens[it.first].norm == word
    ]
    return max((it for it in told if it[:2] < here), default=(0, 0, None))[2]


def _is_of_nations(draft: Draft) -> bool:
    """Say whether a text tells of the United Nations, so that "the Secretary-General" is theirs."""
    return any(it.key in (NATIONS, COUNCIL) for it in draft.things.values())


def _is_of_state(person: Person) -> bool:
    """Say whether an office is one that states have."""
    return person.office_id in _state_offices()


@cache
def _state_offices() -> frozenset[str]:
    """Return the offices that states have."""
    return frozenset(it.id for it in reference.offices() if it.office_class in OF_STATES)


def _topic(draft: Draft) -> str | None:
    """Return the one state that the title of a decision or of a body's statement is about: بشأن الحالة في غينيا."""
    if draft.title is None or draft.genre not in ("communique", "resolution"):
        return None
    states = {it.key for it in draft.title.finds if it.type == "State" and it.inside is None and it.key}
    return states.pop() if len(states) == 1 else None


def _of_dateline(draft: Draft) -> str | None:
    """Return the state from whose capital a dispatch comes: "طهران - إرنا:"; an office told without a state is one of its."""
    scene = next((it for it in draft.scenes if it.sentence.kind in SAID and it.sentence.is_read), None)
    if scene is None or draft.genre not in TOLD:
        return None
    first = next((it for it in scene.finds if it.type == "State" and it.first == 0), None)
    behind = scene.sentence.tokens[first.last : first.last + 1] if first is not None else []
    dated = any(it.text in MARKS or it.tag == "NUM" for it in behind)
    return first.key if first is not None and first.form in ("capital", "name") and dated else None


def _of_label(scene: Scene, person: Person) -> str | None:
    """Return whom a line is signed for that begins with it: "عن حكومة كينيا: المهندس فلان"."""
    tokens = scene.sentence.tokens
    colon = next((n for n, it in enumerate(tokens[:LABEL]) if it.norm == ":"), None)
    if colon is None or tokens[0].norm != FOR or person.first < colon:
        return None
    named = [it.key for it in scene.finds if it.type in BODIES and it.last <= colon and it.inside is None]
    return named[0] if len(named) == 1 else None


def _further(scene: Scene, person: Person) -> Iterator[str]:
    """Yield the body that somebody presides over beside his own office: رئيس تشاد | والرئيس الحالي للاتحاد الأفريقي."""
    if person.office is None or person.last <= person.first:
        return
    end = max(person.last, person.office[1])
    for other in scene.people.values():
        joined = other.office is not None and other.first == other.last and other.office[0] == end + 1
        joined = joined and scene.sentence.tokens[end].tag == "CONJ" and _presides(scene, other)
        if joined and other.of and other.of.startswith("organization:") and other.of != person.of:
            yield other.of


def _presides(scene: Scene, person: Person) -> bool:
    """Say whether an office without a name is a presidency: الرئيس الحالي."""
    first = person.office[0] if person.office is not None else person.first
    token = scene.sentence.tokens[first]
    return token.definite and token.norm in ("رييس", "رييسه")
