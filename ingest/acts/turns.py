"""Turns: who speaks in an English transcript, by the label a turn begins with: "MINISTER WONG:", "DAG NYLANDER (Norway):", "Q:"."""

from __future__ import annotations

from typing import NamedTuple

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.english.name_ends import PARTICLES
from accords.ingest.english.words import fold

LABEL = 14
LEAST = 2
MEETING = "meet"
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
        it.text[:1].isupper() or it.tag in ("DET", "PREP", "PUNCT", "CONJ") or it.norm in PARTICLES
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


def together(draft: Draft, told: tuple[Turn, ...], scene: Scene) -> Actors | None:
    """Return all who speak in a transcript and whom they act for, where one says what "we" do to each other; else None."""
    speakers = [it.speaker for it in told if it.speaker in draft.leaders and it.speaker is not None]
    all_ = dict.fromkeys(speakers)
    if len(all_) < LEAST or not _says_mutual(scene):
        return None
    homes = [draft.things[it].of for it in all_]
    return Actors((*all_, *(it for it in dict.fromkeys(homes) if it is not None)), "speaker")


def _says_mutual(scene: Scene) -> bool:
    """Say whether every "we" of a sentence does what only several do: "we both stand by it", "we will meet again"."""
    ours = [n for n, it in enumerate(scene.sentence.tokens) if it.norm == "we"]
    return bool(ours) and all(_is_mutual(scene, place + 1) for place in ours)


def _is_mutual(scene: Scene, place: int) -> bool:
    """Say whether "both" or a verb of meeting or agreeing stands behind a "we", with nobody named behind it."""
    tokens = scene.sentence.tokens
    if tokens[place : place + 1] and tokens[place].norm == "both":
        return True
    clause = next((it for it in scene.clauses if it.subject == (place - 1, place)), None)
    if clause is None or tokens[clause.verb.head].lemma not in wording("en").mutual:
        return False
    behind = tokens[clause.verb.last : clause.verb.last + 1]
    met = tokens[clause.verb.head].lemma == MEETING
    return not (clause.verb.passive or (met and behind and behind[0].tag not in ("PREP", "ADV", "PUNCT")))


def in_turn(draft: Draft, turn: Turn, word: PartyWord) -> Actors:
    """Return who says "I" in a turn of a transcript, and for "we" whom he acts for too."""
    if turn.speaker is None:
        return Actors((), "nobody")
    home = draft.things[turn.speaker].of if word.cls == "we" else None
    return Actors((turn.speaker,) if home is None else (turn.speaker, home), "speaker")
