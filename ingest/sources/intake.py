"""The intake: turns the paths of a command line into documents and refusals, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from accords.graph.document import Document
from accords.graph.errors import BadInput
from accords.graph.journal import tell
from accords.ingest.sources import markdown
from accords.ingest.sources.address import is_address, without_password
from accords.ingest.sources.encoding import decoded
from accords.ingest.sources.fields import checked, document_from, parsed
from accords.ingest.sources.form import Form, form_of
from accords.ingest.sources.limits import MAX_FILE_BYTES, MAX_LINE_BYTES
from accords.ingest.sources.parser import Parser
from accords.ingest.sources.place import STANDARD_INPUT, Place, places
from accords.ingest.sources.refusal import Refusal, Refused
from accords.ingest.sources.stored import opened, stored

HEAD = 4_096


def documents(
    paths: Iterable[str | Path], *, stdin: BinaryIO | None = None, parser_seconds: float | None = None
) -> Iterator[Document | Refusal]:
    """Yield the documents that the paths hold, in order; what cannot be used is yielded as a refusal.

    Two documents of one identity and different texts in one run are told apart by a refusal of the second.
    """
    with Parser() if parser_seconds is None else Parser(parser_seconds) as parser:
        met: dict[str, str] = {}
        for place in places(paths):
            for document in _at(place, parser, stdin):
                yield document if isinstance(document, Refusal) else _distinct(document, place, met)


def usable(paths: Iterable[str | Path]) -> Iterator[Document]:
    """Yield the documents that the paths hold, and tell each refusal; BadInput at the end where there was any."""
    refused = 0
    for document in documents(paths):
        if isinstance(document, Refusal):
            tell(f"accords: {document.sentence}")
            refused += 1
        else:
            yield document
    if refused:
        raise BadInput(f"{refused} of the inputs could not be used")


def _at(place: Place, parser: Parser, stdin: BinaryIO | None) -> Iterator[Document | Refusal]:
    """The documents of one place; its faults become refusals."""
    try:
        if place.is_address:
            from accords.ingest.sources.fetched import fetch

            found = fetch(place.name)
            yield from _documents(found.url, BytesIO(found.data), parser, found.name)
        elif place.stored is not None:
            yield from _in_storage(place.stored, parser)
        elif place.path is None:
            yield from _documents(place.name, stdin or sys.stdin.buffer, parser)
        else:
            yield from _in_file(place.name, place.path, parser)
    except Refused as problem:
        yield problem.at(without_password(place.name))
    except OSError as problem:
        yield Refusal(place.name, (problem.strerror or "it cannot be read").lower(), "a readable file")


def _in_storage(url: str, parser: Parser) -> Iterator[Document | Refusal]:
    """The documents under a URL of a storage; a file that cannot be used costs only itself."""
    for name, file_url in stored(url):
        try:
            with opened(file_url) as file:
                yield from _documents(name, file, parser)
        except Refused as problem:
            yield problem.at(name)


def _in_file(name: str, path: Path, parser: Parser) -> Iterator[Document | Refusal]:
    """The documents of a file of this machine."""
    if not path.is_file():
        met = "it is no file" if path.exists() else "there is no such file"
        raise Refused(met, "a file or folder")
    with path.open("rb") as file:
        yield from _documents(name, file, parser)


def _documents(
    name: str, file: BinaryIO, parser: Parser, hint: str | None = None
) -> Iterator[Document | Refusal]:
    """Read one file by its form; `hint` is a name that tells the form better than `name`."""
    head = file.read(HEAD)
    if not head.strip():
        head += file.read(HEAD)
    form = form_of(name if hint is None else hint, head)
    if form == "jsonl":
        yield from _lines(name, head, file)
    else:
        data = head + file.read(MAX_FILE_BYTES - len(head) + 1)
        if len(data) > MAX_FILE_BYTES:
            raise Refused(f"it has more than {MAX_FILE_BYTES:,} bytes", "one document")
        yield from _whole(name, form, data, parser)


def _whole(name: str, form: Form, data: bytes, parser: Parser) -> Iterator[Document | Refusal]:
    """The documents of a file that is read at once."""
    if form == "json":
        values = parsed(decoded(data))
        for number, value in enumerate(values if isinstance(values, list) else [values], start=1):
            yield _described(f"{name}, document {number}" if isinstance(values, list) else name, value, None)
        return
    if form == "text":
        fields = {"text": decoded(data)}
    elif form == "markdown":
        fields = markdown.plain(checked(decoded(data)))
    else:
        fields = parser.fields(form, data)
    yield _document(name, fields)


def _lines(name: str, head: bytes, file: BinaryIO) -> Iterator[Document | Refusal]:
    """The documents of a JSON Lines file, each line on its own."""
    for number, line in enumerate(_split(head, file), start=1):
        if len(line) > MAX_LINE_BYTES:
            met = f"it has more than {MAX_LINE_BYTES:,} bytes"
            yield Refusal(f"{name}, line {number}", met, "one document")
            return
        if line.strip():
            yield _from_line(name, line, number)


def _split(head: bytes, file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file whose beginning was read already; an over-long line is cut after the limit."""
    beginning = BytesIO(head)
    for line in iter(beginning.readline, b""):
        if line.endswith(b"\n"):
            yield line
        else:
            yield line + file.readline(MAX_LINE_BYTES + 1)
    yield from iter(lambda: file.readline(MAX_LINE_BYTES + 1), b"")


def _from_line(name: str, line: bytes, number: int) -> Document | Refusal:
    """One line of JSON Lines as a document."""
    try:
        return _described(name, parsed(decoded(line), number), number)
    except Refused as problem:
        return Refused(problem.met, problem.expected, number).at(name)


def _described(name: str, value: object, line: int | None) -> Document | Refusal:
    """A JSON object as a document, or the refusal of it."""
    try:
        return document_from(value, line)
    except Refused as problem:
        return problem.at(name)


def _document(name: str, fields: dict[str, str]) -> Document:
    """The document of one file: its name is its source where the file names no other."""
    known = {key: value for key, value in fields.items() if value and key != "text"}
    text = checked(fields["text"])
    if is_address(name):
        known["source"] = name  # a page may not pass itself off as another
    elif name != STANDARD_INPUT:
        known.setdefault("source", name)
    return document_from({**known, "text": text})


def _distinct(document: Document, place: Place, met: dict[str, str]) -> Document | Refusal:
    """The document, unless another text of this run already bears its identity."""
    before = met.setdefault(document.address, document.sha256)
    if before == document.sha256:
        return document
    identity = document.address.partition(":")[2]
    return Refusal(place.name, f"a second text that is called {identity!r}", "one text for each id or source")
