"""The rows of an export: documents, the things they name, and what they say with every quote behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accords.graph.standing import stands


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind a row; `published` is a date at the precision the source gives, None where unknown."""

    iri: str
    source_id: str | None
    title: str | None
    lang: str | None
    published: str | None
    publisher: str | None
    publisher_name: str | None
    source: str | None
    genre: str | None
    licence: str | None
    text_sha256: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that say it: where they stand in the document (code points, end exclusive), and who says them."""

    text: str
    lang: str | None
    start: int
    end: int
    sentence: int | None
    speaker: str

    def told(self) -> dict[str, str | int]:
        """Tell words, place and speaker, for forms that list further quotes."""
        return {"quote": self.text, "start": self.start, "end": self.end, "speaker": self.speaker}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is named; `name` holds one preferred name per language, `aliases` the others."""

    iri: str
    kind_of: str
    kind: str | None
    names: Mapping[str, str]
    aliases: tuple[tuple[str, str], ...]
    iso3: str | None
    wikidata: tuple[str, ...]
    legal_status: str | None
    dates: tuple[str, ...]

    @property
    def label(self) -> str:
        """The English name, else the Arabic one, else any, else the end of the IRI."""
        for lang in ("en", "ar", *sorted(self.names)):
            if lang in self.names:
                return self.names[lang]
        return self.iri.rstrip("/").rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What one document says; `factuality` and `review` by their names in the vocabulary."""

    iri: str
    source: Source
    factuality: str
    confidence: float | None
    review: str
    acts: tuple[str, ...]
    frames: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Assertion):
    """A claim: `object` is an IRI where `is_thing`, else a date or a value of a closed list."""

    subject: str
    predicate: str
    object: str
    is_thing: bool
    polarity: bool
    office: str | None
    post: str | None

    @property
    def stands(self) -> bool:
        """Say whether it is asserted, not denied, and not rejected by a reviewer."""
        return stands(self.factuality, self.review, self.polarity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Assertion):
    """A commitment in the words of its document; `rank` counts strengths from 1, the weakest."""

    by: tuple[str, ...]
    toward: tuple[str, ...]
    strength: str
    rank: int | None
    about: str
    about_lang: str | None
    about_start: int | None
    about_end: int | None
    trigger: str | None
    topic: str | None
    deadline: str | None

    @property
    def stands(self) -> bool:
        """Say whether it is asserted, and not rejected by a reviewer."""
        return stands(self.factuality, self.review)


@dataclass(frozen=True, slots=True)
class Page:
    """All that one document says, in the order of the IRIs."""

    source: Source
    links: tuple[Link, ...]
    promises: tuple[Promise, ...]
