"""Chairing: those under whose joint chair an Arabic text says a meeting was held: برئاسة مشتركة بين فرنسا وألمانيا."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.row import row_end
from accords.ingest.draft import Scene
from accords.ingest.things.meeting_words import meeting_words

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

AHEAD = 4
JOINT = "مشتركه"


def chairing(scene: Scene, cast: Cast) -> tuple[str, ...]:
    """Return the two or more that a sentence names behind a joint presidency; nobody where it names none."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "ar":
        return ()
    words = meeting_words("ar")
    for place, token in enumerate(tokens[:-1]):
        if token.lemma not in words.presiding or tokens[place + 1].norm != JOINT:
            continue
        behind = range(place + 2, min(place + AHEAD, len(tokens)))
        start = next((n for n in behind if tokens[n].tag not in ("PREP", "DET")), place + 2)
        row = cast.named(scene, start, row_end(scene, start))
        if len(row) > 1:
            return row
    return ()
