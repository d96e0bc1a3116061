"""The document: a text with what its source says about it; what `ingest` hands to the record."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One statement, communiqué, readout or article; `text` is NFC in logical order.

    `lang` is None where the source does not say it; `published` is an ISO date (YYYY, YYYY-MM or YYYY-MM-DD).
    `id` is the identifier the source gave, None where it gave none.
    """

    text: str
    id: str | None = None
    lang: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    source: str | None = None
    licence: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, as 64 hex digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def address(self) -> str:
        """The source identity: given id with its source, else source, else publisher with title and date, else text.

        An id is unique within its source only: two publishers, or two pages of one, may use the same.
        """
        if self.id is not None:
            return f"id:{self.id}" if self.source is None else f"id:{self.id} source:{self.source}"
        if self.source is not None:
            return f"source:{self.source}"
        if self.publisher is not None and self.title is not None and self.published is not None:
            return f"title:{self.publisher}|{self.title}|{self.published}"
        return f"text:{self.sha256}"

    @property
    def statement_hash(self) -> str:
        """The 16 hex digits that name the statement in every IRI."""
        return hashlib.sha256(self.address.encode()).hexdigest()[:16]


def normalised(text: str) -> str:
    """The text as offsets count in it: NFC, with line ends as single newlines."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
