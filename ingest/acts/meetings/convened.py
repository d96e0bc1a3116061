"""Convened: who an Arabic sentence says was at a meeting, by the words around the meeting's noun.

"قمة جمعت …", "محادثات أجراها …", "بحضور …", "برئاسة …", "بدعوة من …", "اجتماع اللجنة".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.attendance import with_row
from accords.ingest.acts.meetings.gatherings import acting_before
from accords.ingest.acts.meetings.invitations import invited, inviters
from accords.ingest.acts.meetings.people_row import attached, over_aside, people_row
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.genre import DECLARED
from accords.ingest.things.meeting_words import meeting_words

BODIES = frozenset({"WorkingGroup", "Organization"})
VISIT = "visit"
TOURS = frozenset({"جوله"})
PRESS = "press-conference"
BESIDE = frozenset({"في", "بعد", "قبل", "لدي", "اثناء"})
LEVEL = ("علي", "مستوي")
DURING = frozenset({"خلال", "اثناء"})
TOLD = frozenset({"ل", "مع"})
NEAR = 3
FAR = 8
PAIR = 2


def convened(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the participants of meetings that words around their nouns tell, as Arabic writes them."""
    if not heads_come_first(scene):
        return
    for find in [it for it in scene.finds if it.type == "Meeting" and not it.thing and it.form == "open"]:
        if _at_level(scene, find) and is_open(scene, find.first):
            attach(draft, scene, find)
    meetings = [it for it in scene.finds if it.type == "Meeting" and it.thing and is_open(scene, it.first)]
    meetings = [it for it in meetings if not _is_of_office(scene, it)]
    for find in meetings:
        yield from _links(
            draft,
            scene,
            find,
            (
                *_of_body(draft, scene, find),
                *inviters(scene, find),
                *_at_level(scene, find),
                *invited(draft, scene, find, cast),
                *_moving(scene, find, cast),
            ),
        )
        yield from _links(draft, scene, find, _told_behind(scene, find, cast))
        yield from _links(draft, scene, find, _in_company(scene, find, cast))
        yield from _links(draft, scene, find, _by_verb(scene, find, cast))
    yield from _accompanied(draft, scene, meetings)


def _links(draft: Draft, scene: Scene, find: Found, things: tuple[str, ...]) -> Iterator[Link]:
    """Yield who takes part in a meeting, and note them for the words to come."""
    members = draft.things[find.thing or ""].members
    for thing in dict.fromkeys(things):
        if thing not in members:
            members.append(thing)
        yield _link(scene, find, "participatesIn", thing)


def _link(scene: Scene, find: Found, type_: str, thing: str) -> Link:
    """Build the link of somebody to a meeting."""
    place, number = (find.start, find.end), scene.sentence.number
    return Link(type_, thing, find.thing or "", number, place, "phrase.convened", "gathered", 0, "named")


def _accompanied(draft: Draft, scene: Scene, meetings: list[Found]) -> Iterator[Link]:
    """Yield who was present, took part or presided, told by a noun: بحضور, بمشاركة, برئاسة."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    for place, token in enumerate(tokens[:-1]):
        presiding = token.lemma in words.presiding
        if not presiding and token.lemma not in words.attending:
            continue
        if place == 0 or token.definite or tokens[place - 1].tag not in ("PREP", "CONJ"):
            continue
        later = [it for it in meetings if it.first > place]
        before = [it for it in meetings if it.last <= place] or later[:1]
        own = bool(before) and not _is_of_other(scene, before[-1], place - 1)
        row = people_row(scene, place + 1) if own else ()
        yield from _links(draft, scene, before[-1], row) if row else ()
        led = any(it.lemma in words.delegations for it in tokens[max(0, place - FAR) : place])
        for thing in row if presiding and not led else ():
            if draft.things[thing].type == "Official":
                yield _link(scene, before[-1], "chairs", thing)


def _at_level(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return at whose level a meeting is held, where they are named: على مستوى وزيري الخارجية فلان وفلان."""
    behind = scene.sentence.tokens[find.last : find.last + len(LEVEL)]
    if tuple(it.norm for it in behind) != LEVEL:
        return ()
    return people_row(scene, find.last + len(LEVEL))


def _is_of_office(scene: Scene, find: Found) -> bool:
    """Say whether a meeting's noun only says of what somebody is president: الرئيس الحالي للقمة العربية."""
    before = scene.sentence.tokens[max(0, find.first - NEAR) : find.first]
    presidents = meeting_words(scene.sentence.lang).presidents
    led = len(before) > 1 and (before[-1].norm == "ل" or before[-1].lemma in presidents)
    return led and any(it.lemma in presidents for it in before)


def _is_of_other(scene: Scene, meeting: Found, place: int) -> bool:
    """Say whether presence or presidency at a token is of a body or office between: "لجنة القدس، برئاسة …"."""
    tokens = scene.sentence.tokens
    end = place - 1 if tokens[place - 1].norm == "," else place
    between = [it for it in scene.finds if it.type in BODIES and it.inside is None and it.last == end]
    return any(
        body.first > meeting.last + NEAR
        or any(it.tag in ("V", "COMP") for it in tokens[meeting.last : body.first])
        for body in between
    )


def _told_behind(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who takes part by a verb behind a meeting: "قمة جمعت …", "لقاء أجراه … مع …"."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    verb = _verb_behind(scene, find)
    if verb is None:
        return ()
    behind = verb + 1 + attached(tokens, verb)
    if behind >= len(tokens):
        return ()
    owned = behind > verb + 1
    gathering = tokens[verb].lemma in words.gathering and find.kind != "visit"
    if gathering and not owned:
        return _gathered(scene, behind)
    if tokens[verb].lemma in words.receiving and owned and tokens[behind].norm == "من":
        return (*_teller(scene, find, cast), *people_row(scene, behind)[:1])
    if tokens[verb].lemma in words.taking and (owned or attached(tokens, behind)):
        behind += 0 if owned else 1 + attached(tokens, behind)
        row = people_row(scene, behind)
        led = tokens[min(behind, len(tokens) - 1)].norm
        with_others = led in wording(scene.sentence.lang).leads("with")
        return (*(_teller(scene, find, cast) if with_others or not row else ()), *row)
    if tokens[verb].lemma in words.passing and tokens[behind].norm == "بين":
        return _between(scene, find, behind)
    return (
        (*_above(scene, find, cast), *_whom(scene, verb, find), *people_row(scene, behind))
        if gathering
        else ()
    )


def _gathered(scene: Scene, behind: int) -> tuple[str, ...]:
    """Return those a meeting brought together, also behind "with": لقاء جمع الوزير بنظيره."""
    tokens, row = scene.sentence.tokens, people_row(scene, behind)
    ends = [it.last for it in scene.finds if it.thing in row and it.first >= behind]
    end = max(ends, default=len(tokens))
    others = people_row(scene, end + 1) if end + 1 < len(tokens) and tokens[end].norm == "ب" else ()
    return (*row, *others)


def _whom(scene: Scene, verb: int, find: Found) -> tuple[str, ...]:
    """Return the man told last before a meeting that "brought him together" with others: أبلغ الوزير … خلال محادثات جمعته مع."""
    if scene.sentence.tokens[verb + 1].norm != "ه":
        return ()
    told = [
        it for it in scene.finds if it.type in ("Official", "State") and it.thing and it.last <= find.first
    ]
    return (told[-1].thing,) if told and told[-1].type == "Official" and told[-1].thing else ()


def _verb_behind(scene: Scene, find: Found) -> int | None:
    """Return the verb that stands right behind a meeting, over a relative word."""
    tokens = scene.sentence.tokens
    for place in range(find.last, min(find.last + NEAR, len(tokens) - 1)):
        if tokens[place].tag == "V":
            return place
        if tokens[place].tag not in ("REL", "ADV", "AUX", "ADJ"):
            return None
    return None


def _between(scene: Scene, find: Found, place: int) -> tuple[str, ...]:
    """Return whom "between" joins: who is named behind it, or the two named before "between them"."""
    if not attached(scene.sentence.tokens, place):
        return people_row(scene, place + 1)
    people = [it.thing for it in scene.finds if it.type == "Official" and it.thing and it.last <= find.first]
    return tuple(dict.fromkeys(people[-2:])) if len(set(people)) > 1 else ()


def _teller(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who acts in the clause a meeting stands in, else who tells of it: قال … إن المباحثات التي أجراها مع."""
    above, clause = _above(scene, find, cast), clause_at(scene, find.first)
    if above or clause is None:
        return above
    outer = cast.outer(scene, clause)
    return outer.things if outer.how in ("named", "role") else acting_before(scene, cast)


def _above(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who acts in the clause that a meeting stands in."""
    clause = clause_at(scene, find.first)
    actors = cast.subject_of(scene, clause) if clause is not None else None
    return actors.things if actors is not None and actors.how in ("named", "role") else ()


def _of_body(draft: Draft, scene: Scene, find: Found) -> tuple[str, ...]:
    """Return the members of the body whose meeting is meant, or the organisation itself."""
    found: list[str] = []
    if find.form == "verb":
        return ()
    for body in _bodies(scene, find):
        thing = draft.things[body.thing or ""]
        found += thing.members if thing.type == "WorkingGroup" else [thing.id]
    return tuple(dict.fromkeys(found))


def _bodies(scene: Scene, find: Found) -> Iterator[Found]:
    """Yield the bodies right behind a meeting's noun, and the one that held "its" meeting."""
    tokens = scene.sentence.tokens
    owned = attached(tokens, find.core)
    clause = clause_at(scene, find.first)
    subject = clause.subject if owned and clause is not None else None
    for body in scene.finds:
        if (
            body.thing is None
            or body.type not in ("WorkingGroup", "Organization")
            or body.kind == "armed_group"
        ):
            continue
        gap = tokens[find.core + 1 : body.first]
        behind = body.first > find.core and all(
            it.tag in ("ADJ", "NUM", "DET") or it.norm == "ل" or (it.tag == "N" and it.definite) for it in gap
        )
        if (behind and not owned and body.inside in (None, find)) or (
            subject is not None and body.type == "WorkingGroup" and subject[0] <= body.first < subject[1]
        ):
            yield body


def _in_company(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who says something at a press conference, or somewhere "with" another who is named."""
    tokens, press = scene.sentence.tokens, find.kind == PRESS
    if find.first == 0 or tokens[find.first - 1].tag != "PREP" or (tokens[find.core].definite and not press):
        return ()
    accompanied = tokens[find.first - 1].norm in BESIDE and bool(with_row(scene, find, cast))
    return _above(scene, find, cast) if press or accompanied else ()


def _by_verb(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return whom the verb that governs a meeting puts into it."""
    return (
        *_with_before(scene, find, cast),
        *_agreed(scene, find, cast),
        *_called(scene, find, cast),
        *_addressed(scene, find),
        *_left_out(scene, find, cast),
        *_later(scene, find),
        *_brought(scene, find),
        *_next(scene, find, cast),
    )


def _next(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the parties of a joint text that says when their next meeting will be: من المقرر أن تنعقد القمة العاشرة."""
    clause, sides = clause_at(scene, find.first), cast.draft.sides
    if clause is None or clause.subject is None or cast.draft.genre not in DECLARED or len(sides) < PAIR:
        return ()
    held = scene.sentence.tokens[clause.verb.head].lemma in meeting_words("ar").holding
    itself = clause.subject[0] <= find.core < clause.subject[1]
    return tuple(sides) if held and itself and clause.planned else ()


def _brought(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return whom a meeting right behind its verb brings together: جمع لقاء في نواكشوط وزير الخارجية بنظيره."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if find.first == 0 or tokens[find.first - 1].tag != "V":
        return ()
    if tokens[find.first - 1].lemma not in words.gathering or find.form == "verb":
        return ()
    end = next((it.verb.first for it in scene.clauses if it.verb.first > find.first), len(tokens))
    behind = [it for it in scene.finds if it.form == "person" and it.thing and find.last <= it.first < end]
    return tuple(dict.fromkeys(it.thing for it in behind if it.thing)) if len(behind) > 1 else ()


def _later(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return whom "between" joins behind a day or a place: لقاء في الثالث من أغسطس بين …."""
    tokens = scene.sentence.tokens
    timed = {i for it in scene.dates for i in range(it.first, it.last)}
    placed = {i for it in scene.finds if it.type == "State" for i in range(it.first, it.last)}
    for place in range(find.last, min(find.last + FAR, len(tokens) - 1)):
        if tokens[place].norm == "بين":
            return people_row(scene, place + 1)
        if place not in timed | placed and tokens[place].tag not in ("PREP", "ADV", "NUM", "ADJ"):
            return ()
    return ()


def _addressed(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return the counterparts to whom somebody said something "during" a meeting: أكد لنظيريه … خلال الاجتماع."""
    tokens, clause = scene.sentence.tokens, clause_at(scene, find.first)
    if clause is None or find.first == 0 or tokens[find.first - 1].norm not in DURING:
        return ()
    counterparts = tuple(meeting_words("ar").counterparts)
    between = range(clause.verb.last, find.first)
    place = next(
        (n for n in between if tokens[n].norm.startswith(counterparts) and tokens[n - 1].norm in TOLD), None
    )
    people = [it for it in scene.finds if it.form == "person" and it.thing]
    return tuple(str(it.thing) for it in people if place is not None and place < it.first < find.first)


def _left_out(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who acted in the sentence before where a verb of holding talks "with" others names no subject."""
    clause, before = clause_at(scene, find.first), cast.memory.before
    if clause is None or clause.subject is not None or not with_row(scene, find, cast):
        return ()
    taking = scene.sentence.tokens[clause.verb.head].lemma in meeting_words(scene.sentence.lang).taking
    told = taking and before[0] == scene.sentence.number - 1 and len(before[1]) == 1
    return before[1] if told and not cast.subject_of(scene, clause).things else ()


def _called(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who got a call and from whom, or who made one and to whom: تلقى اتصالا من, أجرى اتصالا بـ."""
    tokens, clause, place = scene.sentence.tokens, clause_at(scene, find.first), find.last
    if find.kind != "call" or clause is None or place >= len(tokens) or clause.verb.last > find.first:
        return ()
    words, lemma = meeting_words(scene.sentence.lang), tokens[clause.verb.head].lemma
    lead = "من" if lemma in words.receiving else "ب"
    while place < len(tokens) - 1 and tokens[place].tag in ("ADJ", "ADV") and place < find.last + NEAR:
        place += 1
    place = over_aside(tokens, place)
    if lemma not in words.receiving | words.taking or tokens[place].norm != lead:
        return ()
    several = tokens[find.core].number in ("d", "p")
    others = people_row(scene, place + 1)
    return (*cast.subject_of(scene, clause).things[:1], *(others if several else others[:1]))


def _with_before(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return whom "with" names between a verb and the meeting it governs: عقد مع نظيره … جلسة مشاورات."""
    tokens, clause = scene.sentence.tokens, clause_at(scene, find.first)
    if clause is None or tokens[clause.verb.head].lemma not in meeting_words(scene.sentence.lang).taking:
        return ()
    leads = [
        place for place in range(clause.verb.last, find.first - 1)
        if tokens[place].norm in wording(scene.sentence.lang).leads("with")
    ]  # fmt: skip
    if not leads or any(it.tag in ("COMP", "REL", "PUNCT") for it in tokens[leads[-1] : find.first]):
        return ()
    named = cast.in_range(scene, leads[-1] + 1, find.first)
    return (*named.things, *_above(scene, find, cast)) if named.how in ("named", "role") else ()


def _agreed(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who agreed that a meeting be held: اتفق القادة على أن تعقد القمة المقبلة."""
    tokens, clause = scene.sentence.tokens, clause_at(scene, find.first)
    if clause is None or clause.parent is None or clause.subject is None:
        return ()
    held = tokens[clause.verb.head].lemma in meeting_words(scene.sentence.lang).holding
    above = scene.clauses[clause.parent]
    agreed = tokens[above.verb.head].lemma in wording(scene.sentence.lang).mutual and not above.negated
    itself = clause.subject[0] <= find.core < clause.subject[1]
    return cast.subject_of(scene, above).things if held and agreed and itself else ()


def _moving(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who pays a visit that a preposition leads to: قام بزيارة, وصل في زيارة."""
    tokens, clause = scene.sentence.tokens, clause_at(scene, find.first)
    tour = find.kind == VISIT or (find.last == find.core + 1 and tokens[find.core].lemma in TOURS)
    if not tour or clause is None or find.first == 0:
        return ()
    told = clause.kind == "relative" and clause.subject is not None and clause.subject[0] <= find.core
    clause = scene.clauses[clause.parent] if told and clause.parent is not None else clause
    moving = tokens[clause.verb.head].lemma in meeting_words(scene.sentence.lang).moving
    actors = cast.subject_of(scene, clause)
    named = moving and actors.how in ("named", "role") and tokens[find.first - 1].tag in ("PREP", "V")
    return actors.things if named else ()
