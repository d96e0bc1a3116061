"""Candidates: the groups of people and states that a word such as "they" can stand for."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.chooser import Candidate
from accords.ingest.acts.memory import NEAR, Memory
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import OF_SIDES

PAIR = 2
MEMBERS = frozenset({"leaders", "ministers"})


class Candidates:
    """Describes whom a word can stand for, by what the document has told."""

    def __init__(self, draft: Draft, memory: Memory) -> None:
        self._draft, self._memory = draft, memory

    def of(self, word: PartyWord, scene: Scene) -> list[Candidate]:
        """Return the groups a word can stand for.

        The document's leaders and sides, the last groups, who acted before.
        """
        lone = word.cls == "he" and self._draft.lang == "en"
        found = [*self._sides(word), *self._official(word, scene, lone), *self._lately(word, scene)]
        fitting = [it for it in found if it.things and not self._is_chair_alone(it, word)]
        return [it for it in fitting if self._are_officials(it.things)] if lone else fitting

    def _sides(self, word: PartyWord) -> list[Candidate]:
        """Describe those whose document it is, and its only speaker."""
        speaker = tuple(self._draft.leaders[:1]) if word.cls == "speaker" else ()
        return [
            self._candidate("leaders", tuple(self._draft.leaders), word),
            self._candidate("sides", tuple(self._draft.sides), word),
            self._candidate("speaker", speaker, word),
        ]

    def _official(self, word: PartyWord, scene: Scene, lone: bool) -> list[Candidate]:
        """Describe the official named last, where one person is meant."""
        named = self._last_official(scene.sentence.number) if lone else ()
        return [self._candidate("official", named, word)]

    def _lately(self, word: PartyWord, scene: Scene) -> list[Candidate]:
        """Describe the groups told of in the last sentences, the nearest first, and who acted last."""
        here, (number, before) = scene.sentence.number, self._memory.before
        near = [(here - then, things) for then, things in reversed(self._memory.groups[-3:])]
        found = [self._candidate("group", things, word, far) for far, things in near if far <= NEAR]
        if before and here - number <= NEAR + 1:
            found.append(self._candidate("before", before, word, min(NEAR, here - number)))
        return found

    def _last_official(self, here: int) -> tuple[str, ...]:
        """Return the official of the last sentence that names one: who acts in it, else the first named."""
        for scene in reversed(self._draft.scenes[max(0, here - 1 - NEAR) : here - 1]):
            people = [it for it in scene.finds if it.form == "person" and it.thing is not None]
            acting = [
                it
                for it in people
                if any(
                    c.subject and c.subject[0] <= it.first < c.subject[1]
                    for c in scene.clauses
                    if c.verb.finite
                )
            ]
            said = [it for it in people if _is_teller(scene, it)]
            if people:
                return (str((said[-1:] or acting or people)[0].thing),)
        return ()

    def _is_chair_alone(self, candidate: Candidate, word: PartyWord) -> bool:
        """Say whether several ministers are meant of whom the text names only who presided: the states stand for them."""
        one = len(candidate.things) == 1 and candidate.kind in ("leaders", "group", "before")
        several = word.cls in MEMBERS and word.number == "p" and are_several(self._draft, self._draft.sides)
        return one and several and self._draft.genre in OF_SIDES

    def _candidate(
        self, kind: str, things: tuple[str, ...], word: PartyWord, far: int | None = None
    ) -> Candidate:
        """Describe a candidate group by number, class and distance."""
        features: list[str] = []
        if word.number is not None:
            agrees = (len(things) > 1) == (word.number in ("p", "d")) or (
                word.number == "p"
                and is_body(self._draft, things)
                and (kind == "sides" or self._draft.lang == "ar")
            )
            features.append("number:agrees" if agrees else "number:differs")
        types = {self._draft.things[it].type for it in things}
        if word.cls in ("leaders", "ministers", "he") and types == {"Official"}:
            features.append("officials:agree")
        if word.cls in ("sides", "we", "it") and "Official" not in types:
            features.append("states:agree")
        if kind == "sides" and word.cls in MEMBERS and is_body(self._draft, things):
            features.append("body:theirs")
        if far is not None:
            features.append(f"recent:{far}")
        return Candidate(kind, things, tuple(features))

    def _are_officials(self, things: tuple[str, ...]) -> bool:
        """Say whether all things are officials."""
        return all(self._draft.things[it].type == "Official" for it in things)


def are_several(draft: Draft, sides: Sequence[str]) -> bool:
    """Say whether the sides are so many that one official cannot be all their ministers.

    Three, two states in English, or two of which one is a bloc in Arabic.
    """
    types = {draft.things[it].type for it in sides}
    many = types == {"State"} if draft.lang == "en" else "Organization" in types
    return len(sides) > PAIR or (len(sides) == PAIR and many)


def is_body(draft: Draft, things: tuple[str, ...]) -> bool:
    """Say whether one body is all that is meant: its leaders and ministers are its members'."""
    return len(things) == 1 and draft.things[things[0]].type == "Organization"


def _is_teller(scene: Scene, person: Found) -> bool:
    """Say whether a verb of saying stands right before a person and his office: ", said President X"."""
    office = scene.people[person.first].office if person.first in scene.people else None
    place = min(person.first, office[0] if office is not None else person.first) - 1
    while place > 0 and scene.sentence.tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    return place >= 0 and scene.sentence.tokens[place].lemma in wording(scene.sentence.lang).saying
