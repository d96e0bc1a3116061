"""Office holders: which officials of a document an office without a name stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from accords.ingest.acts.candidates import are_several
from accords.ingest.acts.memory import CHAIRS
from accords.ingest.acts.voices import issuer_of
from accords.ingest.acts.women import feminine, is_woman
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import party_word_at
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import OF_SIDES
from accords.ingest.things.thing import Thing

ACTING_AS = ("acting-", "interim-")


class OfficeHolders:
    """Finds who holds an office, by the mentions before; asked again, the answer is there."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._mentioned: dict[tuple[str | None, str], Sequence[tuple[int, int, str]]] = {}

    def meant(self, scene: Scene, first: int, last: int) -> tuple[str, ...]:
        """Return the officials that offices without a name stand for.

        "the President and the Prime Minister".
        """
        found: list[str] = []
        end = -1
        for role in scene.roles:
            if first <= role.first < last and not self._is_party_word(scene, role.first):
                beside, end = role.first == end, role.last
                if beside and heads_come_first(scene):
                    continue
                person = self._holder(role)
                if person is None and role.kind == "p":
                    return self._leading()
                if person is not None:
                    found.append(person)
        return tuple(dict.fromkeys(found))

    def _holder(self, role: Found) -> str | None:
        """Return the official of the document that holds an office, the last one mentioned before."""
        if role.kind == "p":
            return None
        told = self.held(role.key, self._draft.text[role.start : role.end].casefold())
        place = bisect_left(told, (role.sentence, role.first, ""))
        return told[place - 1][2] if place else None

    def held(self, key: str | None, written: str) -> Sequence[tuple[int, int, str]]:
        """Return where the officials who hold an office are mentioned, in the order of the text; looked for once."""
        if (key, written) not in self._mentioned:
            people = [it for it in self._draft.things.values() if it.type == "Official"]
            held = (it for it in people if _holds(it, key, written) and is_woman(it) == feminine(written))
            self._mentioned[key, written] = sorted(
                (find.sentence, find.first, it.id) for it in held for find in it.finds
            )
        return self._mentioned[key, written]

    def _is_party_word(self, scene: Scene, place: int) -> bool:
        """Say whether an office word stands for the parties as such: "officials"."""
        word = party_word_at(scene.sentence.lang, scene.sentence.tokens, place)
        return word is not None and word.cls in ("sides", CHAIRS)

    def _leading(self) -> tuple[str, ...]:
        """Return whom "the ministers" stand for: the leaders, or the states of many of whom only the chair is named."""
        if issuer_of(self._draft) is not None:
            return ()
        chair_alone = len(self._draft.leaders) == 1 and are_several(self._draft, self._draft.sides)
        several = chair_alone and self._draft.genre in OF_SIDES
        return tuple(self._draft.sides if several else self._draft.leaders)


def _holds(thing: Thing, key: str | None, written: str) -> bool:
    """Say whether an official holds the office of a key, or one whose folded words begin with those written."""
    begins = bool(written) and (thing.office or "").casefold().startswith((f"{written} of", f"{written} ل"))
    return begins or (thing.office_id is not None and key in (thing.office_id, _full_office(thing.office_id)))


def _full_office(office: str) -> str:
    """Return the office that an acting or interim holder holds."""
    return next((office.removeprefix(it) for it in ACTING_AS if office.startswith(it)), office)
