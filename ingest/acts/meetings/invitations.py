"""Invitations: who asked for an Arabic visit, and who is asked: بدعوة من الملك, وجه إليه الدعوة لزيارة."""

from __future__ import annotations

from accords.ingest.acts.cast import Cast
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.people_row import people_row
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import BODIES

LEADING = frozenset({"ب", "ل", "علي"})
FROM = "من"
NEAR = 4
FAR = 22
TO = "الي"


def inviters(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return who asked for a visit, by words of its sentence, or at whose invitation another meeting was held."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if find.kind != "visit":
        return _callers(scene, find)
    for place in range(1, len(tokens) - 1):
        if tokens[place].lemma in words.inviting and tokens[place - 1].norm in LEADING:
            return people_row(scene, _asker(scene, place))[:1]
    return ()


def _callers(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return at whose invitation or initiative a meeting took place: انعقد المؤتمر بدعوة كريمة من سويسرا."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    clause = clause_at(scene, find.first)
    if clause is None or clause.negated:
        return ()
    holds = (
        find.first > 0
        and tokens[find.first - 1].tag == "N"
        and tokens[find.first - 1].lemma in words.beginning
    )
    if not holds and tokens[clause.verb.head].lemma not in words.holding:
        return ()
    for place in range(1, len(tokens) - 2):
        if tokens[place - 1].norm != "ب" or not find.last <= place < clause.last:
            continue
        if tokens[place].lemma in words.mediating:
            beside = [
                it.thing for it in scene.finds if it.type in BODIES and it.first == place + 1 and it.thing
            ]
            return (
                tuple(beside) if tokens[place + 1].tag == "ADJ" else people_row(scene, _asker(scene, place))
            )
    for place in range(1, len(tokens) - 2):
        led = tokens[place - 1].norm == "ب" and tokens[place].lemma in words.inviting | words.initiating
        if led and FROM in [it.norm for it in tokens[place + 1 : place + NEAR]]:
            near = find.last <= place or place < clause.verb.first
            return people_row(scene, _asker(scene, place)) if near and place < clause.last else ()
    return ()


def invited(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who is asked to a visit: وجه الدعوة إلى الرئيس لزيارة, دعا نظيره إلى زيارة; who accepts it: قبل دعوة لزيارة."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if find.kind != "visit" or find.first == 0 or tokens[find.first - 1].norm not in ("ل", TO):
        return ()
    for place in range(find.first - 2, max(-1, find.first - FAR), -1):
        if tokens[place].tag == "N" and tokens[place].lemma in words.inviting:
            return _asked(draft, scene, find, place + 1, cast) or _accepting(draft, scene, place, cast)
        if tokens[place].tag == "V":
            asks = tokens[place].lemma in words.asking
            return _asked(draft, scene, find, place + 1, cast)[-1:] if asks else ()
    return ()


def _asked(draft: Draft, scene: Scene, find: Found, start: int, cast: Cast) -> tuple[str, ...]:
    """Return the official whom words between an invitation and its visit name, or stand for."""
    tokens, end = scene.sentence.tokens, find.first - 1
    verb = tokens[start - 1].tag == "V"
    named = [it.thing for it in scene.finds if it.form == "person" and it.thing and start <= it.first < end]
    if named and (not verb or len(named) > 1):
        return tuple(named[-1:])
    leads = [n + 1 for n in range(start, end) if tokens[n].norm in (TO, "ل")]
    clause = clause_at(scene, start - 1)
    leads = [clause.subject[1]] if verb and clause is not None and clause.subject is not None else leads
    if not leads or leads[0] >= end:
        return ()
    beside = _counterparts(draft, scene, leads[0], end)
    things = beside or cast.in_range(scene, leads[0], end).things
    return things if len(things) == 1 and draft.things[things[0]].type == "Official" else ()


def _counterparts(draft: Draft, scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """Return the officials told before whom "his counterpart" from a state may mean: نظيره الهندي."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if tokens[start].lemma not in words.counterparts:
        return ()
    states = [it.thing for it in scene.finds if it.type == "State" and it.thing and start < it.first < end]
    return tuple(it.id for it in draft.things.values() if it.type == "Official" and it.of and it.of in states)


def _accepting(draft: Draft, scene: Scene, place: int, cast: Cast) -> tuple[str, ...]:
    """Return the official who got or took an invitation: قبل الرئيس دعوة لزيارة, تلقى دعوة لزيارة."""
    clause, words = clause_at(scene, place), meeting_words(scene.sentence.lang)
    if clause is None or clause.negated:
        return ()
    if scene.sentence.tokens[clause.verb.head].lemma not in words.accepting | words.receiving:
        return ()
    things = cast.subject_of(scene, clause).things
    return tuple(it for it in things if draft.things[it].type == "Official")


def _asker(scene: Scene, place: int) -> int:
    """Return where whoever asks is named: behind "from", else behind the adjectives of the noun."""
    tokens = scene.sentence.tokens
    for behind in range(place + 1, min(place + NEAR, len(tokens))):
        if tokens[behind].norm == FROM:
            return behind + 1
    return place + 1
