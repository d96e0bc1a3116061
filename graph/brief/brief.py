"""The brief: sections of entries, each entry with the numbers of the quotes that say so."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its language; None where it is not known."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A numbered quote; `start` and `end` are code points in the statement's text."""

    number: int
    text: str
    lang: str
    start: int
    end: int
    statement: str
    title: str
    publisher: str | None
    published: str | None
    source: str | None
    speakers: tuple[str, ...]

    @property
    def sha256(self) -> str:
        """The hash of the quoted words."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a section: what it is, what is known of it, and the quotes behind it."""

    name: Passage
    details: tuple[Passage, ...]
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries; `key` names the section in every language."""

    key: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """The data a brief was made from: nothing else went into it."""

    generation: int
    published_at: str
    readers: tuple[str, ...]
    statements: int
    sentences: int
    not_understood: int


@dataclass(frozen=True, slots=True)
class Brief:
    """A page about two parties; `language` is that of headings and names, quotes keep their own."""

    language: str
    one: Passage
    two: Passage
    since: str | None
    until: str | None
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    version: Version

    def to_json(self) -> dict[str, Any]:
        """Give the brief as plain values, with the hash of every quote."""
        plain = asdict(self)
        for quote, told in zip(self.quotes, plain["quotes"], strict=True):
            told["sha256"] = quote.sha256
        return plain
