"""Whereabouts: in which state the things of a chronicle were held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accords.graph.places import state_of_place
from accords.graph.views.chronicle import Event
from accords.graph.views.claims import Claims
from accords.graph.views.things import Things


def held_in(events: Iterable[Event], claims: Claims, things: Things) -> Mapping[str, list[Event]]:
    """Give the events by the ISO 3166 code of the state they were held in, most first; others are left out.

    A city is told by its state, and one that two states claim by none.
    """
    found: dict[str, list[Event]] = {}
    for event in events:
        for state in _states(event, claims, things):
            found.setdefault(state, []).append(event)
    return dict(sorted(found.items(), key=lambda one: (-len(one[1]), one[0])))


def _states(event: Event, claims: Claims, things: Things) -> list[str]:
    """Give the states of the places that statements give for an event."""
    told = (c.object for c in claims.about(event.thing.iri) if c.stands and c.predicate == "place")
    places = [place for place in map(things.get, dict.fromkeys(told)) if place is not None]
    states = (
        next(filter(None, (state_of_place(name.text) for name in place.every_name())), None)
        for place in places
    )
    return sorted({state for state in states if state is not None})
