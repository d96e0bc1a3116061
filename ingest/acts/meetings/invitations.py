"""Invitations: who asked for an Arabic visit: بدعوة كريمة من الملك, تلبية لدعوة من الرئيس."""

from __future__ import annotations

from accords.ingest.acts.meetings.people_row import people_row
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

LEADING = frozenset({"ب", "ل", "علي"})
FROM = "من"
NEAR = 4


def inviters(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return who asked for a visit, by words of its sentence; nobody where it is no visit."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if find.kind != "visit":
        return ()
    for place in range(1, len(tokens) - 1):
        if tokens[place].lemma in words.inviting and tokens[place - 1].norm in LEADING:
            return people_row(scene, _asker(scene, place))[:1]
    return ()


def _asker(scene: Scene, place: int) -> int:
    """Return where whoever asks is named: behind "from", else behind the adjectives of the noun."""
    tokens = scene.sentence.tokens
    for behind in range(place + 1, min(place + NEAR, len(tokens))):
        if tokens[behind].norm == FROM:
            return behind + 1
    return place + 1
