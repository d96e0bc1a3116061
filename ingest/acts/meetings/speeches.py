"""Speeches: who an Arabic sentence says spoke at the meeting told before: ألقى فلان كلمة, استمع القادة إلى كلمة فلان, في كلمته."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import Thing

KINDS = frozenset({"summit", "conference", "session", "meeting", "ceremony", "forum", "assembly", None})
IN, TO = "في", "الي"
BEFORE = 3
FAR = 14
TITLES = 9
NAMING = frozenset({"N", "NAME", "ADJ", "DET", "REL", "V", "PRON", "PUNCT", "PREP"})


def speeches(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield that those who spoke took part in the meeting told before."""
    words, tokens = meeting_words("ar"), scene.sentence.tokens
    if scene.sentence.lang != "ar" or words.speeches.isdisjoint(it.lemma for it in tokens):
        return
    for place in [n for n, it in enumerate(tokens) if it.lemma in words.speeches and n > 0]:
        person = _speaker(scene, place, cast, draft)
        meeting = _meeting(draft, scene, place) if person is not None and is_open(scene, place) else None
        if meeting is not None and person is not None:
            span = (tokens[place].start, tokens[place].end)
            yield Link(
                "participatesIn", person, meeting.id, scene.sentence.number, span, "phrase.speech", "gathered", 0, "named"
            )  # fmt: skip


def _speaker(scene: Scene, place: int, cast: Cast, draft: Draft) -> str | None:
    """Return the official whose speech stands at a place."""
    words, tokens = meeting_words("ar"), scene.sentence.tokens
    clause, before = clause_at(scene, place), tokens[place - 1]
    if clause is None or clause.verb.negated:
        return None
    verb = tokens[clause.verb.head].lemma
    if before.norm == TO and any(it.lemma in words.hearing for it in tokens[:place]):
        return _named(scene, place + 1, place + 1 + TITLES)
    told = cast.subject_of(scene, clause).things
    lone = len(told) == 1 and draft.things[told[0]].type == "Official"
    gave = verb in words.giving and clause.verb.last <= place <= clause.verb.last + FAR
    own = before.norm == IN and place + 1 < len(tokens) and tokens[place + 1].word == tokens[place].word
    own = own and tokens[place + 1].tag == "PRON"
    return told[0] if lone and (gave or own) else None


def _named(scene: Scene, first: int, last: int) -> str | None:
    """Return the first person named in a stretch that no other clause of its own breaks off."""
    near = [it for it in scene.finds if it.form == "person" and it.thing and first <= it.first < last]
    between = scene.sentence.tokens[first : near[0].first] if near else []
    return near[0].thing if near and all(it.tag in NAMING for it in between) else None


def _meeting(draft: Draft, scene: Scene, place: int) -> Thing | None:
    """Return the gathering told shortly before a place that most took part in; else the first that the text tells."""
    here = scene.sentence.number
    told = [
        (len(it.members), find.sentence, find.first, it)
        for find, it in draft.mentioned("Meeting", here - BEFORE, here)
        if it.kind in KINDS and (find.sentence < here or find.first < place)
    ]
    if told:
        return max(told, key=lambda it: it[:3])[3]
    first = next((it for it in draft.things.values() if it.type == "Meeting" and it.kind in KINDS), None)
    return first if first is not None and any(0 < it.sentence < here for it in first.finds) else None
