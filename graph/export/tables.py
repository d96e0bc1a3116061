"""Tables: things, links, commitments and quotes as CSV, one file or all four in an archive."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
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
    with ExitStack() as open_files:
        parts = {name: open_files.enter_context(tempfile.TemporaryFile()) for name in COLUMNS}
        counts = _write(store, parts)
        with zipfile.ZipFile(Tally(out).stream, "w") as box:
            for name, part in parts.items():
                part.seek(0)
                with box.open(entry(f"{name}.csv", zipfile.ZIP_STORED), "w", force_zip64=True) as member:
                    shutil.copyfileobj(part, member)
    return counts


def writer(name: str) -> Callable[[Store, IO[bytes], bool], Mapping[str, int]]:
    """Give the writer of one table."""
    return lambda store, out, with_clock: _write(store, {name: out})


class Sheet:
    """One table as CSV in UTF-8; what a spreadsheet would take for a formula begins with an apostrophe."""

    def __init__(self, name: str, out: IO[bytes]) -> None:
        self._out, self._text, self.count = out, io.StringIO(), 0
        self._writer = csv.DictWriter(self._text, COLUMNS[name], lineterminator="\n")
        self._writer.writeheader()

    def add(self, rows: Iterable[Row]) -> None:
        """Write rows; what is gathered is passed on when it is enough."""
        for row in rows:
            self._writer.writerow({column: cell(value) for column, value in row.items()})
            self.count += 1
        if self._text.tell() > _ENOUGH:
            self.pass_on()

    def pass_on(self) -> None:
        """Write what was gathered, and begin anew."""
        self._out.write(self._text.getvalue().encode("utf-8"))
        self._text.seek(0)
        self._text.truncate()


def _write(store: Store, outs: Mapping[str, IO[bytes]]) -> dict[str, int]:
    """Write some tables in one walk through the documents."""
    names, sheets = Names(store), {name: Sheet(name, out) for name, out in outs.items()}
    if "nodes" in sheets:
        things = map(names.thing, names.mentioned())
        sheets["nodes"].add(_node(thing) for thing in things if thing.kind_of != "Statement")
    for page in pages(store, names):
        for name, sheet in sheets.items():
            sheet.add(_ROWS[name](page, names))
    for sheet in sheets.values():
        sheet.pass_on()
    return {name: sheet.count for name, sheet in sheets.items()}


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


_ROWS: Mapping[str, Callable[[Page, Names], Iterable[Row]]] = {
    "nodes": lambda page, names: [_document(page.source)],
    "links": lambda page, names: (_link(link, names) for link in page.links),
    "commitments": lambda page, names: (_commitment(promise, names) for promise in page.promises),
    "quotes": _quoted,
}
"""What a document gives each table."""
