"""The server: NEO4J_URI where it is set, else one of our own, else a container, else one clear sentence."""

from __future__ import annotations

from collections.abc import Mapping

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j import container, ownserver
from accords.graph.neo4j.workplace import Running, Workplace
from accords.graph.settings import Settings


def start(settings: Settings, environment: Mapping[str, str]) -> Running:
    """Find the server that runs for this workspace, or start one; not to be called where NEO4J_URI is set."""
    place = Workplace(settings.home)
    with place.held():
        running = place.running()
        return running if running is not None else _started(place, environment)


def stop(settings: Settings, environment: Mapping[str, str]) -> Running | None:
    """Stop the server that was started for this workspace; None where none runs."""
    place = Workplace(settings.home)
    if place.running() is None:
        return None
    with place.held():
        running = place.running()
        if running is not None:
            _end(running, place, environment)
        place.note(None)
        return running


def _started(place: Workplace, environment: Mapping[str, str]) -> Running:
    """Start a server of our own; where that cannot be, a container."""
    try:
        return ownserver.start(place, environment)
    except ServiceAbsent:
        if not container.engine_answers(environment):
            raise
        return container.start(place, environment)


def _end(running: Running, place: Workplace, environment: Mapping[str, str]) -> None:
    """End a server in the way it was started."""
    if running.kind == "docker":
        container.stop(place, environment)
    else:
        ownserver.stop(running)
