"""The clause: a verb group with its place in the sentence, its subject's tokens, and how it is meant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from accords.ingest.clauses.chunk import Chunk

ClauseKind = Literal["main", "coordinate", "complement", "relative", "condition", "infinitive", "participle"]


@dataclass(slots=True)
class Clause:
    """One verb and what belongs to it; token indexes, end exclusive.

    `subject` is the token range of the words that act, None where they are left out; `heir` then is the
    clause whose subject it shares, or whose object (`control`). `last` ends the reach of the verb. `wished`
    tells that somebody only urges or asks for it.
    """

    number: int
    kind: ClauseKind
    verb: Chunk
    subject: tuple[int, int] | None = None
    heir: int | None = None
    control: bool = False
    parent: int | None = None
    last: int = 0
    negated: bool = False
    conditional: bool = False
    hypothetical: bool = False
    planned: bool = False
    wished: bool = False
