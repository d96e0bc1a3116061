"""Clause words: where the verb of a clause that promises stands, and what it is about."""

from __future__ import annotations

from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene

ENDS = frozenset({"PUNCT", "CONJ"})

Words = tuple[tuple[int, int], tuple[int, int]]
"""Offsets of the verb and of what is promised."""


def clause_words(scene: Scene, clause: Clause, over_subject: bool, fewest: int) -> Words | None:
    """Return the words of a clause's promise; None where fewer than `fewest` tokens say what is promised.

    `over_subject`: a subject that stands behind the verb is no part of what is promised.
    """
    tokens = scene.sentence.tokens
    behind = clause.subject[1] if over_subject and clause.subject is not None else 0
    first, last = max(clause.verb.last, behind), min(clause.last, len(tokens))
    while last > first and tokens[last - 1].tag in ENDS:
        last -= 1
    if last - first < fewest:
        return None
    verb = tokens[clause.verb.first].start, tokens[clause.verb.last - 1].end
    return verb, (tokens[first].start, tokens[last - 1].end)
