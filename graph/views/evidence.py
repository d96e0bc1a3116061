"""Evidence: the sentence that says it, with the places to mark."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal

from accords.graph.views.marks import Mark, without_overlap
from accords.graph.views.statements import Statement, Statements
from accords.graph.views.texts import Texts
from accords.graph.views.things import Things
from accords.graph.views.window import Window


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quoted sentence: where it stands, who says it, and what to mark in it."""

    assertion: str
    statement: Statement
    sentence: int | None
    start: int
    end: int
    text: str
    lang: str
    speakers: tuple[str, ...]
    marks: tuple[Mark, ...]


class Evidences:
    """Reads the evidence of claims and commitments through a window; the last 20,000 answers are kept."""

    def __init__(self, window: Window, statements: Statements, things: Things, texts: Texts) -> None:
        self._window = window
        self._statements = statements
        self._things = things
        self._texts = texts
        self.of = lru_cache(maxsize=20_000)(self._of)

    def _of(self, assertion: str, ends: tuple[str, ...]) -> tuple[Evidence, ...]:
        """Give every sentence behind an assertion; the names of `ends` are marked in it."""
        found = (self._read(assertion, one, ends) for one in self._window.texts(assertion, "acc:evidence"))
        return tuple(evidence for evidence in found if evidence is not None)

    def _read(self, assertion: str, iri: str, ends: tuple[str, ...]) -> Evidence | None:
        """Read one evidence; None where it quotes nothing."""
        look = self._window
        statement, quote = look.text(iri, "oa:hasSource"), self._quote(iri)
        if statement is None or quote is None:
            return None
        start, sentence = self._start(iri), look.text(iri, "acc:sentence")
        marks = self._marks(assertion, statement, quote.value, start, ends)
        return Evidence(
            assertion=assertion,
            statement=self._statements.get(statement),
            sentence=None if sentence is None else look.number(sentence, "acc:number"),
            start=start,
            end=start + len(quote.value),
            text=quote.value,
            lang=quote.language or self._statements.get(statement).lang,
            speakers=tuple(look.texts(iri, "acc:saidBy")),
            marks=without_overlap(marks),
        )

    def _quote(self, iri: str) -> Literal | None:
        """Give the exact words an evidence quotes."""
        for selector in self._window.texts(iri, "oa:hasSelector"):
            for value in self._window.values(selector, "oa:exact"):
                if isinstance(value, Literal):
                    return value
        return None

    def _start(self, iri: str) -> int:
        """Give where the quoted words begin in the document."""
        starts = (self._window.number(one, "oa:start") for one in self._window.texts(iri, "oa:hasSelector"))
        return next((start for start in starts if start is not None), 0)

    def _marks(
        self, assertion: str, statement: str, text: str, start: int, ends: tuple[str, ...]
    ) -> list[Mark]:
        """Give the places to mark: the ends of the link, the words that say it, what is undertaken."""
        named = self._texts.mentions(statement, start, start + len(text))
        marks = [mark.moved(-start) for mark in named if mark.iri in ends]
        found = {m.iri for m in marks}
        marks += [mark for end in ends if end not in found for mark in self._named(text, end)]
        for kind, holder in [("trigger", assertion), ("about", assertion)]:
            marks += self._span(holder, kind, start, len(text))
        for act in self._window.texts(assertion, "acc:fromAct"):
            marks += self._span(act, "trigger", start, len(text))
        return marks

    def _span(self, holder: str, kind: str, start: int, length: int) -> list[Mark]:
        """Give a span that the graph holds as offsets, where it lies inside the quote."""
        first = self._window.number(holder, f"acc:{kind}Start")
        last = self._window.number(holder, f"acc:{kind}End")
        if first is None or last is None or not 0 <= first - start < last - start <= length:
            return []
        return [Mark(first - start, last - start, kind)]

    def _named(self, text: str, iri: str) -> list[Mark]:
        """Find a thing by the longest of its names that stands in the text, at every place."""
        thing = self._things.get(iri)
        if thing is None:
            return []
        names = sorted({name.text for name in thing.every_name()}, key=lambda name: (-len(name), name))
        longest = next((name for name in names if name in text), None)
        if longest is None:
            return []
        return [Mark(at, at + len(longest), thing.type, iri) for at in _places(text, longest)]


def _places(text: str, words: str) -> list[int]:
    """Give every place where the words stand in the text."""
    found, at = [], text.find(words)
    while at != -1:
        found.append(at)
        at = text.find(words, at + len(words))
    return found
