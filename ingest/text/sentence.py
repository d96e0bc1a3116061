"""The sentence: a numbered stretch of text with its kind, its language and its tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from accords.ingest.token import Token

Kind = Literal["body", "title", "heading", "dateline", "byline", "caption", "boilerplate", "listed"]


@dataclass(slots=True)
class Sentence:
    """One sentence; `lang` is `other` where it is in a language the reader does not know."""

    number: int
    start: int
    end: int
    kind: Kind
    lang: str
    tokens: list[Token] = field(default_factory=list)

    @property
    def is_read(self) -> bool:
        """Say whether the sentence may give links: body text in a language we know."""
        return self.lang != "other" and self.kind in ("body", "title", "heading", "listed", "dateline")
