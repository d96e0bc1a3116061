"""A pair: what two parties have between them, each thing with the claims that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accords.graph.views.claims import Claim, Claims
from accords.graph.views.commitments import Commitment, Commitments
from accords.graph.views.things import Thing, Things


@dataclass(frozen=True, slots=True)
class Shared:
    """A thing that both parties share, and the claims that tie each of them to it."""

    thing: Thing
    claims: tuple[Claim, ...]

    @property
    def years(self) -> tuple[str, ...]:
        """Give the years of the statements that say so."""
        return tuple(sorted({c.statement.issued[:4] for c in self.claims if c.statement.issued}))

    @property
    def newest(self) -> str:
        """Give the date of the newest statement that says so; empty where unknown."""
        return max((c.statement.issued or "" for c in self.claims), default="")


@dataclass(frozen=True, slots=True)
class JointThreat:
    """A threat both name; `jointly` where one act has both as its subjects."""

    shared: Shared
    jointly: bool


@dataclass(frozen=True, slots=True)
class Representative:
    """An official who stood for one of the two, in an office as written."""

    official: Thing
    party: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Everything between two parties, newest first, commitments strongest first."""

    one: Thing
    two: Thing
    working_groups: tuple[Shared, ...]
    meetings: tuple[Shared, ...]
    agreements: tuple[Shared, ...]
    threats: tuple[JointThreat, ...]
    commitments: tuple[Commitment, ...]
    representatives: tuple[Representative, ...]
    direct: tuple[Claim, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether nothing at all is known between the two."""
        return not (
            self.working_groups or self.meetings or self.agreements or self.threats or self.commitments
            or self.representatives or self.direct
        )  # fmt: skip


class Pairs:
    """Reads pairs from claims and commitments."""

    def __init__(self, claims: Claims, commitments: Commitments, things: Things) -> None:
        self._claims = claims
        self._commitments = commitments
        self._things = things

    def between(self, one: Thing, two: Thing, year: str | None = None) -> Pair:
        """Gather what two parties share; `year` keeps only statements of that year."""
        first, second = (self._standing(thing.iri, year) for thing in (one, two))
        people = self._representatives(first, one) + self._representatives(second, two)
        meetings = self._meetings(first, second, people)
        statements = {c.statement.iri for shared in meetings for c in shared.claims} | {
            c.statement.iri for c in first
        } & {c.statement.iri for c in second}
        return Pair(
            one,
            two,
            self._shared(first, second, "memberOf", "WorkingGroup"),
            meetings,
            self._shared(first, second, "partyTo", "Agreement"),
            self._threats(first, second),
            self._promises(one.iri, two.iri, year),
            tuple(r for r in people if any(c.statement.iri in statements for c in r.claims)),
            tuple(c for c in first if c.other_end(one.iri) == two.iri),
        )

    def years(self, one: Thing, two: Thing) -> list[str]:
        """Give the years in which statements tie both parties to something, newest first."""
        first = {c.statement.issued for c in self._standing(one.iri, None)}
        second = {c.statement.issued for c in self._standing(two.iri, None)}
        return sorted({date[:4] for date in first & second if date}, reverse=True)

    def _standing(self, iri: str, year: str | None) -> list[Claim]:
        """Give the claims at a party that stand, of one year where asked."""
        found = [c for c in self._claims.about(iri) if c.stands and c.object_is_thing]
        return [c for c in found if year is None or (c.statement.issued or "").startswith(year)]

    def _shared(
        self, first: list[Claim], second: list[Claim], predicate: str, type_: str
    ) -> tuple[Shared, ...]:
        """Give the objects that one predicate ties to both parties."""
        mine, theirs = (_by_object(claims, predicate) for claims in (first, second))
        things = ((self._things.get(iri), mine[iri] + theirs[iri]) for iri in mine.keys() & theirs.keys())
        return _newest_first(Shared(t, tuple(c)) for t, c in things if t is not None and t.type == type_)

    def _meetings(
        self, first: list[Claim], second: list[Claim], people: Iterable[Representative]
    ) -> tuple[Shared, ...]:
        """Give the meetings both took part in, themselves or by those who represent them."""
        mine, theirs = (_by_object(claims, "participatesIn") for claims in (first, second))
        parties = {first[0].subject, second[0].subject} if first and second else set()
        for person in people:
            side = mine if any(c.object == person.party for c in first) else theirs
            for claim in self._claims.about(person.official.iri):
                if claim.stands and claim.predicate in {"participatesIn", "chairs"} and parties:
                    side.setdefault(claim.object, []).append(claim)
        things = ((self._things.get(iri), mine[iri] + theirs[iri]) for iri in mine.keys() & theirs.keys())
        return _newest_first(Shared(t, _once(c)) for t, c in things if t is not None and t.type == "Meeting")

    def _threats(self, first: list[Claim], second: list[Claim]) -> tuple[JointThreat, ...]:
        """Give the threats both name; a thing treated as a threat keeps its own type."""
        mine, theirs = (_by_object(claims, "counters") for claims in (first, second))
        found = []
        for iri in mine.keys() & theirs.keys():
            thing = self._things.get(iri)
            if thing is not None:
                acts = [{act for claim in side[iri] for act in claim.acts} for side in (mine, theirs)]
                found.append(
                    JointThreat(Shared(thing, tuple(mine[iri] + theirs[iri])), bool(acts[0] & acts[1]))
                )
        return tuple(sorted(found, key=lambda t: (not t.jointly, _age(t.shared))))

    def _promises(self, one: str, two: str, year: str | None) -> tuple[Commitment, ...]:
        """Give what the two undertake together or toward each other, strongest first."""
        found = [c for c in self._commitments.of(one) if {one, two} <= c.actors]
        return tuple(c for c in found if year is None or (c.statement.issued or "").startswith(year))

    def _representatives(self, claims: list[Claim], party: Thing) -> list[Representative]:
        """Give who represents a party."""
        found: dict[str, list[Claim]] = {}
        for claim in claims:
            if claim.predicate == "represents" and claim.object == party.iri:
                found.setdefault(claim.subject, []).append(claim)
        things = ((self._things.get(iri), found[iri]) for iri in sorted(found))
        return [Representative(t, party.iri, tuple(c)) for t, c in things if t is not None]


def _by_object(claims: Iterable[Claim], predicate: str) -> dict[str, list[Claim]]:
    """Group the claims of one predicate by their object."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.predicate == predicate:
            found.setdefault(claim.object, []).append(claim)
    return found


def _once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Leave out claims that come twice."""
    return tuple({claim.iri: claim for claim in claims}.values())


def _newest_first(shared: Iterable[Shared]) -> tuple[Shared, ...]:
    """Order by the newest statement, then by IRI."""
    return tuple(sorted(shared, key=_age))


def _age(shared: Shared) -> tuple[int, str]:
    """Order newest first, then by IRI."""
    return (-int((shared.newest or "0").replace("-", "") or 0), shared.thing.iri)
