"""Statements: the documents of a generation as rows, newest first, and their sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from pyoxigraph import Literal

from accords.graph.views.window import Window, short_id


@dataclass(frozen=True, slots=True)
class Statement:
    """One document as lists show it; `publisher` is its IRI, `issued` an ISO date or None where unknown."""

    iri: str
    title: str
    lang: str
    issued: str | None
    publisher: str | None
    publisher_name: str | None
    source: str | None
    genre: str | None
    licence: str | None
    source_id: str | None
    sentence_count: int

    @property
    def id(self) -> str:
        """Give the short identifier used in addresses."""
        return short_id(self.iri)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with what became of it; `reason` and `nearest` where it gave no claim."""

    iri: str
    number: int
    start: int
    end: int
    text: str
    outcome: str
    reason: str | None
    nearest: str | None


class Statements:
    """Reads statements through a window; each is read once."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.get = lru_cache(maxsize=20_000)(self._read)

    def iris(self) -> list[str]:
        """Give the IRIs of every statement, sorted."""
        return self._window.subjects("rdf:type", "acc:Statement")

    def newest(self, limit: int) -> list[Statement]:
        """Give the newest statements; those without a date come last."""
        found = [self.get(iri) for iri in self.iris()]
        return sorted(found, key=lambda one: (one.issued or "", one.iri), reverse=True)[:limit]

    def latest(self, limit: int) -> list[tuple[str, Statement]]:
        """Give the statements that came in last, each behind the moment it did (ISO), the last first."""
        came = ((value.value, iri) for iri, value in self._window.pairs("acc:firstSeen"))
        return [(moment, self.get(iri)) for moment, iri in nlargest(limit, came)]

    def exists(self, iri: str) -> bool:
        """Say whether the generation holds this statement."""
        return (
            self._window.text(iri, "acc:textHash") is not None
            or self._window.text(iri, "dct:title") is not None
        )

    def sentences(self, iri: str) -> list[Sentence]:
        """Give the sentences of a statement in their order."""
        found = [self._sentence(one) for one in self._window.subjects("acc:inStatement", iri) if "#s" in one]
        return sorted(found, key=lambda one: one.number)

    def _sentence(self, iri: str) -> Sentence:
        """Read one sentence."""
        look = self._window
        return Sentence(
            iri=iri,
            number=look.number(iri, "acc:number") or 0,
            start=look.number(iri, "acc:start") or 0,
            end=look.number(iri, "acc:end") or 0,
            text=look.text(iri, "acc:text") or "",
            outcome=look.local(iri, "acc:outcome") or "notUnderstood",
            reason=look.local(iri, "acc:reason"),
            nearest=look.text(iri, "acc:nearestFrame"),
        )

    def _read(self, iri: str) -> Statement:
        """Read one statement's own facts."""
        look = self._window
        publisher = look.text(iri, "acc:publisher")
        titles = look.values(iri, "dct:title")
        return Statement(
            iri=iri,
            title=titles[0].value if titles else short_id(iri),
            lang=look.text(iri, "dct:language") or _language(titles),
            issued=look.text(iri, "dct:issued"),
            publisher=publisher,
            publisher_name=None if publisher is None else look.text(publisher, "skos:prefLabel"),
            source=look.text(iri, "dct:source"),
            genre=look.local(iri, "acc:genre"),
            licence=look.text(iri, "acc:licence"),
            source_id=look.text(iri, "acc:sourceId"),
            sentence_count=look.number(iri, "acc:sentenceCount") or 0,
        )


def _language(titles: Iterable[object]) -> str:
    """Give the language of a title; `und` where none is tagged."""
    return next((t.language for t in titles if isinstance(t, Literal) and t.language), "und")
