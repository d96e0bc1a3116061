"""The chronicle: meetings, agreements and working groups in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass

from accords.graph.views.claims import Claim, Claims
from accords.graph.views.things import Thing, Things

DATED = ("Meeting", "Agreement", "WorkingGroup")


@dataclass(frozen=True, slots=True)
class Event:
    """A thing with its date as statements give it; `claims` are those that say the date."""

    thing: Thing
    date: str
    claims: tuple[Claim, ...]

    @property
    def year(self) -> str:
        """Give the year."""
        return self.date[:4]

    def lies_within(self, since: str | None, until: str | None) -> bool:
        """Say whether the date may lie between two, each a year, month or day or None, both inclusive."""
        return (since is None or self.date >= since[: len(self.date)]) and (
            until is None or self.date[: len(until)] <= until
        )


def chronicle(claims: Claims, things: Things, party: str | None = None) -> list[Event]:
    """Give every dated thing, newest first; `party` keeps what it takes part in or is bound by."""
    wanted = None if party is None else {c.object for c in claims.about(party) if c.stands}
    found = []
    for thing in things.of_type(*DATED):
        if wanted is None or thing.iri in wanted:
            dated = [c for c in claims.about(thing.iri) if c.stands and c.predicate == "onDate"]
            if dated:
                found.append(Event(thing, min(c.object for c in dated), tuple(dated)))
    return sorted(found, key=lambda event: (event.date, event.thing.iri), reverse=True)
