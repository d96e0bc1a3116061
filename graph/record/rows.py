"""The rows of the record, as the rest of the graph sees them."""

from __future__ import annotations

import json
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a claim or commitment, and the words it rested on."""

    assertion: str
    quote: str
    verdict: Literal["accepted", "corrected", "rejected"]
    who: str
    why: str
    at: str
