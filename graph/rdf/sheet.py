"""The sheet: one statement's graph while it is being written."""

from __future__ import annotations

import typing
from bisect import bisect_right
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.errors import BadInput
from accords.graph.keys import publisher_key
from accords.graph.letters import is_arabic
from accords.graph.rdf.naming import Named, Names, all_named
from accords.graph.rdf.terms import ID, graph, term, text
from accords.graph.reading import PUBLISHER, Span
from accords.graph.record import Held

LONGEST_QUOTE = 600
AROUND = 40


class Brought(NamedTuple):
    """A thing that stands in a statement because a correction names it; laid out like an appearance."""

    iri: str
    key: str | None
    type: str
    kind: str | None
    lang: str
    name: str
    role: typing.Literal["part"]


class Sheet:
    """Collects the quads of one statement; knows its text, its things and its sentences."""

    def __init__(self, held: Held, names: Names) -> None:
        self.held = held
        self.document = held.document
        self.reading = held.reading
        self.names = names
        self.statement = NamedNode(f"{ID}statement/{held.statement}")
        self.graph = graph(f"statement/{held.statement}")
        self.things = all_named(self.reading.entities, held.statement, names)
        self.quads: set[Quad] = set()
        self.brought: set[Brought] = set()
        self._sentence_starts = [s.start for s in self.reading.sentences]

    def say(self, subject: NamedNode, predicate: str, value: NamedNode | Literal) -> None:
        """Write one triple; the predicate by its short name."""
        self.quads.add(Quad(subject, term(predicate), value, self.graph))

    def part(self, name: str) -> NamedNode:
        """A part of the statement: `s4`, `a2`."""
        return NamedNode(f"{self.statement.value}#{name}")

    def thing(self, entity_id: str) -> Named:
        """A thing of the reading; BadInput where the reading names it nowhere."""
        if entity_id not in self.things:
            raise BadInput(f"{self.document.address}: the reading names no entity {entity_id!r}")
        return self.things[entity_id]

    def node(self, entity_id: str) -> NamedNode:
        """The node of a thing of the reading."""
        return NamedNode(self.thing(entity_id).iri)

    def publisher(self) -> NamedNode:
        """Who published the statement; the statement itself where its source does not say."""
        name = self.document.publisher
        return self.statement if name is None else NamedNode(self.names.iri(publisher_key(name), name))

    def speaker(self, said_by: str) -> NamedNode:
        """Who says something: a thing of the reading or the publisher."""
        return self.publisher() if said_by == PUBLISHER else self.node(said_by)

    def words(self, span: Span) -> str:
        """The words of the text in a span; BadInput where the span leaves the text."""
        if not 0 <= span.start < span.end <= len(self.document.text):
            raise BadInput(
                f"{self.document.address}: span {span.start}–{span.end} is outside the text"
                f" (0–{len(self.document.text)})"
            )
        return self.document.text[span.start : span.end]

    def quote(self, value: str) -> Literal:
        """Verbatim words of the text, tagged with the language of their script."""
        return text(value, self.language(value))

    def language(self, value: str) -> str:
        """The language of some words: the reading's, unless they are in the other script."""
        arabic = is_arabic(value)
        return self.reading.lang if arabic == (self.reading.lang == "ar") else ("ar" if arabic else "en")

    def sentence_of(self, start: int) -> NamedNode:
        """The sentence in which a position lies."""
        index = max(bisect_right(self._sentence_starts, start) - 1, 0)
        if not self.reading.sentences:
            raise BadInput(f"{self.document.address}: the reading has no sentences")
        return self.part(f"s{self.reading.sentences[index].number}")

    def clipped(self, span: Span, trigger: Span | None) -> Span:
        """A span of at most LONGEST_QUOTE characters; of a longer one, the stretch around the trigger."""
        if span.end - span.start <= LONGEST_QUOTE:
            return span
        middle = span.start if trigger is None else (trigger.start + trigger.end) // 2
        start = max(span.start, min(middle - LONGEST_QUOTE // 2, span.end - LONGEST_QUOTE))
        return Span(start, start + LONGEST_QUOTE)
