"""Places: where things lie in a drawing, and how new ones find room without moving the old."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import rustworkx

Place = tuple[float, float]
SPREAD = 150.0
"""The radius of the first ring round a thing, in the drawing's own units."""

DISTANCE = SPREAD * 0.5
"""How far things on rings keep from each other."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie: kept from one drawing to the next, so that nothing jumps."""

    at: dict[str, tuple[float, float]] = field(default_factory=dict)


def settled(at: dict[str, Place], pairs: list[tuple[str, str]], root: str) -> dict[str, Place]:
    """Let the links between things pull them together, the root staying in the middle."""
    graph = rustworkx.PyGraph(multigraph=False)
    numbers = {iri: n for n, iri in enumerate(at)}
    graph.add_nodes_from(list(at))
    graph.add_edges_from([(numbers[one], numbers[two], 1.0) for one, two in pairs])
    unit = SPREAD * math.sqrt(len(at))
    start = {numbers[iri]: (x / unit, y / unit) for iri, (x, y) in at.items()}
    found = rustworkx.spring_layout(
        graph, pos=start, fixed={numbers[root]}, k=1.15 / math.sqrt(len(at)), num_iter=90, seed=1
    )
    return apart({iri: (found[n][0] * unit, found[n][1] * unit) for iri, n in numbers.items()}, root)


def ring_places(centre: Place, iris: list[str], taken: list[Place]) -> dict[str, Place]:
    """Put things on rings round a centre, leaving out places that are taken."""
    found: dict[str, Place] = {}
    occupied, radius = Occupied(taken), SPREAD
    waiting = list(iris)
    while waiting:
        room = max(int(2 * math.pi * radius / (SPREAD * 0.62)), 6)
        for step in range(room):
            angle = 2 * math.pi * step / room + radius / 97
            place = (centre[0] + 1.25 * radius * math.cos(angle), centre[1] + radius * math.sin(angle))
            if waiting and occupied.leaves_free(place):
                found[waiting.pop(0)] = place
                occupied.take(place)
        radius += SPREAD * 0.6
    return found


def apart(at: dict[str, Place], fixed: str, least: float = SPREAD * 0.55) -> dict[str, Place]:
    """Push things apart until no two are nearer than `least`; the fixed one stays."""
    places = dict(at)
    names = list(places)
    for _ in range(60):
        moved = False
        for i, one in enumerate(names):
            for two in names[i + 1 :]:
                moved |= _push(places, one, two, fixed, least)
        if not moved:
            break
    return places


def _push(places: dict[str, Place], one: str, two: str, fixed: str, least: float) -> bool:
    """Push two things apart where they are too near; say whether they were."""
    (ax, ay), (bx, by) = places[one], places[two]
    dx, dy = bx - ax, by - ay
    gap = math.hypot(dx, dy)
    if gap >= least - 0.5:
        return False
    ux, uy = (dx / gap, dy / gap) if gap > 0 else (1.0, 0.0)
    step = least - gap
    share_one, share_two = (0.0, 1.0) if one == fixed else (1.0, 0.0) if two == fixed else (0.5, 0.5)
    places[one] = (ax - ux * step * share_one, ay - uy * step * share_one)
    places[two] = (bx + ux * step * share_two, by + uy * step * share_two)
    return True


class Occupied:
    """Places that are taken, by the square they lie in, so that only what is near is looked at."""

    def __init__(self, taken: list[Place]) -> None:
        self._squares: dict[tuple[int, int], list[Place]] = {}
        for place in taken:
            self.take(place)

    def take(self, place: Place) -> None:
        """Note that a place is taken."""
        self._squares.setdefault(_square(place), []).append(place)

    def leaves_free(self, place: Place) -> bool:
        """Say whether a place keeps its distance from all that are taken."""
        column, row = _square(place)
        near = (self._squares.get((column + i, row + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return all(math.dist(place, other) >= DISTANCE for others in near for other in others)


def _square(place: Place) -> tuple[int, int]:
    """Name the square of `DISTANCE` that a place lies in."""
    return math.floor(place[0] / DISTANCE), math.floor(place[1] / DISTANCE)
