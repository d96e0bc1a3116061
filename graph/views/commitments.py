"""Commitments: what actors undertake for the future, strongest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accords.graph.reading import STRENGTHS
from accords.graph.views.claims import named
from accords.graph.views.statements import Statement, Statements
from accords.graph.views.things import Name
from accords.graph.views.window import Window, short_id


@dataclass(frozen=True, slots=True)
class Commitment:
    """One undertaking in the words of its statement; `rank` counts from 1, the weakest strength."""

    iri: str
    by: tuple[str, ...]
    toward: tuple[str, ...]
    strength: str
    about: Name | None
    topic: str | None
    deadline: str | None
    factuality: str
    confidence: float
    review: str
    statement: Statement

    @property
    def id(self) -> str:
        """Give the short identifier used in addresses."""
        return short_id(self.iri)

    @property
    def rank(self) -> int:
        """Give the place of the strength in the fixed order, 1 for the weakest, 0 where unknown."""
        known: tuple[str, ...] = STRENGTHS
        return known.index(self.strength) + 1 if self.strength in known else 0

    @property
    def actors(self) -> frozenset[str]:
        """Give everyone who commits or is committed to."""
        return frozenset(self.by) | frozenset(self.toward)


class Commitments:
    """Reads commitments through a window."""

    def __init__(self, window: Window, statements: Statements) -> None:
        self._window = window
        self._statements = statements

    def of(self, actor: str) -> list[Commitment]:
        """Give what an actor undertakes, and what is undertaken toward it, unless rejected, strongest first."""
        found = {
            *self._window.subjects("acc:committedBy", actor),
            *self._window.subjects("acc:toward", actor),
        }
        return [one for one in self._sorted(found) if one.review != "rejected"]

    def in_statement(self, statement: str) -> list[Commitment]:
        """Give the commitments of one statement, strongest first."""
        return self._sorted(self._window.subjects("prov:wasDerivedFrom", statement))

    def get(self, iri: str) -> Commitment | None:
        """Read one commitment; None where the IRI is none."""
        look = self._window
        by, statement = look.texts(iri, "acc:committedBy"), look.text(iri, "prov:wasDerivedFrom")
        if not by or statement is None:
            return None
        return Commitment(
            iri=iri,
            by=tuple(by),
            toward=tuple(look.texts(iri, "acc:toward")),
            strength=look.local(iri, "acc:strength") or "",
            about=named(look, iri, "acc:about"),
            topic=look.text(iri, "acc:aboutConcept"),
            deadline=look.text(iri, "acc:deadline"),
            factuality=look.local(iri, "acc:factuality") or "asserted",
            confidence=float(look.text(iri, "acc:confidence") or 0),
            review=look.local(iri, "acc:reviewStatus") or "unreviewed",
            statement=self._statements.get(statement),
        )

    def _sorted(self, iris: Iterable[str]) -> list[Commitment]:
        """Read these IRIs and put the strongest, then the newest first."""
        read = [one for one in (self.get(iri) for iri in sorted(iris)) if one is not None]
        return sorted(read, key=lambda one: (one.rank, one.statement.issued or ""), reverse=True)
