"""Gone: where a thing went that the graph has no more: merged into another, withdrawn, or named no longer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from accords.graph.record.departures import departed
from accords.graph.views.window import Window


@dataclass(frozen=True, slots=True)
class Gone:
    """How a thing went: `goal` is what it was merged into, `withdrawn` the day; both None: nobody names it now.

    `name`, `who`, `why` and `at` tell of the merge.
    """

    goal: str | None = None
    withdrawn: str | None = None
    name: str = ""
    who: str = ""
    why: str = ""
    at: str = ""


def gone(window: Window, home: Path | None, iri: str) -> Gone | None:
    """How a thing went; None where it was never known, or nobody can say."""
    goal = window.text(iri, "dct:isReplacedBy")
    if goal is not None:
        return _merged(window, iri, goal)
    departure = None if home is None else departed(home, iri)
    return None if departure is None else Gone(withdrawn=departure.withdrawn)


def merged_here(window: Window, iri: str) -> list[Gone]:
    """The merges that took other things into this one, the oldest first."""
    found = [_merged(window, one, iri) for one in window.subjects("dct:isReplacedBy", iri)]
    return sorted(found, key=lambda one: (one.at, one.name))


def _merged(window: Window, iri: str, goal: str) -> Gone:
    """The merge that took a thing into another."""
    decided = window.subjects("acc:decides", iri)
    merge = next((one for one in decided if window.local(one, "acc:verdict") == "merged"), "")
    words, who, why, at = (
        window.text(merge, f"acc:{name}") or ""
        for name in ("decidedOnWords", "decidedBy", "because", "decidedAt")
    )
    return Gone(goal, None, words, who, why, at)
