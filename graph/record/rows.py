"""The rows of the record, as the rest of the graph sees them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from accords.graph.document import Document
from accords.graph.reading import Reading, reading_from_json

Taken = Literal["taken", "replaced", "unchanged", "withdrawn"]
"""What became of a document: new, its reading replaced, nothing new, or withdrawn before and left so."""


@dataclass(frozen=True, slots=True)
class Held:
    """A statement that the record holds, with its text and reading (kept as JSON until asked for)."""

    statement: str
    document: Document
    first_seen: str
    reader: str
    reading_json: str

    @property
    def reading(self) -> Reading:
        """What the statement says."""
        return reading_from_json(json.loads(self.reading_json))


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A document that could not be read, and why."""

    address: str
    reason: str
    reader: str
    at: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One thing that happened to a source: what, when, which text, which raw bytes, which reader."""

    number: int
    at: str
    action: str
    statement: str | None
    address: str
    text_hash: str
    raw_hash: str
    reader: str


Verdict = Literal["accepted", "corrected", "rejected", "merged", "split", "distinct", "undone"]
"""The first three judge a claim or commitment; the next three say what is one thing; the last takes back."""
JUDGED: tuple[Verdict, ...] = ("accepted", "corrected", "rejected")
"""The verdicts on claims and commitments."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a claim, commitment or thing (`assertion`, its IRI), on which words.

    `detail` says what is changed: for a correction the new `subject`, `object`, `predicate` or `strength` and
    what each was (`was_subject`, …); for a merge `into`; for a split the `statement`; for things found
    distinct the `other`; for an undoing the `number` taken back; and by what another reading is searched for
    the same assertion or thing. `number` is 0 until the record keeps it.
    """

    assertion: str
    quote: str
    verdict: Verdict
    who: str
    why: str
    at: str
    detail: Mapping[str, str] = field(default_factory=dict)
    number: int = 0


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that were not taken back, without the undoings themselves, oldest first."""
    return [one for one in not_undone(decisions) if one.verdict != "undone"]


def not_undone(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions that were not taken back, oldest first; an undoing can be undone, too."""
    gone: set[int] = set()
    kept: list[Decision] = []
    for one in reversed(decisions):
        if one.number in gone:
            continue
        kept.append(one)
        if one.verdict == "undone":
            gone.add(int(one.detail["number"]))
    return kept[::-1]
