"""The named: every thing that the cells of an answer name, in the order of the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accords.graph.answers.answer import Answer
from accords.graph.views.claims import Claims
from accords.graph.views.window import IDENTIFIERS

_NAMED = re.compile(re.escape(IDENTIFIERS) + r"[^\s\"<>\\,\]})]+")


def named_things(answer: Answer, claims: Claims) -> Iterator[str]:
    """Hand over the IRIs in an answer, also within paths and lists; a claim stands for both its ends."""
    for row in answer.rows:
        for value in row:
            for iri in _NAMED.findall(value) if isinstance(value, str) else ():
                claim = claims.get(iri) if iri.startswith(f"{IDENTIFIERS}claim/") else None
                yield from (iri,) if claim is None else (claim.subject, claim.object)
