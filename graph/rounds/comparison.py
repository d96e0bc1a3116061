"""The comparison: commitments of two rounds matched one to one, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

import networkx as nx

from accords.graph.answers.answer import Answer, Value
from accords.graph.rounds.likeness import likeness, settings
from accords.graph.rounds.promise import Promise, promises_of

SIDE = (
    "strength", "quote", "lang", "start", "end", "speaker", "speaker_en", "speaker_ar", "published",
    "publisher",
)  # fmt: skip
COLUMNS = (
    "change", "likeness", "before", *(f"before_{name}" for name in SIDE),
    "after", *(f"after_{name}" for name in SIDE), "unread",
    "before_commitment", "after_commitment", "before_statement", "after_statement",
)  # fmt: skip
Change = Literal["stronger", "repeated", "weaker", "new", "absent", "notFound"]
ORDER: tuple[Change, ...] = ("stronger", "repeated", "weaker", "new", "absent", "notFound")
_NOTHING: tuple[None, ...] = (None,) * (1 + len(SIDE))


class Pair(NamedTuple):
    """What two rounds have in common, or what only one of them has."""

    before: Promise | None
    after: Promise | None
    likeness: float | None = None


def compared(rows: Answer, before: str, after: str) -> Answer:
    """Say what became of the commitments of `before` in `after` (IRIs), from the rows of both.

    A commitment that is not in the later text is `absent` only where every sentence there was understood or
    ignored by name; else it is `notFound`, and `unread` counts the sentences it may stand in.
    """
    records = rows.records()
    earlier, later = (_side(records, side) for side in ("before", "after"))
    missed = max((int(record["unread"] or 0) for record in records), default=0)
    written = [_row(pair, missed, (before, after)) for pair in matched(earlier, later)]
    return Answer(COLUMNS, tuple(sorted(written, key=lambda row: [*map(str, ORDER)].index(str(row[0])))))


def _side(records: Sequence[Mapping[str, Value]], side: str) -> list[Promise]:
    """Give the promises of one round."""
    return promises_of(record for record in records if record["side"] == side)


def matched(earlier: Sequence[Promise], later: Sequence[Promise]) -> Iterator[Pair]:
    """Match promises one to one so that the sum of likenesses is greatest; then those left over."""
    graph = nx.Graph()
    for n, one in enumerate(earlier):
        for m, other in enumerate(later):
            alike = likeness(one, other)
            if alike >= settings()["floor"]:
                graph.add_edge(("before", n), ("after", m), weight=alike)
    chosen = dict(sorted(sorted(pair, reverse=True) for pair in nx.max_weight_matching(graph)))
    for (_, n), (_, m) in chosen.items():
        yield Pair(earlier[n], later[m], graph.edges[("before", n), ("after", m)]["weight"])
    yield from (Pair(one, None) for n, one in enumerate(earlier) if ("before", n) not in chosen)
    met = set(chosen.values())
    yield from (Pair(None, other) for m, other in enumerate(later) if ("after", m) not in met)


def change(pair: Pair, missed: int) -> Change:
    """Name what became of a commitment."""
    if pair.before is None:
        return "new"
    if pair.after is None:
        return "notFound" if missed else "absent"
    steps = pair.after.rank - pair.before.rank
    return "repeated" if steps == 0 else "stronger" if steps > 0 else "weaker"


def _row(pair: Pair, missed: int, statements: Sequence[str]) -> tuple[Value, ...]:
    """Write one row."""
    said = change(pair, missed)
    return (
        said, pair.likeness, *_said(pair.before), *_said(pair.after), missed if said == "notFound" else None,
        pair.before.iri if pair.before else None, pair.after.iri if pair.after else None, *statements,
    )  # fmt: skip


def _said(promise: Promise | None) -> tuple[Value, ...]:
    """Write one side of a row."""
    if promise is None:
        return _NOTHING
    return (promise.about, *(getattr(promise, name) for name in SIDE))
