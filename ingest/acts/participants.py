"""Participants: who was at a meeting or made an agreement, for words that mean them: المشاركون, الطرفان."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.act import Actors, Link
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft
from accords.ingest.things.genre import TREATY

OWN = frozenset({"jointStatement", TREATY})
PAIR = 2
MET = frozenset({"guest", "host"})


def states_of(draft: Draft, things: Sequence[str]) -> tuple[str, ...]:
    """Return the states and bodies among things, officials replaced by whom they represent."""
    found = (draft.things[it].of if draft.things[it].type == "Official" else it for it in things)
    return tuple(dict.fromkeys(it for it in found if it is not None))


def guest(draft: Draft, cls: str, met: Sequence[str]) -> Actors:
    """Return who was received by the other of two officials who met last, for "his guest"; who received for "his host"."""
    people = tuple(it for it in met if draft.things[it].type == "Official")
    if len(people) != PAIR:
        return Actors((), "nobody")
    return Actors(people[1:] if cls == "guest" else people[:1], "he")


def attendees(draft: Draft, written: str) -> Actors | None:
    """Return the states at the largest meeting told, for "the participants", where they are more than the sides."""
    if written in wording(draft.lang).belonging and draft.lang == "ar":
        return _whole(draft)
    if written not in wording(draft.lang).attendees:
        return None
    met = (tuple(it.members) for it in draft.things.values() if it.type == "Meeting")
    members = max(met, key=len, default=())
    states = tuple(it for it in states_of(draft, members) if draft.things[it].type == "State")
    return Actors(states, "gathered") if len(states) > max(PAIR, len(draft.sides)) else None


def _whole(draft: Draft) -> Actors | None:
    """Return the one body among the sides, for "the member states", which are its own and no other side's."""
    bodies = tuple(it for it in draft.sides if draft.things[it].type == "Organization")
    return Actors(bodies, "body") if len(bodies) == 1 and len(draft.sides) > 1 else None


def contracting(draft: Draft, word: PartyWord, parties: tuple[str, ...]) -> Actors | None:
    """Return the parties of the agreement told last, for "the parties" in a text that is not their own."""
    words = wording(draft.lang)
    if " ".join(word.words) not in words.contracting or draft.genre in OWN:
        return None
    fits = len(parties) == PAIR if word.words[0] in words.duals else len(parties) > 1
    return Actors(parties, "sides") if fits else None


def signed(links: Sequence[Link]) -> tuple[str, ...]:
    """Return who made the agreement that the last links of a sentence are about; nobody where only one did."""
    made = [it for it in reversed(links) if it.type == "partyTo" and it.factuality == "asserted"]
    parties = tuple(dict.fromkeys(it.subject for it in made if it.object == made[-1].object))
    return parties if len(parties) > 1 else ()
