"""Chairmanships: the state that takes, holds or is handed the chair of a body or a seat in it, in English.

"congratulated Kenya on taking up the chair of the Community", "the handover of the chairmanship of the Forum to Chad",
"the Fund, chaired at present by Mali", "Peru on its election to the Security Council".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.deeds import row_named
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.known_members import member_keys

NEW_MEMBERS = frozenset({"member", "members"})
ELECTIVE = frozenset({"organization:unsc", "organization:unhrc", "organization:ecosoc"})
DESCRIBING = frozenset({"DET", "ADJ", "NUM"})
PARTICLES = frozenset({"up", "over", "on"})
LED = frozenset({"chaired", "headed", "presided", "led"})
NEAR, FAR = 8, 14


def chairmanships(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield the states that hold the chair of a body, or a seat in it, as its members."""
    if scene.sentence.lang != "en":
        return
    yield from _welcomed(draft, scene)
    for body in scene.finds:
        if body.type != "Organization" or body.thing is None or not is_open(scene, body.first):
            continue
        for state in dict.fromkeys((*_seated(scene, body), *_led_by(scene, body), *_elected(scene, body))):
            if _may_be(draft, state, body.thing):
                place, number = (body.start, body.end), scene.sentence.number
                yield Link(
                    "memberOf", state, body.thing, number, place, "phrase.chairmanship", "members", 0, "named"
                )


def _welcomed(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield whom a body's own text welcomes "as new members", which can only be its own."""
    tokens = scene.sentence.tokens
    mark = next((n for n, it in enumerate(tokens) if it.norm == "as"), len(tokens))
    ahead = [it.norm for it in tokens[mark + 1 : mark + NEAR]]
    noun = next((n for n, it in enumerate(ahead) if it in NEW_MEMBERS), None)
    verb = next((n for n in range(mark) if tokens[n].lemma == "welcome" and tokens[n].tag == "V"), None)
    bodies = [it for it in (*draft.roofs, *draft.sides) if draft.things[it].type == "Organization"]
    told = noun is not None and verb is not None and is_open(scene, verb)
    if noun is None or verb is None or not told or len(bodies) != 1 or ahead[noun + 1 : noun + 2] == ["of"]:
        return
    for state in row_named(scene, verb + 1):
        if draft.things[state].type == "State" and _may_be(draft, state, bodies[0]):
            place, number = (tokens[verb].start, tokens[verb].end), scene.sentence.number
            for link, ends in (("memberOf", (state, bodies[0])), ("supports", (bodies[0], state))):
                yield Link(link, *ends, number, place, "phrase.new_members", "members", 0, "sides")


def _may_be(draft: Draft, state: str, body: str) -> bool:
    """Say whether a state can be a member of a body: of one whose members are known, only these; of some, any."""
    thing, known = draft.things[body], member_keys(draft.things[body])
    return thing.key in ELECTIVE or not known or draft.things[state].key in known


def _seat(scene: Scene, body: Found) -> int | None:
    """Return where the noun for a chair or seat stands that leads to a body: "| chair of the Community"."""
    tokens, place = scene.sentence.tokens, body.first - 1
    while place > 0 and tokens[place].tag == "DET":
        place -= 1
    led = place > 0 and tokens[place].norm in ("of", "on", "in")
    return place - 1 if led and tokens[place - 1].norm in wording("en").seats else None


def _seated(scene: Scene, body: Found) -> list[str]:
    """Return who takes the seat that leads to a body, by what stands before it or behind the body."""
    seat, tokens = _seat(scene, body), scene.sentence.tokens
    if seat is None:
        return []
    place = seat - 1
    while place > 0 and (
        tokens[place].tag in DESCRIBING
        or "-" in tokens[place].norm
        or tokens[place].norm in ("-", "year", "rotating", "pro", "tempore")
    ):
        place -= 1
    if any(it.norm == "its" for it in tokens[place:seat]):
        return _named_before(scene, place, FAR)
    if any(it.norm in word_list("en", "chair_handing") for it in tokens[max(0, seat - NEAR) : seat]):
        return _handed(scene, body.last)
    if tokens[place].tag == "V" and tokens[place].lemma in word_list("en", "chair_holding"):
        return _ending_at(scene, place)
    place -= tokens[place].norm in PARTICLES
    taking = (
        place > 0
        and tokens[place].norm in word_list("en", "chair_taking")
        and tokens[place - 1].tag == "PREP"
    )
    return _ending_at(scene, place - 1) if taking else []


def _named_before(scene: Scene, place: int, near: int) -> list[str]:
    """Return the state named last before a place, and no body behind it: "congratulated Peru on the start of | its term"."""
    named = [
        it for it in scene.finds
        if it.type in ("State", "Organization") and it.thing and it.form == "name" and place - near < it.last <= place
    ]  # fmt: skip
    return [str(named[-1].thing)] if named and named[-1].type == "State" else []


def _handed(scene: Scene, place: int) -> list[str]:
    """Return to whom a chair is handed over behind a body's name: "| to Chad", "from Mali to Chad"."""
    tokens = scene.sentence.tokens
    to = next((n for n in range(place, min(place + NEAR, len(tokens))) if tokens[n].norm == "to"), None)
    if to is None or any(it.tag in ("V", "AUX", "PUNCT") for it in tokens[place:to]):
        return []
    states = [it for it in scene.finds if it.type == "State" and it.thing and place <= it.first <= to + 2]
    return [str(it.thing) for it in states if it.form in ("name", "capital")]


def _ending_at(scene: Scene, place: int) -> list[str]:
    """Return the state whose name ends at a place."""
    return [str(it.thing) for it in scene.finds if it.type == "State" and it.thing and it.last == place]


def _led_by(scene: Scene, body: Found) -> list[str]:
    """Return the state by which commas behind a body's name say it is chaired: "the Fund, chaired at present by Mali, "."""
    tokens, place = scene.sentence.tokens, body.last
    if place + 2 >= len(tokens) or tokens[place].norm != ",":
        return []
    ahead = [it.norm for it in tokens[place + 1 : place + 1 + NEAR]]
    led = any(it in LED for it in ahead[:3]) and "by" in ahead
    under = ahead[:1] == ["under"] and len(ahead) > 3 and ahead[2] in wording("en").seats and ahead[3] == "of"
    lead = place + 2 + (ahead.index("by") if led else 3) if led or under else None
    lead = lead if lead is None or tokens[lead].tag != "DET" else lead + 1
    return [str(it.thing) for it in scene.finds if it.type == "State" and it.thing and it.first == lead]


def _elected(scene: Scene, body: Found) -> list[str]:
    """Return who is told to be elected to a body, before "its election to" or "was elected": over "a member of"."""
    tokens, start = scene.sentence.tokens, max(0, body.first - NEAR)
    place = next(
        (n for n in reversed(range(start, body.first)) if tokens[n].norm in word_list("en", "choosing")), None
    )
    if place is None or any(it.tag == "PUNCT" and it.norm != "-" for it in tokens[place : body.first]):
        return []
    owned = tokens[place - 1].norm == "its"
    verb = tokens[place].norm.endswith("elected") and tokens[place - 1].tag == "AUX"
    return _named_before(scene, place, FAR) if owned or verb or tokens[place - 1].norm == "'s" else []
