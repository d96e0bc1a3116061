"""Counts: how much a generation holds."""

from __future__ import annotations

from accords.graph.publish.draft import Draft
from accords.graph.rdf.terms import term

CLASSES = (
    "Statement", "Sentence", "Act", "Claim", "Commitment", "Country", "Organization", "Official",
    "WorkingGroup", "Agreement", "Meeting", "Threat", "Place",
)  # fmt: skip
_ASSERTED = ("Statement", "Sentence", "Act", "Claim", "Commitment")


def counts(draft: Draft) -> dict[str, int]:
    """The number of quads, of parts of statements, and of things of each class that statements mention."""
    found = {"quads": len(draft.store)}
    for name in _ASSERTED:
        found[name] = sum(
            1 for _ in draft.store.quads_for_pattern(None, term("rdf:type"), term(f"acc:{name}"))
        )
    mentioned = dict.fromkeys(CLASSES[len(_ASSERTED) :], 0)
    for name, number in draft.index.rows("SELECT type, count(*) FROM things GROUP BY type"):
        if name in mentioned:
            mentioned[name] = int(number)
    return found | mentioned
