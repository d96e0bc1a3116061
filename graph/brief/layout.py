"""The layout: a brief as blocks, which every form of file writes in its own way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from accords.graph.brief.brief import Brief, Entry, Passage, Quote
from accords.graph.brief.words import Words, isolated

Kind = Literal["title", "heading", "plain", "entry", "quote", "source"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; `lang` decides its direction, `numbers` are the quotes it refers to.

    A quote has its own number in `number`; an entry has its details after its name.
    """

    kind: Kind
    text: Passage
    details: tuple[Passage, ...] = ()
    numbers: tuple[int, ...] = ()
    number: int | None = None


def blocks(brief: Brief) -> Iterator[Block]:
    """Lay out a brief from its title to its data."""
    words = Words(brief.language)
    title = words.say("title", one=brief.one.text, two=brief.two.text)
    yield Block("title", Passage(title, brief.language))
    yield _plain(_period(brief, words), brief)
    for section in brief.sections:
        yield Block("heading", Passage(section.heading, brief.language))
        if not section.entries:
            yield _plain(words.say("none"), brief)
        yield from (_entry(entry) for entry in section.entries)
        if section.key == "threats" and section.entries:
            yield _plain(words.say("voice"), brief)
    yield Block("heading", Passage(words.say("quotes"), brief.language))
    for quote in brief.quotes:
        yield from _quote(quote, words)
    yield from _data(brief, words)


def _plain(text: str, brief: Brief) -> Block:
    """Lay out a sentence of the page's own."""
    return Block("plain", Passage(text, brief.language))


def _period(brief: Brief, words: Words) -> str:
    """Say which time the brief is about."""
    return words.say(
        "period", since=brief.since or words.say("beginning"), until=brief.until or words.say("today")
    )


def _entry(entry: Entry) -> Block:
    """Lay out one entry."""
    return Block("entry", entry.name, entry.details, entry.quotes)


def _quote(quote: Quote, words: Words) -> Iterator[Block]:
    """Lay out a quote and where it stands."""
    yield Block("quote", Passage(quote.text, quote.lang), number=quote.number)
    parts = [
        words.say("said_by", name=words.word("between").join(quote.speakers)) if quote.speakers else None,
        quote.title,
        quote.publisher,
        quote.published,
        quote.source,
        quote.statement,
        words.say("offsets", start=quote.start, end=quote.end),
        f"sha256 {quote.sha256}",
    ]
    yield Block(
        "source",
        Passage(" · ".join(isolated(part, words.language) for part in parts if part), words.language),
    )


def _data(brief: Brief, words: Words) -> Iterator[Block]:
    """Lay out which data the brief was made from."""
    version = brief.version
    yield Block("heading", Passage(words.say("data"), brief.language))
    yield _plain(words.say("generation", number=version.generation, date=version.published_at), brief)
    if version.readers:
        yield _plain(words.say("readers", name=words.word("between").join(version.readers)), brief)
    silent = version.not_understood
    told = words.say("coverage", statements=version.statements, sentences=version.sentences, silent=silent)
    yield _plain(told, brief)
