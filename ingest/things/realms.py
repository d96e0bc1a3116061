"""Realms: which state "the Kingdom" or "the Republic" alone means in an Arabic text, where its parties do not tell."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

OPENING = 1


def realm_meant(draft: Draft, scene: Scene, role: Found, meant: set[str]) -> str | None:
    """Return the one state told before in the sentence, else the one the text names, else the one it is dated from."""
    if draft.lang != "ar" or scene.sentence.tokens[role.first].lemma not in wording("ar").realms:
        return None
    told = [it.thing for it in scene.finds if it.key in meant and it.last <= role.first and it.thing]
    if len(set(told)) == 1:
        return told[0]
    named = [it.id for it in draft.things.values() if it.type == "State" and it.key in meant]
    if len(named) == 1:
        return named[0]
    first = draft.scenes[0] if draft.scenes else scene
    dated = [
        it.thing for it in first.finds if it.form == "capital" and it.first < OPENING and it.thing in named
    ]
    return dated[0] if dated else None
