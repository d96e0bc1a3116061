"""Object actors: the states, bodies and people a frame's object stands for, by name, row or word."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.asides import (
    is_aside,
    is_headed,
    leads_away,
    leads_to_object,
    pronoun_meant,
)
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.doers import what_clause
from accords.ingest.acts.matches import Match
from accords.ingest.acts.objects import FAR, FEW, behind
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.referred import referred
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import TREATY
from accords.ingest.things.thing import BODIES
from accords.ingest.token import Token

THESE = frozenset({"هذه", "تلك", "هذا", "ذلك"})
BESIDES = ("as", "well", "as")
REASONS = frozenset({"for", "over"})
LONG = 16
PAIR = 2
MUTUAL = (["each", "other"], ["one", "another"])
MADE = ("مبذول", "مقدم", "متخذ", "منفذ", "مبذوله")
HELD = frozenset({"Meeting", "Agreement", "Threat", "WorkingGroup"})


def first_actors(scene: Scene, found: list[Found], start: int) -> list[Found]:
    """Keep of the actors a frame reaches those of its first noun group, with what is joined to it."""
    kept: list[Found] = []
    held = _in_offices(scene)
    for find in found:
        if find.type in BODIES and (find.first in held or (kept and _is_home(scene, kept[-1], find))):
            continue
        if kept:
            joined = _is_next(scene, kept[-1], find) or _is_led_so(scene, kept[-1], find, start)
            if not _is_led_again(scene, kept[0].first, start, find) and not joined:
                if _is_placed(scene, find):
                    continue
                break
        elif not _is_led_again(scene, find.first, start, find) and (
            is_aside(scene, find, start)
            or is_headed(scene, find, start)
            or _is_made_with(scene, find, start)
            or any(leads_away(scene, place) for place in range(start, find.first))
            or find.first - start > FAR
        ):
            if not heads_come_first(scene):
                break
            continue
        kept.append(find)
    return kept


def _is_home(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether an English state only tells whose the person before it is: "President X of | Ghana"."""
    gap = [it.norm for it in scene.sentence.tokens[before.last : find.first] if it.tag != "DET"]
    return before.form == "person" and find.type == "State" and gap == ["of"] and not heads_come_first(scene)


def _is_placed(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic state only tells where something is done: بجهود النرويج في السودان وجهود كينيا."""
    before = scene.sentence.tokens[find.first - 1].norm
    return heads_come_first(scene) and find.type == "State" and before in wording("ar").leads("place")


def _is_next(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether an actor is joined to the one before it; a person, over the state he is of too: "X of Chad and Y"."""
    gap = scene.sentence.tokens[before.last : find.first]
    people = scene.sentence.lang == "en" and find.type == before.type == "Official"
    light = all(
        it.tag in ("CONJ", "PUNCT", "DET", "NAME") or it.norm == "'s" or (people and it.norm == "of")
        for it in gap
    )
    words = [it.norm for it in gap if it.tag != "DET" and it.norm != ","]
    people = people and _is_next_office(scene, before, find)
    again = scene.sentence.lang == "en" and (
        people or words in (["and", "of"], [*BESIDES]) or _is_each(scene, before, find) or _exemplifies(gap)
    )
    return again or (light and len(gap) <= (FEW if people else 4))


def _is_next_office(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether an English person is the next of a row, over the offices beside both: "X of Chad, and | the President of Togo, Y"."""
    person = scene.people.get(find.first)
    office = person.office if person is not None else None
    begin = min(find.first, office[0]) if office is not None else find.first
    tokens, end = scene.sentence.tokens, _over_home(scene, before)
    if not end <= begin or not any(it.tag == "CONJ" for it in tokens[end:begin]):
        return False
    rest = tokens[office[1] : find.first] if office is not None else []
    held = all(it.tag in ("NAME", "DET", "PUNCT", "ADJ") or it.norm in ("of", "for") for it in rest)
    titles = wording("en").honorifics
    return held and all(it.tag in ("CONJ", "PUNCT", "DET") or it.norm in titles for it in tokens[end:begin])


def _over_home(scene: Scene, before: Found) -> int:
    """Return where an English person's name ends with the office and the state behind it: "X, President of Chad, | and"."""
    person, end = scene.people.get(before.first), before.last
    if person is not None and person.office is not None and 0 <= person.office[0] - end <= PAIR:
        end = person.office[1]
    state = next((it for it in scene.finds if it.type == "State" and end < it.first <= end + PAIR), None)
    led = state is not None and scene.sentence.tokens[end].norm == "of"
    return state.last if state is not None and led else end


def _is_each(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether each actor of an English row has a reason of his own: "Mali for hosting the talks and Niger for its help"."""
    tokens = scene.sentence.tokens
    if find.last >= len(tokens) or not 0 < find.first - before.last <= LONG:
        return False
    reasons = tokens[before.last].norm == tokens[find.last].norm and tokens[before.last].norm in REASONS
    mark = find.first - 1 - (tokens[find.first - 1].tag == "DET")
    return reasons and (tokens[mark].tag == "CONJ" or tokens[mark].norm == ",")


def _exemplifies(gap: Sequence[Token]) -> bool:
    """Say whether words between two English actors tell that the second is one of those meant: "and the neighbours, particularly"."""
    words = wording("en")
    told = any(it.norm in words.examples for it in gap)
    plain = all(
        it.tag in ("CONJ", "PUNCT", "DET", "ADJ") or it.norm in words.examples or it.norm in words.transparent
        for it in gap
    )
    return told and plain and len(gap) <= FEW + 1


def _is_led_so(scene: Scene, before: Found, find: Found, start: int) -> bool:
    """Say whether the English preposition that led to an actor leads to the next: "solidarity with Chad and with | the people of Mali"."""
    tokens = scene.sentence.tokens
    if heads_come_first(scene) or start < 1 or tokens[start - 1].tag != "PREP":
        return False
    gap = [
        it
        for it in tokens[before.last : find.first]
        if it.norm not in ("as", "well", "also") and it.tag != "DET"
    ]
    led = [n for n, it in enumerate(gap) if it.norm == tokens[start - 1].norm]
    office = scene.people[find.first].office if find.first in scene.people else None
    light = led != [] and (
        all(it.tag in ("CONJ", "PUNCT") for it in gap[: led[0]]) or _resumes(gap, led, scene)
    )
    through = wording("en").transparent
    rest = (
        [it for it in gap[led[-1] + 1 :] if it.norm != "of" and through.isdisjoint((it.lemma, it.norm))]
        if led
        else []
    )
    described = office is not None or all(it.tag in ("ADJ", "NAME") for it in rest)
    return light and len(rest) <= (FAR if office is not None else 1) and described


def _resumes(gap: Sequence[Token], led: Sequence[int], scene: Scene) -> bool:
    """Say whether a comma, "and" and the one preposition go on with the row behind a reason: "to Chad, which sent aid, and | to"."""
    place = led[-1]
    joined = place > 1 and gap[place - 1].norm == "and" and gap[place - 2].norm == ","
    inside = [n for n in led[:-1] if n + 1 < len(gap) and gap[n + 1].tag not in ("V", "AUX")]
    return joined and not inside and len(gap) <= LONG + FAR and scene.sentence.lang == "en"


def _is_made_with(scene: Scene, find: Found, start: int) -> bool:
    """Say whether an Arabic "with" only tells with whom what is praised was made: نوه بالاتفاق مع إيران."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or find.first < 1 or tokens[find.first - 1].norm != "مع":
        return False
    return any(it.type == "Agreement" and start <= it.core < find.first for it in scene.finds)


def _is_led_again(scene: Scene, before: int, start: int, find: Found) -> bool:
    """Say whether "and" and the preposition that led to the object lead to an actor too: أشاد بـ… وبجهود قطر."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or start >= len(tokens):
        return False
    lead = next((it for it in tokens[start:before] if it.tag == "PREP"), None)
    place = find.first - 1
    light = wording("ar").transparent
    office = scene.people[find.first].office if find.first in scene.people else None
    end = min(place, office[0] - 1) if office is not None else place
    place, titles = end, wording("ar").honorifics
    while place > start and (
        tokens[place].tag == "DET"
        or tokens[place].norm in titles
        or not light.isdisjoint((tokens[place].lemma, tokens[place].norm))
    ):
        place -= 1
    if tokens[place].tag == "CONJ" and start < place < end:
        return tokens[place + 1].norm not in titles
    joined = tokens[place - 1].tag == "CONJ" and tokens[place].tag == "PREP" and place - 1 > start
    return lead is not None and joined and tokens[place].norm == lead.norm


def _in_offices(scene: Scene) -> frozenset[int]:
    """Return the tokens of the offices beside names: "the envoy of Chad, X", أمير دولة الكويت only tell who is meant."""
    if not heads_come_first(scene):
        told = [
            scene.people[it.first] for it in scene.finds if it.form == "person" and it.first in scene.people
        ]
        held = [(it.office[0], max(it.office[1], it.first)) for it in told if it.office is not None]
        return frozenset(place for first, last in held for place in range(first, last))
    named = {it.first for it in scene.finds if it.type == "Official" and it.thing is not None}
    offices = [it for it in scene.people.values() if it.office is not None]
    spans = [it.office for it in offices if it.office and (it.last > it.first or it.office[0] in named)]
    return frozenset(place for first, last in spans for place in range(first, last))


def says_each_other(scene: Scene, match: Match) -> bool:
    """Say whether those who act are one another's object: "Chad and Mali thanked | each other"."""
    start = behind(scene, match)
    return [it.norm for it in scene.sentence.tokens[start : start + PAIR]] in MUTUAL


def party_object(scene: Scene, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return whom a party word right behind a trigger stands for.

    "praised both governments", "thanked them".
    """
    backed = pronoun_meant(scene, match)
    if backed is not None:
        return (backed,)
    if heads_come_first(scene) and match.clause is not None and match.clause.verb.passive:
        return ()
    start = behind(scene, match)
    if match.clause is not None and cast.draft.genre != TREATY and says_each_other(scene, match):
        return cast.of_clause(scene, match.clause).things
    doing = what_clause(scene, start) if heads_come_first(scene) else None
    if doing is not None:
        return _who_does(scene, doing, cast)
    meant = referred(scene, match)
    if meant is not None:
        return (meant,)
    group = next((it for it in scene.chunks if it.first >= start), None)
    if group is not None and heads_come_first(scene) and leads_to_object(scene, group):
        start = group.last
        group = next((it for it in scene.chunks if it.first >= start), None)
    if group is None or group.kind not in ("noun", "pron") or group.first > start + 1:
        return ()
    doers = _doers(scene, group, cast)
    doers = doers or _made_by(scene, group, cast)
    if doers:
        return doers
    if _points_back(scene, group):
        return cast.memory.before[1] if scene.sentence.number - cast.memory.before[0] == 1 else ()
    found = cast.in_range(scene, group.first, group.last)
    if scene.sentence.tokens[group.first].norm in wording(scene.sentence.lang).own_states:
        return states_of(cast.draft, found.things)
    if found.how == "sides" and heads_come_first(scene):
        return states_of(cast.draft, found.things)
    return (
        found.things if found.how in ("they", "leaders", "sides", "both", "ministers", "he", "role") else ()
    )


def _points_back(scene: Scene, group: Chunk) -> bool:
    """Say whether an Arabic "these efforts" means what those told of last did: وثمن الوزير هذه المساعي."""
    tokens = scene.sentence.tokens
    pointing = (
        heads_come_first(scene) and tokens[group.first].tag == "DET" and tokens[group.first].norm in THESE
    )
    return (
        pointing
        and tokens[group.first + 1 : group.last] != []
        and all(
            it.tag == "ADJ" or not {it.lemma, it.norm}.isdisjoint(wording("ar").transparent)
            for it in tokens[group.first + 1 : group.last]
        )
    )


def _doers(scene: Scene, group: Chunk, cast: Cast) -> tuple[str, ...]:
    """Return who makes the efforts that a relative clause tells of.

    "praised the efforts that Egypt makes", in Arabic.
    """
    if not heads_come_first(scene) or not _is_done(scene, group):
        return ()
    mark = next((it for it in scene.chunks if it.first == group.last), None)
    clause = next(
        (
            it
            for it in scene.clauses
            if mark is not None and it.verb.first == mark.last and it.kind == "relative"
        ),
        None,
    )
    if mark is None or mark.kind != "rel" or clause is None:
        return ()
    return _who_does(scene, clause, cast)


def _made_by(scene: Scene, group: Chunk, cast: Cast) -> tuple[str, ...]:
    """Return who makes the efforts that an Arabic participle tells of: الجهود المبذولة من قبل الأمم المتحدة, من جانب قطر."""
    tokens = scene.sentence.tokens
    if (
        not heads_come_first(scene)
        or group.kind != "noun"
        or not tokens[group.last - 1].norm.startswith(MADE)
    ):
        return ()
    for size in (2, 1):
        place = group.last + size
        said = " ".join(it.norm for it in tokens[group.last : place])
        if said in wording("ar").by_hand:
            return cast.named(scene, place, row_end(scene, place))
    return ()


def _is_done(scene: Scene, group: Chunk) -> bool:
    """Say whether a noun leads to who acts, or is a definite deed that is no meeting: الدعم, الإصلاحات."""
    head, words = scene.sentence.tokens[group.head], wording(scene.sentence.lang)
    held = any(
        it.type in HELD and not it.governed and group.first <= it.core < group.last for it in scene.finds
    )
    return head.lemma in words.transparent or (head.tag == "N" and head.definite and not held)


def _who_does(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return who acts in a clause that tells what is done; an official only where he is named."""
    if clause.subject is None:
        told = cast.subject_of(scene, clause).things
        return tuple(it for it in told if cast.draft.things[it].type != "Official")
    named = cast.named(scene, *clause.subject)
    return named if named or not heads_come_first(scene) else _does_unnamed(scene, clause, cast)


def _does_unnamed(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return the state or body that an Arabic "the Kingdom", "the Organization" stands for as subject of a deed that is praised."""
    told = cast.in_range(scene, *clause.subject) if clause.subject is not None else None
    meant = told.things if told is not None and told.how in ("body", "role") else ()
    return tuple(it for it in meant if cast.draft.things[it].type != "Official") or meant[:1]
