"""The form of an input: told from its first bytes, and from its suffix where the bytes leave it open."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from accords.ingest.sources.refusal import Refused

Form = Literal["text", "markdown", "html", "docx", "pdf", "json", "jsonl"]

SUFFIXES: dict[str, Form] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".docx": "docx", ".pdf": "pdf", ".json": "json", ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}  # fmt: skip

EXPECTED = "text, Markdown, HTML, DOCX, PDF, JSON or JSON Lines"

FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "it is an encrypted or old Office file"),
    (b"\x7fELF", "it is a program"),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"\x1f\x8b", "it is a compressed archive"),
    (b"Rar!", "it is a compressed archive"),
    (b"7z\xbc\xaf", "it is a compressed archive"),
    (b"{\\rtf", "it is an RTF file"),
)
"""Beginnings of files that we can name and do not read."""

MARKUP = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
XML = re.compile(rb"\s*(?:<\?xml|<!DOCTYPE)", re.IGNORECASE)


def form_of(name: str, head: bytes) -> Form:
    """Say what an input is; raises Refused where it is nothing that we read."""
    head = head.removeprefix(b"\xef\xbb\xbf")
    for beginning, what in FOREIGN:
        if head.startswith(beginning):
            raise Refused(what, EXPECTED)
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK"):
        return _zipped(name)
    suffix = PurePath(name).suffix.lower()
    return SUFFIXES.get(suffix) or _unnamed(suffix, head)


def _zipped(name: str) -> Form:
    """A zip archive is a DOCX only where its name says so."""
    if PurePath(name).suffix.lower() in (".docx", ""):
        return "docx"
    raise Refused("it is a zip archive", EXPECTED)


def _unnamed(suffix: str, head: bytes) -> Form:
    """Tell the form of the standard input, or of a file without a suffix that we know."""
    if suffix:
        raise Refused(f"the suffix {suffix} is not known", EXPECTED)
    if MARKUP.match(head):
        return "html"
    if XML.match(head):
        raise Refused("it is an XML file", EXPECTED)
    if head.lstrip().startswith(b"{"):
        return "jsonl"
    return "json" if re.match(rb"\s*\[\s*[{\]]", head) else "text"
