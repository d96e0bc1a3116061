"""Quotes: numbered in the order in which a brief first needs them."""

from __future__ import annotations

from collections.abc import Iterable

from accords.graph.brief.brief import Quote
from accords.graph.views.atlas import Atlas
from accords.graph.views.evidence import Evidence

MOST = 4
"""How many quotes stand behind one entry; each from another statement."""


class Quotes:
    """The register of a brief's quotes; the same sentence keeps its number."""

    def __init__(self, atlas: Atlas, language: str) -> None:
        self._atlas = atlas
        self._language = language
        self._numbers: dict[tuple[str, int, int], Quote] = {}

    def behind(self, assertions: Iterable[str]) -> tuple[int, ...]:
        """Number the first sentence of each statement that carries one of these assertions, oldest first."""
        found = [one for iri in sorted(set(assertions)) for one in self._atlas.evidences.of(iri, ())]
        first: dict[str, Evidence] = {}
        for one in sorted(
            found, key=lambda one: (one.statement.issued or "9999", one.statement.iri, one.start)
        ):
            first.setdefault(one.statement.iri, one)
        return tuple(self._number(one) for one in list(first.values())[:MOST])

    def all(self) -> tuple[Quote, ...]:
        """Give every quote that was numbered, in order."""
        return tuple(self._numbers.values())

    def _number(self, one: Evidence) -> int:
        """Give the number of a sentence, a new one where it has none."""
        place = (one.statement.iri, one.start, one.end)
        if place not in self._numbers:
            self._numbers[place] = self._quote(one, len(self._numbers) + 1)
        return self._numbers[place].number

    def _quote(self, one: Evidence, number: int) -> Quote:
        """Write a sentence as a quote with its source."""
        statement = one.statement
        return Quote(
            number=number,
            text=one.text,
            lang=one.lang,
            start=one.start,
            end=one.end,
            statement=statement.iri,
            title=statement.title,
            publisher=statement.publisher_name,
            published=statement.issued,
            source=statement.source,
            speakers=tuple(self._speaker(iri) for iri in one.speakers if iri != statement.publisher),
        )

    def _speaker(self, iri: str) -> str:
        """Name who says it."""
        thing = self._atlas.things.get(iri)
        return (
            self._atlas.topic_name(iri, self._language) if thing is None else thing.name(self._language).text
        )
