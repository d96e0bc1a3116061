"""Counts: how much a generation holds."""

from __future__ import annotations

from accords.graph.publish.draft import Draft

THINGS = ("Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat", "Place")
PARTS = {"Sentence": "sentences", "Act": "acts", "Claim": "claims", "Commitment": "commitments"}


def counts(draft: Draft) -> dict[str, int]:
    """The number of quads, of statements and their parts, and of things of each class that they mention."""
    sums = ", ".join(f"coalesce(sum({column}), 0)" for column in PARTS.values())
    ((statements, *parts),) = draft.index.rows(f"SELECT count(*), {sums} FROM statements")
    found = {"quads": draft.size, "Statement": int(statements)}
    found |= {name: int(number) for name, number in zip(PARTS, parts, strict=True)}
    rows = draft.index.rows("SELECT type, count(*) FROM things GROUP BY type")
    mentioned = {name: int(number) for name, number in rows}
    return found | {name: mentioned.get(name, 0) for name in THINGS}
