"""Dialogues: whether one is a standing body of its parties, or a meeting because a session of it is meant."""

from __future__ import annotations

import re

from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

NUMBER = re.compile(r"\d+(st|nd|rd|th)")
BEFORE = 6
BEHIND = 4


def settle_dialogues(draft: Draft) -> None:
    """Make a body of every dialogue that no mention tells a session of: "through the Cyber Policy Dialogue"."""
    words = meeting_words(draft.lang)
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    told = [(scene, it) for scene in scenes for it in scene.finds if _is_dialogue(scene, it, words.standing)]
    sessions = {_name(scene, it) for scene, it in told if _is_session(scene, it, words.session)}
    for scene, find in told:
        if _name(scene, find) not in sessions and (find.form != "short" or not sessions):
            find.type, find.kind = "WorkingGroup", "mechanism"
            find.governed = find.governed or not _is_formal(scene, find, words.formal)


def _is_dialogue(scene: Scene, find: Found, standing: frozenset[str]) -> bool:
    """Say whether a meeting's name or phrase is headed by "dialogue"."""
    tokens = scene.sentence.tokens
    place = find.core if find.core >= 0 else find.last - 1
    return (
        find.type == "Meeting" and find.form in ("name", "open", "short") and tokens[place].lemma in standing
    )


def _is_formal(scene: Scene, find: Found, formal: frozenset[str]) -> bool:
    """Say whether a dialogue has a name or is somebody's, rather than talk as such: "inclusive dialogue"."""
    tokens = scene.sentence.tokens
    if find.form != "open" or tokens[find.core].text[0].isupper():
        return True
    return any(it.norm in formal for it in tokens[max(0, find.first - 1) : find.core])


def _name(scene: Scene, find: Found) -> str:
    """Return the word before "dialogue", which tells dialogues apart: "economic", "security"."""
    place = find.core if find.core >= 0 else find.last - 1
    return scene.sentence.tokens[place - 1].norm if place > find.first else ""


def _is_session(scene: Scene, find: Found, marks: frozenset[str]) -> bool:
    """Say whether the words around a dialogue tell of a session: an ordinal, held, during, took place."""
    tokens = scene.sentence.tokens
    if scene.sentence.kind in ("title", "heading"):
        return True
    near = [*tokens[max(0, find.first - BEFORE) : find.first], *tokens[find.last : find.last + BEHIND]]
    inside = tokens[find.first : find.last]
    return any(
        it.norm in marks or it.lemma in marks or NUMBER.fullmatch(it.norm) is not None
        for it in [*near, *inside]
    )
