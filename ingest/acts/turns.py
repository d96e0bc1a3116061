"""Turns: who speaks in an English transcript, by the label a turn begins with: "MINISTER WONG:", "DAG NYLANDER (Norway):", "Q:"."""

from __future__ import annotations

from typing import NamedTuple

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.english.words import fold

LABEL = 14
LEAST = 2
SPOKEN = frozenset({"speech", "other", "pressArticle", "readout", "statement"})


class Turn(NamedTuple):
    """Where a turn begins, and the official who speaks in it; None where nobody known does."""

    sentence: int
    speaker: str | None


def turns(draft: Draft) -> tuple[Turn, ...]:
    """Return the turns of a transcript; none where no two turns are of officials the text names."""
    if draft.lang != "en" or draft.genre not in SPOKEN:
        return ()
    told = [
        Turn(it.sentence.number, _speaker(draft, it, colon)) for it in draft.scenes for colon in _colon(it)
    ]
    return tuple(told) if len([it for it in told if it.speaker is not None]) >= LEAST else ()


def speaking(told: tuple[Turn, ...], number: int) -> Turn | None:
    """Return the turn a sentence belongs to."""
    return next((it for it in reversed(told) if it.sentence <= number), None)


def _colon(scene: Scene) -> tuple[int, ...]:
    """Return the place of the colon that ends a label, where a sentence begins with one."""
    tokens = scene.sentence.tokens
    if not scene.sentence.is_read or not tokens or not tokens[0].text[:1].isupper():
        return ()
    place = next((n for n, it in enumerate(tokens[:LABEL]) if it.norm == ":"), None)
    if not place or any(it.verb.first < place for it in scene.clauses):
        return ()
    end = _bracket(scene, place)
    names = all(
        it.text[:1].isupper() or it.tag in ("DET", "PREP", "PUNCT", "CONJ") or it.text == "de"
        for it in tokens[:end]
    )
    return (place,) if names else ()


def _bracket(scene: Scene, colon: int) -> int:
    """Return where the words of a label end: at its bracket, else at its colon."""
    marks = [n for n, it in enumerate(scene.sentence.tokens[:colon]) if it.norm == "("]
    return marks[0] if marks else colon


def _speaker(draft: Draft, scene: Scene, colon: int) -> str | None:
    """Return the official a label names: in full, or by the last words of a name or of an office."""
    tokens, end = scene.sentence.tokens, _bracket(scene, colon)
    if tokens[0].norm in wording("en").asking:
        return None
    named = [it.thing for it in scene.finds if it.type == "Official" and it.thing and it.last <= end]
    if named:
        return named[-1]
    words = [it.norm for it in tokens[:end]]
    people = [it for it in draft.things.values() if it.type == "Official"]
    called = [it.id for it in people if _ends(it.name, words)]
    held = [it.id for it in people if it.office is not None and it.office.casefold().split() == words]
    return next(iter([*called, *held]), None)


def _ends(name: str, words: list[str]) -> bool:
    """Say whether a name ends with words, accents aside."""
    return [fold(it) for it in name.split()][-len(words) :] == words


def in_turn(draft: Draft, turn: Turn, word: PartyWord) -> Actors:
    """Return who says "I" in a turn of a transcript, and for "we" whom he acts for too."""
    if turn.speaker is None:
        return Actors((), "nobody")
    home = draft.things[turn.speaker].of if word.cls == "we" else None
    return Actors((turn.speaker,) if home is None else (turn.speaker, home), "speaker")
