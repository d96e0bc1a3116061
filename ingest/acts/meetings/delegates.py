"""Delegates: who an Arabic sentence says led a side, spoke for a state or took part in the meeting told before.

"ترأس الجانب القطري …", "ومثّل مصر في المفاوضات …", "وشارك فيها رؤساء …", "وحضره …".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.people_row import attached, people_row
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import BODIES, Thing

FOR = "عن"
FORMS = 2
BEFORE = 3
NEAR = 5
LEADING = frozenset({"تراس", "راس", "ادار"})
SIDES = frozenset({"جانب", "طرف"})


def delegates(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield the people whom verbs put into the last meeting told, in this sentence or shortly before."""
    if not heads_come_first(scene):
        return
    for clause in scene.clauses:
        place = _begins(scene, clause)
        meeting = last_told(draft, scene, clause) if place is not None else None
        if place is not None and meeting is None and _leads_side(scene, clause):
            meeting = _group_told(draft, scene, clause)
        if place is None or meeting is None or not is_open(scene, clause.verb.head):
            continue
        acted_for = frozenset((*_acted_for(scene, place), *_represented(scene, clause)))
        led = scene.sentence.tokens[clause.verb.head].lemma in LEADING and (
            _is_of_works(scene, clause) or (_leads_side(scene, clause) and _is_of_group(draft, meeting))
        )
        for number, thing in enumerate(
            dict.fromkeys((*people_row(scene, place), *_represented(scene, clause)))
        ):
            if led and draft.things[thing].type == "Official":
                yield _link(scene, clause, thing, meeting.id, "chairs")
            yield from _sent(draft, scene, clause, thing) if not number else ()
            if meeting.type == "WorkingGroup":
                continue
            if draft.things[thing].type == "Official" or thing in acted_for or clause.verb.passive:
                yield from taking_part(draft, scene, clause, thing, meeting)


def _sent(draft: Draft, scene: Scene, clause: Clause, thing: str) -> Iterator[Link]:
    """Yield for whom somebody leads a side whose office tells of nobody: ترأس الجانب القطري الأمين العام فلان."""
    leader, words, behind = draft.things[thing], meeting_words("ar"), clause.verb.last
    tokens = scene.sentence.tokens
    led = tokens[clause.verb.head].lemma in words.leading and tokens[behind].lemma in words.delegations
    if leader.type != "Official" or leader.of is not None or not led:
        return
    near = [
        it for it in scene.finds if it.type in BODIES and behind < it.first <= behind + FORMS and it.thing
    ]
    if near:
        leader.of = near[0].thing
        yield _link(scene, clause, thing, near[0].thing or "", "represents")


def taking_part(draft: Draft, scene: Scene, clause: Clause, thing: str, meeting: Thing) -> Iterator[Link]:
    """Yield that somebody takes part in a meeting by a verb, his state beside him where the genre says so."""
    for each in speakers(draft, "participatesIn", (thing,), "named"):
        if each != thing and draft.things[each].type != "State":
            continue
        if each not in meeting.members:
            meeting.members.append(each)
        yield _link(scene, clause, each, meeting.id)


def _acted_for(scene: Scene, place: int) -> frozenset[str]:
    """Return the states and bodies that "for" or an envoy without a name leads to from a token on: "فلان عن تشيلي", "سفيرة تشيلي"."""
    tokens, sent = scene.sentence.tokens, wording("ar").representing
    behind = [it for it in scene.finds if it.type in BODIES and it.thing and it.first >= place]
    found, end = set[str](), -1
    for it in behind:
        led = any(word.norm == FOR for word in tokens[it.first - FORMS : it.first])
        envoy = it.first > place and not sent.isdisjoint(
            (tokens[it.first - 1].norm, tokens[it.first - 1].lemma)
        )
        if led or envoy or _is_joined(scene, end, it.first):
            found.add(it.thing or "")
            end = max(end, it.last) if led or end > 0 else end
    return frozenset(found)


def _is_joined(scene: Scene, end: int, place: int) -> bool:
    """Say whether only "and" or a comma stands between the last of a row behind "for" and a place: عن كندا | و | البنك الدولي."""
    gap = scene.sentence.tokens[end:place]
    return end > 0 and 0 < len(gap) <= FORMS and all(it.tag in ("CONJ", "PUNCT") for it in gap)


def _link(scene: Scene, clause: Clause, thing: str, meeting: str, type_: str = "participatesIn") -> Link:
    """Build the link of somebody to a meeting by a verb."""
    head = scene.sentence.tokens[clause.verb.head]
    place, number = (head.start, head.end), scene.sentence.number
    return Link(type_, thing, meeting, number, place, "verb.delegate", "gathered", 0, "named")


def _begins(scene: Scene, clause: Clause) -> int | None:
    """Return where the row of those who took part begins behind a verb; None where it tells of no meeting."""
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    lemma, behind = tokens[clause.verb.head].lemma, clause.verb.last
    if behind + 1 >= len(tokens):
        return None
    if clause.verb.passive:
        placed = lemma in words.speaking_for and tokens[behind].tag == "PREP" and attached(tokens, behind)
        return behind + 2 if placed else None
    named = next((it for it in scene.finds if it.type == "Meeting" and it.first == behind), None)
    if lemma in words.attended and tokens[behind].tag == "PREP" and named is None:
        named = next((it for it in scene.finds if it.type == "Meeting" and it.first == behind + 1), None)
    if lemma in words.attended and named is not None:
        return named.core + 1
    if lemma in words.attended and attached(tokens, behind - 1):
        return behind + 1
    if lemma in words.attended and tokens[behind].tag == "PREP" and attached(tokens, behind):
        return behind + 2
    if lemma in words.speaking_for and attached(tokens, behind - 1):
        return behind + 1
    if _is_of_works(scene, clause):
        return behind + 2
    if lemma in words.opening and tokens[behind].norm in wording("ar").attendees:
        return behind + 1 + (tokens[behind + 1].tag == "ADV" or tokens[behind + 1].norm in words.also)
    led = lemma in words.leading and tokens[behind].lemma in words.delegations
    return _past_state(scene, behind) if led or lemma in words.speaking_for else None


def _is_of_works(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb of opening, leading or attending governs what the meeting told last did: افتتح أعماله, ترأس أشغالها."""
    words, tokens, behind = meeting_words("ar"), scene.sentence.tokens, clause.verb.last
    told = tokens[clause.verb.head].lemma in words.opening | words.leading | words.attended
    of_it = behind < len(tokens) and not {tokens[behind].lemma, tokens[behind].norm}.isdisjoint(words.works)
    return told and of_it and attached(tokens, behind) == 1


def _leads_side(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb of leading governs one side of those who met: ترأس الجانب القطري."""
    tokens, behind = scene.sentence.tokens, clause.verb.last
    return behind < len(tokens) and tokens[behind].lemma in SIDES


def _is_of_group(draft: Draft, meeting: Thing) -> bool:
    """Say whether the sentence that first tells of a meeting tells what joint body's it is, so that both sides' leaders chair it."""
    if meeting.type == "WorkingGroup":
        return True
    told = min((it.sentence for it in meeting.finds if it.sentence > 0), default=0)
    return told > 0 and any(it.type == "WorkingGroup" for it in draft.scenes[told - 1].finds)


def _group_told(draft: Draft, scene: Scene, clause: Clause) -> Thing | None:
    """Return the joint body told before a verb in its sentence, whose side somebody leads: ويرأس الجانب السوري فيها …."""
    groups = [
        it for it in scene.finds if it.type == "WorkingGroup" and it.thing and it.last <= clause.verb.first
    ]
    return draft.things[groups[-1].thing or ""] if groups else None


def _represented(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the state or body of which a relative clause says who spoke for it: كندا، التي مثلتها الوزيرة."""
    tokens, first = scene.sentence.tokens, clause.verb.first
    lemma = tokens[clause.verb.head].lemma
    if lemma not in meeting_words("ar").speaking_for or first < FORMS or tokens[first - 1].tag != "REL":
        return ()
    end = first - 1 - (tokens[first - FORMS].norm == ",")
    return tuple(it.thing for it in scene.finds if it.type in BODIES and it.thing and it.last == end)


def _past_state(scene: Scene, place: int) -> int | None:
    """Return where the state of a delegation or of whoever is spoken for ends, if it stands here."""
    near = [it for it in scene.finds if it.type == "State" and place <= it.first <= place + NEAR]
    return near[0].last if near else None


def last_told(draft: Draft, scene: Scene, clause: Clause) -> Thing | None:
    """Return the last meeting before a verb, in its sentence or a few before."""
    here = scene.sentence.number
    told = [
        (find.sentence, find.first, it)
        for find, it in draft.mentioned("Meeting", here - BEFORE, here)
        if it.kind != "press-conference" and (find.sentence < here or find.first < clause.verb.first)
    ]
    return max(told, key=lambda it: it[:2])[2] if told else None
