"""Composition: who a body is said to be made of, by the words beside its name.

"a contact group comprising France and Germany", "the Quartet (the European Union, Russia …)",
"the members of the committee: Egypt, Jordan and Qatar", "ممثل المنظمة في مجموعة الاتصال", "تضم اللجنة …",
"التحالف الذي تقوده …".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.people_row import attached, people_row
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.token import Token

BODIES = frozenset({"WorkingGroup", "Organization"})
MEMBERS = frozenset({"State", "Organization"})
JOINTS = frozenset({"CONJ", "PUNCT", "DET", "PREP", "NUM", "N"})
OPENING = frozenset({"(", "-", ":"})
AHEAD = 6
GAP = 4
OF = "من"
LED, COALITION = ["-", "led"], "coalition"


def composed(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the members of bodies that the words behind or before their names list."""
    for body in scene.finds:
        if body.type not in BODIES or body.inside is not None or not is_open(scene, body.first):
            continue
        if body.thing is None and not (_listed(scene, body) or _led(scene, body)):
            continue
        if body.thing is None:
            attach(draft, scene, body)
        for member in dict.fromkeys(
            (
                *_listed(scene, body),
                *_led(scene, body),
                *_represented(scene, body),
                *_of_sides(scene, body, cast),
                *_leading(draft, scene, body),
            )
        ):
            if member != body.thing:
                yield _link(scene, body, member)


def _link(scene: Scene, body: Found, member: str) -> Link:
    """Build the link of a member to a body."""
    place = (body.start, body.end)
    number = scene.sentence.number
    return Link("memberOf", member, body.thing or "", number, place, "phrase.composed", "members", 0, "named")


def _listed(scene: Scene, body: Found) -> tuple[str, ...]:
    """Return the states and bodies of a list behind a body's name, where words or signs say it is its list."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    if _is_subject(scene, body):
        return _row(scene, body, body.last + (tokens[body.last].norm == OF), AHEAD)
    for place in range(body.core + 1, min(body.last + _over_leaders(scene, body) + AHEAD, len(tokens))):
        if tokens[place].lemma in words.composing or tokens[place].norm in words.composing:
            begin = place + 1 + (place + 1 < len(tokens) and tokens[place + 1].tag == "ADV")
            return _row(scene, body, begin, AHEAD)
        other = any(it.first == place and it.type in BODIES and place >= body.last for it in scene.finds)
        if other or (tokens[place].tag == "V" and tokens[place].lemma not in words.leading_nouns):
            break
    if body.last < len(tokens) and tokens[body.last].norm in OPENING:
        told = tokens[body.last].norm == "(" or _is_of_members(scene, body)
        return _row(scene, body, body.last + 1, 1) if told else ()
    return ()


def _is_subject(scene: Scene, body: Found) -> bool:
    """Say whether an Arabic verb of composing stands before the body that is made up: "تضم اللجنة مصر والأردن"."""
    tokens, composing = scene.sentence.tokens, wording(scene.sentence.lang).composing
    if not heads_come_first(scene) or body.first == 0 or body.last >= len(tokens):
        return False
    verb = tokens[body.first - 1]
    return verb.tag == "V" and verb.lemma in composing and tokens[body.last].tag not in ("CONJ", "PUNCT")


def _over_leaders(scene: Scene, body: Found) -> int:
    """Return how many words behind a body tell who leads it: "الذي تقوده الجزائر ويضم …"."""
    leaders = [it.last for it in scene.finds if it.thing in _led(scene, body) and it.first >= body.last]
    return leaders[0] - body.last if leaders else 0


def _led(scene: Scene, body: Found) -> tuple[str, ...]:
    """Return the states that Arabic words behind a body say lead it: "المجموعة التي ترأسها فرنسا", "برئاسة فرنسا"."""
    tokens, place = scene.sentence.tokens, body.last
    if not heads_come_first(scene) or body.kind == "armed_group" or place + 2 >= len(tokens):
        return ()
    place += tokens[place].tag == "REL" or tokens[place].norm == "ب"
    if tokens[place].lemma not in wording(scene.sentence.lang).leading_nouns:
        return ()
    row = people_row(scene, place + 1 + attached(tokens, place))
    return tuple(it for it in row if any(find.thing == it and find.type in MEMBERS for find in scene.finds))


def _leading(draft: Draft, scene: Scene, body: Found) -> tuple[str, ...]:
    """Return who leads an English coalition by its own name: "the | NATO-led coalition"."""
    inner = [it for it in scene.finds if it.type in MEMBERS and it.first == body.first and it is not body]
    leader = next((it for it in inner if it.last < body.last), None)
    said = (
        [it.norm for it in scene.sentence.tokens[leader.last : leader.last + 2]] if leader is not None else []
    )
    if leader is None or said != LED or body.kind != COALITION:
        return ()
    if leader.thing is None:
        attach(draft, scene, leader)
    return (leader.thing or "",)


def _is_of_members(scene: Scene, body: Found) -> bool:
    """Say whether the words before a body speak of its members: "the member states of the forum"."""
    members = wording(scene.sentence.lang).members
    near = scene.sentence.tokens[max(0, body.first - GAP) : body.first]
    return any(it.lemma in members or it.norm in members for it in near)


def _row(scene: Scene, body: Found, place: int, ahead: int) -> tuple[str, ...]:
    """Return the states and bodies of a list that begins soon behind a place: two at least."""
    found: list[str] = []
    tokens, last = scene.sentence.tokens, place
    for find in scene.finds:
        if not _may_be_member(find, body) or find.first < place:
            continue
        gap = tokens[last : find.first]
        joined = all(it.tag in JOINTS for it in gap) and not (found and _leads_on(scene, gap))
        if len(gap) > (GAP if found else ahead) or not joined or _closed(gap):
            break
        found.append(find.thing or "")
        last = find.last
    return tuple(dict.fromkeys(found)) if len(set(found)) > 1 else ()


def _may_be_member(find: Found, body: Found) -> bool:
    """Say whether a find can be one of a list of members."""
    return (
        find.type in MEMBERS
        and find.thing is not None
        and find.inside in (None, body)
        and find.form != "adjective"
        and find.kind != "armed_group"
    )


def _leads_on(scene: Scene, gap: Sequence[Token]) -> bool:
    """Say whether an Arabic preposition leads from a list to something else: ويضم مصر وعمان إلى الخرطوم."""
    words = wording(scene.sentence.lang)
    own = words.leads("between") | words.leads("owning")
    return heads_come_first(scene) and any(it.tag == "PREP" and it.norm not in own for it in gap)


def _closed(gap: Sequence[Token]) -> bool:
    """Say whether a list has ended: at a bracket or a full stop."""
    return any(it.norm in (")", ".", ";") for it in gap)


def _represented(scene: Scene, body: Found) -> Iterator[str]:
    """Yield whom an office in a body is of: "the organisation's representative in the contact group"."""
    tokens = scene.sentence.tokens
    sitting = wording(scene.sentence.lang).leads("sitting")
    if body.type != "WorkingGroup" or body.first == 0:
        return
    place = body.first - 1
    while place > 0 and tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    if tokens[place].norm not in sitting:
        return
    for find in scene.finds:
        if find.type in MEMBERS and find.thing and find.last == place and _is_office(scene, find):
            yield find.thing


def _of_sides(scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return the parties that a working group is said to be of: "a working team from the two countries"."""
    tokens, place = scene.sentence.tokens, body.last
    if body.type != "WorkingGroup" or place + 1 >= len(tokens):
        return ()
    if tokens[place].norm not in wording(scene.sentence.lang).leads("owning"):
        return ()
    word = cast.party_word(scene, place + 1, place + GAP)
    return cast.choose(word, scene).things if word is not None and word.cls == "sides" else ()


def _is_office(scene: Scene, find: Found) -> bool:
    """Say whether a state or body stands as the owner of a representative."""
    representing = wording(scene.sentence.lang).representing
    near = scene.sentence.tokens[max(0, find.first - GAP) : find.first]
    return any(it.norm in representing or it.lemma in representing for it in near)
