"""The comparison of two statements: what both say, what only one says, and what became of each promise."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Store

from accords.graph.rounds.comparison import change, matched
from accords.graph.rounds.promise import Promise, promises, unread
from accords.graph.views.claims import LINKS, Claim, Claims
from accords.graph.views.commitments import Commitment, Commitments
from accords.graph.views.statements import Statement, Statements


@dataclass(frozen=True, slots=True)
class Matched:
    """A promise of the earlier statement, of the later one, or of both; `fate` names what became of it."""

    fate: str
    earlier: Commitment | None
    later: Commitment | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements side by side; `both` holds one claim of each, `silent` counts the later text's gaps."""

    one: Statement
    two: Statement
    both: tuple[tuple[Claim, Claim], ...]
    only_one: tuple[Claim, ...]
    only_two: tuple[Claim, ...]
    promises: tuple[Matched, ...]
    silent: int


class Comparisons:
    """Compares statements."""

    def __init__(
        self, store: Store, statements: Statements, claims: Claims, commitments: Commitments
    ) -> None:
        self._store = store
        self._statements = statements
        self._claims = claims
        self._commitments = commitments

    def of(self, one: str, two: str) -> Comparison:
        """Compare two statements; `two` is taken to be the later one."""
        first, second = self._said(one), self._said(two)
        missed = unread(self._store, two)
        return Comparison(
            self._statements.get(one),
            self._statements.get(two),
            tuple((first[key], second[key]) for key in sorted(first.keys() & second.keys())),
            tuple(first[key] for key in sorted(first.keys() - second.keys())),
            tuple(second[key] for key in sorted(second.keys() - first.keys())),
            tuple(self._promises(one, two, missed)),
            missed,
        )

    def _said(self, statement: str) -> dict[tuple[str, str, str], Claim]:
        """Give the links a statement says, by what they say."""
        claims = self._claims.in_statement(statement)
        return {(c.predicate, c.subject, c.object): c for c in claims if c.stands and c.predicate in LINKS}

    def _promises(self, one: str, two: str, missed: int) -> list[Matched]:
        """Give every promise of both with what became of it."""
        pairs = matched(promises(self._store, one), promises(self._store, two))
        return [
            Matched(change(p, missed), self._commitment(p.before), self._commitment(p.after)) for p in pairs
        ]

    def _commitment(self, promise: Promise | None) -> Commitment | None:
        """Give a promise as pages show it."""
        return None if promise is None else self._commitments.get(promise.iri)
