"""DOCX as plain text: its paragraphs and tables in the order of the document."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from accords.ingest.sources.limits import MAX_UNPACKED_BYTES, MAX_UNPACKED_RATIO
from accords.ingest.sources.refusal import Refused

EXPECTED = "a whole DOCX"


def fields(data: bytes) -> dict[str, str]:
    """Title and text of a DOCX; raises Refused for bombs, XML with a DOCTYPE, and what is no DOCX."""
    _look_inside(data)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, SyntaxError) as problem:
        raise Refused("its parts are damaged or not those of a DOCX", EXPECTED) from problem
    title = (document.core_properties.title or "").strip()
    return {"title": title, "text": "\n".join(_lines(document))}


def _look_inside(data: bytes) -> None:
    """Weigh the archive before it is unpacked."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
        _weigh(parts)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(part):
                raise Refused(f"its part {part.filename} holds a DOCTYPE", "XML without one")
    except (zipfile.BadZipFile, EOFError, NotImplementedError, zipfile.zlib.error) as problem:  # type: ignore[attr-defined]
        raise Refused("it is damaged or was cut short", EXPECTED) from problem


def _weigh(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse encrypted parts, and parts that would unpack to far more than a document holds."""
    for part in parts:
        if part.flag_bits & 1:
            raise Refused("it is encrypted", "a DOCX without a password")
        if part.file_size > 1_000_000 and part.file_size > MAX_UNPACKED_RATIO * max(part.compress_size, 1):
            raise Refused(f"its part {part.filename} unpacks to {part.file_size:,} bytes", EXPECTED)
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES or len(parts) > 10_000:
        raise Refused("it unpacks to far more than a document holds", EXPECTED)


def _lines(document: object) -> Iterator[str]:
    """Paragraphs and table rows in order; cells of a row are parted by tabs."""
    from docx.table import Table

    for block in document.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(block, Table):
            yield from ("\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows)
        else:
            yield block.text
