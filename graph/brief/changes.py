"""Changes: what became of earlier commitments between two parties, and which bodies and dangers are new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from accords.graph.brief.common import Common
from accords.graph.rounds.comparison import Pair, change, matched
from accords.graph.rounds.promise import Promise
from accords.graph.views.statements import Statement


class Change(NamedTuple):
    """What became of one commitment, and how many later sentences were not understood."""

    name: str
    pair: Pair
    missed: int


def turn(common: Common) -> str | None:
    """Give the day from which things are changes: the period's first, else the newest statement's."""
    if common.period.since is not None:
        return common.period.since
    texts = common.printed_once(common.statements)
    dated = [one.issued for one in texts if one.issued and common.promised(one.iri)]
    return dated[-1] if len(set(dated)) > 1 else None


def changes(common: Common, day: str) -> Iterator[Change]:
    """Compare what was promised before a day with what was promised since, until the period's end."""
    until = common.period.until or "9999"
    texts = common.printed_once(common.everything)
    before = [one for one in texts if one.issued and one.issued < day]
    after = tuple(one for one in texts if one.issued and day <= one.issued <= until)
    if not after:
        return
    missed = common.silent(after)
    for pair in matched(_all(common, before), _all(common, after)):
        yield Change(change(pair, missed), pair, missed)


def _all(common: Common, statements: Sequence[Statement]) -> list[Promise]:
    """Give every promise of some statements."""
    return [promise for one in statements for promise in common.promised(one.iri)]
