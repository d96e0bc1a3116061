"""The chunk: a noun group, a verb group or a single word of grammar between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ChunkKind = Literal["noun", "verb", "prep", "conj", "comp", "rel", "punct", "adv", "neg", "pron"]


@dataclass(slots=True)
class Chunk:
    """Token indexes (end exclusive) of one chunk; `head` is its head token.

    Of a verb group: `finite` tells a verb with tense or an auxiliary, `passive`, `negated`, and `modal` the
    norm of its first modal.
    """

    kind: ChunkKind
    first: int
    last: int
    head: int
    finite: bool = False
    passive: bool = False
    negated: bool = False
    modal: str | None = None
    infinitive: bool = False
