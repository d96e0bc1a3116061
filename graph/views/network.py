"""The network around a thing: its neighbours and the links between them, filtered and bounded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from accords.graph.views.claims import LINKS, Claim, Claims
from accords.graph.views.places import Places, ring_places, settled
from accords.graph.views.things import Thing, Things

FIRST_NODES = 60
"""How many things are drawn at first, the root among them."""

MORE_NODES = 50
"""How many things one expansion adds."""

MOST_NODES = 1_500
"""How many things are drawn at all, however much is expanded."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What to leave out; an empty set, None or 0 leaves nothing out. Dates are ISO and inclusive."""

    types: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    reviews: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    confidence: float = 0.0

    def keeps(self, claim: Claim) -> bool:
        """Say whether a claim passes everything but the type of its ends."""
        return (
            claim.confidence >= self.confidence
            and _within(self.relations, (claim.predicate,))
            and _within(self.languages, (claim.statement.lang,))
            and _within(self.publishers, (claim.statement.publisher or "",))
            and _within(self.speakers, claim.speakers)
            and _within(self.reviews, (claim.review,))
            and self._dated(claim.statement.issued)
        )

    def _dated(self, issued: str | None) -> bool:
        """Say whether a date lies within; an unknown date passes only where no date is asked for."""
        if issued is None:
            return self.since is None and self.until is None
        return (self.since is None or issued >= self.since) and (self.until is None or issued <= self.until)


@dataclass(frozen=True, slots=True)
class Node:
    """A thing with its place in the drawing and the number of its links in the whole graph."""

    thing: Thing
    degree: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two things and every claim that says it."""

    source: str
    target: str
    predicate: str
    claims: tuple[Claim, ...]

    @property
    def id(self) -> str:
        """Give an identifier that stays the same while claims come and go."""
        return f"{_short(self.source)}~{self.predicate}~{_short(self.target)}"


@dataclass(frozen=True, slots=True)
class Network:
    """What is drawn; `left_out` counts the neighbours that did not fit."""

    root: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0
    neighbours: int = 0


class Networks:
    """Draws networks from claims; between two calls only the degrees of things are kept."""

    def __init__(self, claims: Claims, things: Things) -> None:
        self._claims = claims
        self._things = things
        self.degree = lru_cache(maxsize=50_000)(self._degree)

    def around(self, root: str, opened: tuple[str, ...], keep: Filter, places: Places) -> Network:
        """Draw the root, its neighbours, and the neighbours of every opened thing, at kept places.

        Known things stay where `places` has them, new ones are put on a ring round what opened them;
        `places` is added to.
        """
        members: dict[str, None] = {root: None}
        left_out = neighbours = 0
        for anchor in (root, *opened):
            ranked = self._neighbours(anchor, keep)
            new = [iri for iri in ranked if iri not in members]
            room = FIRST_NODES - 1 if anchor == root else min(MORE_NODES, MOST_NODES - len(members))
            left_out += len(new) - len(new[:room])
            neighbours = len(ranked) if anchor == root else neighbours
            members |= dict.fromkeys(new[:room])
            self._place(anchor, [iri for iri in new[:room] if iri not in places.at], places)
        edges = self._edges(members, keep)
        return Network(root, self._nodes(members, places), edges, left_out, neighbours)

    def among(self, iris: Iterable[str], places: Places) -> Network:
        """Draw these things, as many as are drawn at first, and the links between them."""
        known = [iri for iri in dict.fromkeys(iris) if self._things.get(iri) is not None]
        members = dict.fromkeys(known[:FIRST_NODES])
        root = next(iter(members), "")
        if members:
            self._place(root, [iri for iri in members if iri != root], places)
        nodes, edges = self._nodes(members, places), self._edges(members, Filter())
        return Network(root, nodes, edges, len(known) - len(members))

    def _neighbours(self, anchor: str, keep: Filter) -> list[str]:
        """Give the neighbours of a thing, those with most claims first."""
        found: Counter[str] = Counter()
        for claim in self._links(anchor, keep):
            other = claim.other_end(anchor)
            thing = self._things.get(other)
            if thing is not None and other != anchor and _within(keep.types, (thing.type,)):
                found[other] += 1
        return sorted(found, key=lambda iri: (-found[iri], iri))

    def _links(self, iri: str, keep: Filter) -> Iterable[Claim]:
        """Give the claims at a thing that can be drawn and pass the filter."""
        return (c for c in self._claims.about(iri) if _drawn(c) and keep.keeps(c))

    def _edges(self, members: dict[str, None], keep: Filter) -> tuple[Edge, ...]:
        """Give every link between two members."""
        found: dict[tuple[str, str, str], dict[str, Claim]] = {}
        for iri in members:
            for claim in self._links(iri, keep):
                if claim.subject in members and claim.object in members:
                    key = (claim.subject, claim.object, claim.predicate)
                    found.setdefault(key, {})[claim.iri] = claim
        return tuple(Edge(*key, tuple(found[key].values())) for key in sorted(found))

    def _nodes(self, members: dict[str, None], places: Places) -> tuple[Node, ...]:
        """Give each member with its degree and place."""
        things = ((iri, self._things.get(iri)) for iri in members)
        return tuple(
            Node(thing, self.degree(iri), *places.at[iri]) for iri, thing in things if thing is not None
        )

    def _degree(self, iri: str) -> int:
        """Count the neighbours of a thing in the whole graph."""
        return len({c.other_end(iri) for c in self._claims.about(iri) if _drawn(c)})

    def _place(self, anchor: str, new: list[str], places: Places) -> None:
        """Put new things round their anchor: settled by force at first, on a ring later."""
        if anchor not in places.at:
            places.at[anchor] = (0.0, 0.0)
        first = len(places.at) == 1
        ring = ring_places(places.at[anchor], self._by_type(new), taken=list(places.at.values()))
        places.at.update(ring)
        if first:
            pairs = [(e.source, e.target) for e in self._edges(dict.fromkeys(places.at), Filter())]
            places.at.update(settled(places.at, pairs, anchor))

    def _by_type(self, iris: list[str]) -> list[str]:
        """Order things so that those of one type lie together."""
        return sorted(iris, key=lambda iri: (_type_of(self._things.get(iri)), iri))


def _within(wanted: frozenset[str], found: Iterable[str]) -> bool:
    """Say whether nothing is asked for, or one of the found is."""
    return not wanted or any(one in wanted for one in found)


def _drawn(claim: Claim) -> bool:
    """Say whether a claim is drawn: it stands, and joins two things."""
    return claim.stands and claim.object_is_thing and claim.predicate in LINKS


def _type_of(thing: Thing | None) -> str:
    """Give the type of a thing that may be missing."""
    return "" if thing is None else thing.type


def _short(iri: str) -> str:
    """Shorten an IRI inside an identifier."""
    return iri.rsplit("/id/", 1)[-1]
