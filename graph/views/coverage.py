"""Coverage: what a generation holds, in numbers, and what it does not."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from accords.graph.views.statements import Statements
from accords.graph.views.things import Things
from accords.graph.views.window import Window


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts over one generation; `outcomes` counts sentences by what became of them."""

    statements: int
    languages: dict[str, int]
    publishers: dict[str, int]
    first: str | None
    last: str | None
    things: dict[str, int]
    claims: int
    commitments: int
    outcomes: dict[str, int]


def coverage(window: Window, statements: Statements, things: Things) -> Coverage:
    """Count once; a generation never changes."""
    found = [statements.get(iri) for iri in statements.iris()]
    dates = sorted(one.issued for one in found if one.issued)
    mentioned = {iri for iri, _ in window.pairs("acc:mentionedIn")}
    outcomes = Counter(value.value.rsplit("#", 1)[-1] for _, value in window.pairs("acc:outcome"))
    return Coverage(
        statements=len(found),
        languages=dict(Counter(one.lang for one in found).most_common()),
        publishers=dict(Counter(one.publisher_name for one in found if one.publisher_name).most_common()),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        things=dict(Counter(thing.type for thing in things if thing.iri in mentioned).most_common()),
        claims=len(window.subjects("rdf:type", "acc:Claim")),
        commitments=len(window.subjects("rdf:type", "acc:Commitment")),
        outcomes=dict(outcomes.most_common()),
    )
