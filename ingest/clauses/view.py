"""The view: one sentence as its clauses are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import Wording
from accords.ingest.token import Token


class View(NamedTuple):
    """One sentence as its clauses are read: tokens, chunks, the language's lists, and who can act.

    `acts` says whether a token range names or stands for somebody who can act.
    """

    tokens: Sequence[Token]
    found: Sequence[Chunk]
    words: Wording
    acts: Callable[[tuple[int, int]], bool]
