"""Tables: things, links, commitments and quotes as CSV, one file or all four in an archive."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO

from pyoxigraph import Store

from accords.graph.answers.answer import Value, cell
from accords.graph.export.file import Tally
from accords.graph.export.names import Names
from accords.graph.export.pages import pages
from accords.graph.export.rows import Assertion, Link, Page, Promise, Source, Thing
from accords.graph.pack.archive import entry

Row = Mapping[str, Value]

COLUMNS: Mapping[str, Sequence[str]] = {
    "nodes": (
        "id", "class", "kind", "name_en", "name_ar", "aliases", "iso3", "wikidata", "legal_status", "date",
        "lang", "publisher", "source", "licence",
    ),
    "links": (
        "claim", "subject", "subject_name", "predicate", "object", "object_name", "factuality", "polarity",
        "office", "confidence", "review", "quote", "quote_lang", "start", "end", "speaker", "speaker_name",
        "quotes", "statement", "title", "published", "publisher", "source", "lang", "acts",
    ),
    "commitments": (
        "commitment", "by", "by_names", "toward", "toward_names", "strength", "rank", "about", "about_start",
        "about_end", "topic", "deadline", "factuality", "confidence", "review", "quote", "quote_lang", "start",
        "end", "speaker", "speaker_name", "statement", "title", "published", "publisher", "source", "lang", "acts",
    ),
    "quotes": (
        "assertion", "quote", "quote_lang", "start", "end", "sentence", "speaker", "speaker_name", "statement",
        "title", "published", "publisher", "source", "licence", "lang", "text_sha256",
    ),
}  # fmt: skip
"""The tables and their columns."""
_SEVERAL = " | "
_ENOUGH = 64 * 1024
"""Bytes that are gathered before they are passed on."""


def tables(store: Store, out: IO[bytes], with_clock: bool) -> Mapping[str, int]:
    """Write all tables into one ZIP file, not compressed: compression differs between machines."""
    counts: dict[str, int] = {}
    with zipfile.ZipFile(Tally(out).stream, "w") as box:
        for name in COLUMNS:
            with box.open(entry(f"{name}.csv", zipfile.ZIP_STORED), "w", force_zip64=True) as member:
                counts |= table(name, store, member)
    return counts


def writer(name: str) -> Callable[[Store, IO[bytes], bool], Mapping[str, int]]:
    """Give the writer of one table."""
    return lambda store, out, with_clock: table(name, store, out)


def table(name: str, store: Store, out: IO[bytes]) -> dict[str, int]:
    """Write one table as CSV in UTF-8; what a spreadsheet would take for a formula begins with an apostrophe."""
    names, count, text = Names(store), 0, io.StringIO()
    sheet = csv.DictWriter(text, COLUMNS[name], lineterminator="\n")
    sheet.writeheader()
    for row in _ROWS[name](store, names):
        sheet.writerow({column: cell(value) for column, value in row.items()})
        count += 1
        if text.tell() > _ENOUGH:
            _pass_on(text, out)
    _pass_on(text, out)
    return {name: count}


def _pass_on(text: io.StringIO, out: IO[bytes]) -> None:
    """Write what was gathered, and begin anew."""
    out.write(text.getvalue().encode("utf-8"))
    text.seek(0)
    text.truncate()


def _nodes(store: Store, names: Names) -> Iterator[Row]:
    """Give things, then documents."""
    for iri in names.mentioned():
        thing = names.thing(iri)
        if thing.kind_of != "Statement":
            yield _node(thing)
    for page in pages(store, names):
        yield _document(page.source)


def _node(thing: Thing) -> Row:
    """Tell what is known of a thing."""
    return {
        "id": thing.iri,
        "class": thing.kind_of,
        "kind": thing.kind,
        "name_en": thing.names.get("en"),
        "name_ar": thing.names.get("ar"),
        "aliases": _SEVERAL.join(name for _, name in thing.aliases),
        "iso3": thing.iso3,
        "wikidata": _SEVERAL.join(thing.wikidata),
        "legal_status": thing.legal_status,
        "date": _SEVERAL.join(thing.dates),
    }


def _document(source: Source) -> Row:
    """Tell what is known of a document."""
    arabic = source.lang == "ar"
    return {
        "id": source.iri,
        "class": "Statement",
        "kind": source.genre,
        "name_en": None if arabic else source.title,
        "name_ar": source.title if arabic else None,
        "date": source.published,
        "lang": source.lang,
        "publisher": source.publisher_name,
        "source": source.source,
        "licence": source.licence,
    }


def _links(store: Store, names: Names) -> Iterator[Row]:
    """Give every claim, with its first quote."""
    return (_link(link, names) for page in pages(store, names) for link in page.links)


def _link(link: Link, names: Names) -> Row:
    """Tell what a claim says."""
    return {
        "claim": link.iri,
        "subject": link.subject,
        "subject_name": names.label(link.subject),
        "predicate": link.predicate,
        "object": link.object,
        "object_name": names.label(link.object) if link.is_thing else link.object,
        "factuality": link.factuality,
        "polarity": link.polarity,
        "office": link.office,
        "quotes": len(link.quotes),
        **_said(link, names),
    }


def _commitments(store: Store, names: Names) -> Iterator[Row]:
    """Give every commitment, with its quote."""
    return (_commitment(promise, names) for page in pages(store, names) for promise in page.promises)


def _commitment(promise: Promise, names: Names) -> Row:
    """Tell what is undertaken."""
    return {
        "commitment": promise.iri,
        "by": _SEVERAL.join(promise.by),
        "by_names": _SEVERAL.join(names.label(iri) for iri in promise.by),
        "toward": _SEVERAL.join(promise.toward),
        "toward_names": _SEVERAL.join(names.label(iri) for iri in promise.toward),
        "strength": promise.strength,
        "rank": promise.rank,
        "about": promise.about,
        "about_start": promise.about_start,
        "about_end": promise.about_end,
        "topic": promise.topic,
        "deadline": promise.deadline,
        "factuality": promise.factuality,
        **_said(promise, names),
    }


def _said(said: Assertion, names: Names) -> Row:
    """Tell how sure it is, and the first quote with its document."""
    first = said.quotes[0]
    return {
        "confidence": said.confidence,
        "review": said.review,
        "quote": first.text,
        "quote_lang": first.lang,
        "start": first.start,
        "end": first.end,
        "speaker": first.speaker,
        "speaker_name": names.label(first.speaker),
        "acts": _SEVERAL.join(said.acts),
        **_where(said.source),
    }


def _where(source: Source) -> Row:
    """Tell the document."""
    return {
        "statement": source.iri,
        "title": source.title,
        "published": source.published,
        "publisher": source.publisher_name,
        "source": source.source,
        "lang": source.lang,
    }


def _quotes(store: Store, names: Names) -> Iterator[Row]:
    """Give every quote of every claim and commitment."""
    return (row for page in pages(store, names) for row in _quoted(page, names))


def _quoted(page: Page, names: Names) -> Iterator[Row]:
    """Give the quotes of one document."""
    assertions: tuple[Assertion, ...] = (*page.links, *page.promises)
    for said in assertions:
        for quote in said.quotes:
            yield {
                "assertion": said.iri,
                "quote": quote.text,
                "quote_lang": quote.lang,
                "start": quote.start,
                "end": quote.end,
                "sentence": quote.sentence,
                "speaker": quote.speaker,
                "speaker_name": names.label(quote.speaker),
                "licence": page.source.licence,
                "text_sha256": page.source.text_sha256,
                **_where(page.source),
            }


_ROWS: Mapping[str, Callable[[Store, Names], Iterator[Row]]] = {
    "nodes": _nodes,
    "links": _links,
    "commitments": _commitments,
    "quotes": _quotes,
}
