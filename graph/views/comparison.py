"""The comparison of two statements: what both say, what only one says, and what became of each promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import networkx as nx

from accords.graph.stems import stems
from accords.graph.views.claims import LINKS, Claim, Claims
from accords.graph.views.commitments import Commitment, Commitments
from accords.graph.views.statements import Sentence, Statement, Statements

Fate = Literal["repeated", "stronger", "weaker", "new", "absent"]

ACTORS, TOPIC, WORDS, FLOOR = 0.40, 0.35, 0.25, 0.5
"""How much each likeness counts when promises are matched, and below which two are different promises."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A promise of the earlier statement, of the later one, or of both, and what became of it."""

    fate: Fate
    earlier: Commitment | None
    later: Commitment | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two statements side by side; `both` holds one claim of each, `silent` the later text's gaps."""

    one: Statement
    two: Statement
    both: tuple[tuple[Claim, Claim], ...]
    only_one: tuple[Claim, ...]
    only_two: tuple[Claim, ...]
    promises: tuple[Matched, ...]
    silent: int


class Comparisons:
    """Compares statements."""

    def __init__(self, statements: Statements, claims: Claims, commitments: Commitments) -> None:
        self._statements = statements
        self._claims = claims
        self._commitments = commitments

    def of(self, one: str, two: str) -> Comparison:
        """Compare two statements; `two` is taken to be the later one."""
        first, second = self._said(one), self._said(two)
        silent = [s for s in self._statements.sentences(two) if not _understood(s)]
        return Comparison(
            self._statements.get(one),
            self._statements.get(two),
            tuple((first[key], second[key]) for key in sorted(first.keys() & second.keys())),
            tuple(first[key] for key in sorted(first.keys() - second.keys())),
            tuple(second[key] for key in sorted(second.keys() - first.keys())),
            matched(self._commitments.in_statement(one), self._commitments.in_statement(two)),
            len(silent),
        )

    def _said(self, statement: str) -> dict[tuple[str, str, str], Claim]:
        """Give the links a statement says, by what they say."""
        claims = self._claims.in_statement(statement)
        return {(c.predicate, c.subject, c.object): c for c in claims if c.stands and c.predicate in LINKS}


def matched(earlier: list[Commitment], later: list[Commitment]) -> tuple[Matched, ...]:
    """Match the promises of two statements one to one, so that all together are as like as can be."""
    graph = nx.Graph()
    for i, one in enumerate(earlier):
        for j, two in enumerate(later):
            weight = likeness(one, two)
            if weight >= FLOOR:
                graph.add_edge((0, i), (1, j), weight=weight)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    kept = {a[1]: b[1] for a, b in pairs}
    found = [Matched(_fate(earlier[i], later[j]), earlier[i], later[j]) for i, j in sorted(kept.items())]
    found += [Matched("new", None, two) for j, two in enumerate(later) if j not in kept.values()]
    found += [Matched("absent", one, None) for i, one in enumerate(earlier) if i not in kept]
    return tuple(found)


def likeness(one: Commitment, two: Commitment) -> float:
    """Say how like two promises are, from 0 to 1: who, about what, in which words."""
    topic = TOPIC if one.topic is not None and one.topic == two.topic else 0.0
    return ACTORS * _shared(one.actors, two.actors) + topic + WORDS * _shared(_words(one), _words(two))


def _words(commitment: Commitment) -> frozenset[str]:
    """Give the stems of what is promised."""
    return frozenset() if commitment.about is None else frozenset(stems(commitment.about.text))


def _shared(one: frozenset[str], two: frozenset[str]) -> float:
    """Give the share of two sets that both have."""
    return len(one & two) / len(one | two) if one or two else 0.0


def _fate(one: Commitment, two: Commitment) -> Fate:
    """Say whether a promise became stronger, weaker, or stayed."""
    if one.rank == two.rank:
        return "repeated"
    return "stronger" if two.rank > one.rank else "weaker"


def _understood(sentence: Sentence) -> bool:
    """Say whether a sentence was understood, or left out on purpose."""
    return sentence.outcome != "notUnderstood"
