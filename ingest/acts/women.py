"""Women: which official an Arabic word for a woman in office means: الوزيرة, فخامتها."""

from __future__ import annotations

from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import Thing

WOMAN = "woman"
ENDING = "ة"


def woman_meant(draft: Draft, scene: Scene) -> tuple[str, ...]:
    """Return the woman in office mentioned last before a sentence; nobody where the text names none."""
    here = scene.sentence.number
    women = [it for it in draft.things.values() if it.type == "Official" and is_woman(it)]
    told = [(find.sentence, find.first, it.id) for it in women for find in it.finds if find.sentence < here]
    return (max(told)[2],) if told else ()


def is_woman(official: Thing) -> bool:
    """Say whether an official's office stands in a woman's form: وزيرة, رئيسة."""
    return feminine(official.office or "")


def feminine(office: str) -> bool:
    """Say whether the first word of an office has a woman's ending."""
    return office.partition(" ")[0].endswith(ENDING)
