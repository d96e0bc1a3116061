"""Resumption: the clause that an Arabic "and" with the verb's own preposition goes on with: أعرب عن … لأن …، وعن شكره."""

from __future__ import annotations

from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene

STEP = 2


def resumed(scene: Scene, place: int, clause: Clause | None) -> Clause | None:
    """Return the last clause before a noun whose verb took the preposition said again before it; else the clause it stands in."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "ar" or clause is None or place < STEP:
        return clause
    if tokens[place - 1].tag != "PREP" or tokens[place - STEP].tag != "CONJ":
        return clause
    lead, end = tokens[place - 1].norm, place - STEP
    for before in reversed(scene.clauses[: clause.number + 1]):
        start = before.verb.last
        if start < end and any(it.tag == "PREP" and it.norm == lead for it in tokens[start:end]):
            return before
        end = min(end, before.verb.first)
    return clause
