"""Openings: the English words in -ing that a sentence begins with, and where its subject begins behind them."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.view import View


def past_opening(view: View, built: Sequence[Clause], main: Clause) -> tuple[int, int] | None:
    """Return the part of a main clause's subject behind the comma that ends an opening, which shares that subject.

    "By signing the pact, | Chad and Niger | have obliged themselves to …".
    """
    if view.words.order[0] == "after" or main.subject is None or not built:
        return main.subject
    opening, (first, last) = built[0], main.subject
    told = opening.verb.finite or not view.tokens[opening.verb.head].norm.endswith("ing")
    if told or opening.verb.first > 1 or opening.verb.last > last or opening.subject is not None:
        return main.subject
    commas = [n for n in range(max(first, opening.verb.last), last) if view.tokens[n].norm == ","]
    subject = next(((n + 1, last) for n in commas if view.acts((n + 1, last))), main.subject)
    if subject[0] > opening.verb.last and view.tokens[subject[0] - 1].norm == ",":
        opening.heir = main.number
    return subject
