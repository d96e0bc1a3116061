"""Bodies told: which body of a document the first word of its name stands for later on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.memory import Memory
from accords.ingest.acts.voices import opening_words
from accords.ingest.clauses.wording import PartyWord
from accords.ingest.draft import Draft, Scene


class BodiesTold:
    """The organizations and working groups of a document, by the words their names begin with."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._begun: dict[str, list[tuple[int, int, str]]] | None = None

    def meant(self, word: PartyWord, scene: Scene, memory: Memory) -> Actors:
        """Return the last body before whose name begins with a word.

        المجلس after مجلس جامعة الدول العربية.
        """
        told = self._bodies().get(word.words[0], [])
        if len(memory.before[1]) == 1 and memory.before[1][0] in {it[2] for it in told}:
            return Actors(memory.before[1], "body")
        place = bisect_left(told, (scene.sentence.number, 0, ""))
        if place:
            return Actors((told[place - 1][2],), "body")
        said = [n for n, it in enumerate(scene.sentence.tokens) if it.norm == word.words[0]]
        here = [it for it in told if it[0] == scene.sentence.number and said and it[1] < said[-1]]
        return Actors((max(here)[2],), "body") if here else NOBODY

    def _bodies(self) -> Mapping[str, list[tuple[int, int, str]]]:
        """Index the full mentions of bodies by their first word, in the order of the text; made once."""
        if self._begun is None:
            self._begun = {}
            for thing in self._draft.things.values():
                for find in thing.finds if thing.type in ("Organization", "WorkingGroup") else ():
                    if find.sentence > 0 and find.form != "short":
                        for word in opening_words(self._draft.scenes[find.sentence - 1], find):
                            self._begun.setdefault(word, []).append((find.sentence, find.first, thing.id))
            for told in self._begun.values():
                told.sort()
        return self._begun
