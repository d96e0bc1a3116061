"""Referents: whom a word that stands for parties means, and who acts where no word does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.actors import mentioned
from accords.ingest.acts.bodies_told import BodiesTold
from accords.ingest.acts.candidates import Candidates
from accords.ingest.acts.chairing import chairing
from accords.ingest.acts.chooser import choose
from accords.ingest.acts.memory import CHAIRS
from accords.ingest.acts.pairs import pair_of
from accords.ingest.acts.participants import MET, attendees, contracting, guest
from accords.ingest.acts.stand_ins import quoting
from accords.ingest.acts.turns import Turn, in_turn, speaking, together, turns
from accords.ingest.acts.women import WOMAN, woman_meant
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.genre import OF_SIDES

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

PAIR = 2


class Referents:
    """Chooses referents for a cast, by what its memory holds."""

    def __init__(self, cast: Cast) -> None:
        self._cast, self._draft, self._memory = cast, cast.draft, cast.memory
        self._candidates = Candidates(self._draft, self._memory)
        self._bodies = BodiesTold(self._draft)
        self._turns = turns(self._draft)
        self._chosen: dict[tuple[object, ...], Actors] = {}
        self._chairs: tuple[str, ...] | None = None

    def choose(self, word: PartyWord, scene: Scene) -> Actors:
        """Choose whom a party word stands for; asked again about the same sentence, the answer stays until more is told."""
        told = (word, scene.sentence.number, *self._memory.told)
        if told not in self._chosen:
            self._chosen[told] = self._choose(word, scene)
        return self._chosen[told]

    def _choose(self, word: PartyWord, scene: Scene) -> Actors:
        """Choose whom a party word stands for, by what has been told up to here."""
        written = " ".join(word.words)
        if word.cls == "we" and self._cast.unnamed:
            return NOBODY
        turn = speaking(self._turns, scene.sentence.number) if word.cls in ("we", "speaker") else None
        if turn is not None:
            both = together(self._draft, self._turns, scene) if turn.speaker and word.cls == "we" else None
            return both or in_turn(self._draft, turn, word)
        quoted = quoting(self._cast, scene) if word.cls in ("we", "speaker") else None
        if quoted is not None:
            return in_turn(self._draft, Turn(scene.sentence.number, quoted), word)
        if word.cls == "body":
            return self._bodies.meant(word, scene, self._memory)
        if word.cls == WOMAN:
            return Actors(woman_meant(self._draft, scene), "role")
        if word.cls in MET:
            return guest(self._draft, word.cls, self._memory.met)
        if word.cls == CHAIRS:
            return Actors(self._chairing(), CHAIRS)
        gathered = attendees(self._draft, written) or contracting(self._draft, word, self._memory.signed)
        if gathered is not None:
            return gathered
        cls = "both" if written == "both" else word.cls
        found = choose(cls, written, self._candidates.of(word, scene))
        if found is None:
            return NOBODY
        return Actors(mentioned(self._draft, self._pair(word, found[0].things)), cls, (found[1],))

    def _chairing(self) -> tuple[str, ...]:
        """Return those under whose joint chair a meeting was held, by the first words that tell: برئاسة مشتركة بين فرنسا وألمانيا."""
        if self._chairs is None:
            told = (chairing(it, self._cast) for it in self._draft.scenes if it.sentence.is_read)
            self._chairs = next((it for it in told if it), tuple(self._draft.sides))
        return self._chairs

    def _pair(self, word: PartyWord, things: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the two states where a word says two and the parties are two states and others."""
        states = tuple(it for it in things if self._draft.things[it].type == "State")
        duals = wording(self._draft.lang).duals
        counts_two = word.words[0] in ("two", "both") or word.number == "d" or word.words[0] in duals
        if not counts_two or len(things) <= PAIR:
            return things
        return states if len(states) == PAIR else pair_of(self._draft, things)

    def left_out(self, scene: Scene) -> Actors:
        """Choose whom a clause without subject is about: who acted before, else the parties."""
        if self._draft.genre not in OF_SIDES and not self._memory.before[1]:
            return NOBODY
        cls = "list" if self._draft.genre in OF_SIDES and _begins_with_verb(scene) else "none"
        if cls == "list" and _begins_with_leaders(self._draft):
            return Actors(tuple(self._draft.leaders), "leaders")
        found = choose(cls, "(nobody named)", self._candidates.of(PartyWord(("(nobody named)",), cls), scene))
        return NOBODY if found is None else Actors(found[0].things, cls, (found[1],))


def _begins_with_verb(scene: Scene) -> bool:
    """Say whether a sentence is an entry that begins with what is done: "Condemns …", "Strongly urges …"."""
    first = scene.clauses[0].verb.first if scene.clauses else None
    return first is not None and all(
        it.tag in ("ADV", "V", "VPART") for it in scene.sentence.tokens[: first + 1]
    )


def _begins_with_leaders(draft: Draft) -> bool:
    """Say whether a text begins with the offices and names of all its leaders, and lists what they did.

    "The Presidents of Chile, Gabriel Boric; and of Peru, Dina Boluarte, meeting in Lima: 1. Reaffirmed …"
    """
    scene = next((it for it in draft.scenes if it.sentence.kind in ("body", "listed")), None)
    if scene is None or len(draft.leaders) < PAIR:
        return False
    people = [it for it in scene.people.values() if it.office is not None and it.office[0] <= 1]
    named = {it.thing for it in scene.finds if it.first in {person.first for person in people}}
    return named >= set(draft.leaders)
