"""Common ground: the statements of a period that tie both parties to something, and their promises."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from accords.graph.brief.brief import Version
from accords.graph.generation import Generation
from accords.graph.rounds.promise import Promise, promises, unread
from accords.graph.views.atlas import Atlas
from accords.graph.views.claims import Claim
from accords.graph.views.statements import Statement


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inclusive, as ISO dates; None where open."""

    since: str | None = None
    until: str | None = None

    def holds(self, date: str | None) -> bool:
        """Say whether a date lies in the period; an unknown one only where the period is open."""
        if date is None:
            return self.since is None and self.until is None
        return (self.since or "") <= date <= (self.until or "9999")


class Common:
    """What two parties have in common in a period."""

    def __init__(self, generation: Generation, atlas: Atlas, one: str, two: str, period: Period) -> None:
        self.generation = generation
        self.atlas = atlas
        self.ends = (one, two)
        self.period = period

    @cached_property
    def everything(self) -> tuple[Statement, ...]:
        """Every statement that ties both to something, the oldest first, whatever the period."""
        sides = ({c.statement.iri for c in self.atlas.claims.about(end) if c.stands} for end in self.ends)
        first, second = sides
        found = [self.atlas.statements.get(iri) for iri in first & second]
        return tuple(sorted(found, key=lambda one: (one.issued or "9999", one.iri)))

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Those of the period."""
        return tuple(one for one in self.everything if self.period.holds(one.issued))

    def printed_once(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Keep the first printing of each text: what is reprinted is not promised again."""
        first: dict[str, Statement] = {}
        for one in statements:
            first.setdefault(self.atlas.window.text(one.iri, "acc:textHash") or one.iri, one)
        return tuple(first.values())

    def inside(self, claims: tuple[Claim, ...]) -> list[str]:
        """Give the IRIs of the claims that lie in the period."""
        return [claim.iri for claim in claims if self.period.holds(claim.statement.issued)]

    def promised(self, statement: str) -> list[Promise]:
        """Give what both promise together in a statement, and what either of the two promises alone."""
        both = set(self.ends)
        return [p for p in promises(self.atlas.store, statement) if both <= p.actors or p.actors <= both]

    def silent(self, statements: tuple[Statement, ...]) -> int:
        """Count the sentences of these statements that were not understood."""
        return sum(unread(self.atlas.store, one.iri) for one in statements)

    @property
    def version(self) -> Version:
        """Say which data this is."""
        look = self.atlas.window
        readers = {
            reader.rpartition("/")[2]
            for one in self.statements
            for claim in look.subjects("prov:wasDerivedFrom", one.iri)
            for reader in look.texts(claim, "prov:wasGeneratedBy")
        }
        return Version(
            generation=self.generation.number,
            published_at=self.generation.published_at,
            readers=tuple(sorted(readers)),
            statements=len(self.statements),
            sentences=sum(one.sentence_count for one in self.statements),
            not_understood=self.silent(self.statements),
        )
