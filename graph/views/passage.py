"""Passages: a text cut at its sentences, each with the marks that lie in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from accords.graph.views.marks import Mark, without_overlap
from accords.graph.views.statements import Sentence


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; `sentence` is None between sentences. Marks are relative to the stretch."""

    text: str
    sentence: Sentence | None
    marks: tuple[Mark, ...]


def passages(whole: str | None, sentences: Iterable[Sentence], marks: Iterable[Mark]) -> list[Passage]:
    """Cut a text at its sentences; without the whole text, give the sentences as the graph holds them."""
    found = sorted(marks, key=attrgetter("start"))
    return list(_cut(whole, sentences, found)) if whole is not None else list(_quoted(sentences, found))


def _cut(whole: str, sentences: Iterable[Sentence], marks: list[Mark]) -> Iterator[Passage]:
    """Give sentences and what stands between them."""
    at = 0
    for sentence in sentences:
        if sentence.start > at:
            yield Passage(whole[at : sentence.start], None, ())
        text = whole[sentence.start : sentence.end]
        yield Passage(text, sentence, _inside(sentence.start, len(text), marks))
        at = max(at, sentence.end)
    if at < len(whole):
        yield Passage(whole[at:], None, ())


def _quoted(sentences: Iterable[Sentence], marks: list[Mark]) -> Iterator[Passage]:
    """Give the sentences one after another, a space between them."""
    for sentence in sentences:
        yield Passage(sentence.text, sentence, _inside(sentence.start, len(sentence.text), marks))
        yield Passage(" ", None, ())


def _inside(start: int, length: int, marks: list[Mark]) -> tuple[Mark, ...]:
    """Give the marks, told by their start, that lie wholly inside a stretch, relative to it."""
    first, after = (bisect_left(marks, at, key=attrgetter("start")) for at in (start, start + length))
    moved = (Mark(m.start - start, m.end - start, m.kind, m.iri) for m in marks[first:after])
    return without_overlap([m for m in moved if m.start < m.end <= length])
