"""The memory: who acted, met and signed in what has been read so far."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from accords.ingest.acts.act import Actors, Link
from accords.ingest.acts.participants import signed
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.draft import Draft, Scene

NEAR = 2
"""For how many sentences who acted is thought of."""

CHAIRS = "chairs"
PRESS = "press-conference"


class Memory:
    """What a document has told up to a sentence; things are their ids."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.before: tuple[int, tuple[str, ...]] = (0, ())
        """Who acted last, and in which sentence."""
        self.groups: list[tuple[int, tuple[str, ...]]] = []
        """Those who acted or met together, in the order of the text."""
        self.met: tuple[str, ...] = ()
        self.signed: tuple[str, ...] = ()

    @property
    def told(self) -> tuple[object, ...]:
        """What changes whenever more has been told."""
        return self.before, len(self.groups), self.met, self.signed

    def acted_near(self, scene: Scene) -> tuple[str, ...]:
        """Return who acted in this sentence or the two before it."""
        return self.before[1] if scene.sentence.number - self.before[0] <= NEAR else ()

    def remember(self, scene: Scene, actors: Actors) -> None:
        """Note who acted, for the words to come."""
        if actors.things:
            self.before = (scene.sentence.number, actors.things)
            if actors.how in ("named", CHAIRS) and len(actors.things) > 1:
                self.groups.append(self.before)

    def forget(self, scene: Scene, actors: Actors) -> None:
        """Note that somebody unknown spoke last, whom the words to come may go on with."""
        if not actors.things:
            self.before = (scene.sentence.number, ())

    def remember_meeting(self, scene: Scene, links: Sequence[Link]) -> None:
        """Note who met in a sentence, where its language speaks of two that met by a dual."""
        if not heads_come_first(scene):
            return
        last = list(takewhile(lambda it: it.sentence == scene.sentence.number, reversed(links)))
        self.signed = signed(last) or self.signed
        here = [it for it in reversed(last) if it.type == "participatesIn" and it.factuality == "asserted"]
        if here and not (self.met and self._draft.things[here[-1].object].kind == PRESS):
            things = tuple(dict.fromkeys(it.subject for it in here if it.object == here[-1].object))
            self.met = tuple(dict.fromkeys((*self._draft.things[here[-1].object].members, *things)))
            people = tuple(it for it in things if self._draft.things[it].type == "Official")
            others = tuple(it for it in things if it not in people)
            group = people if len(people) > 1 else others if len(others) > 1 else things
            if len(group) > 1 and (not self.groups or self.groups[-1] != (scene.sentence.number, group)):
                self.groups.append((scene.sentence.number, group))
