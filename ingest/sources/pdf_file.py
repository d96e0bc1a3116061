"""PDF as plain text: lines in logical order, Arabic letters as typed, paragraphs mended."""

from __future__ import annotations

import io
import re
import statistics
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from accords.ingest.sources.limits import MAX_PAGES
from accords.ingest.sources.refusal import Refused

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
PAGE_NUMBER = re.compile(r"\W*(?:page|صفحة)?\W*\d{1,4}\W*(?:(?:of|/|من)\W*\d{1,4})?\W*", re.IGNORECASE)
SENTENCE_END = (".", "!", "?", "؟", ":", "؛", "”", "»", '."')
GAP = 1.6
"""A paragraph begins where the distance of two lines exceeds the usual one by this factor."""
SHORT = 0.8
"""A line that ends a sentence and is shorter than this share of the longest ends its paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: its words in logical order, where it stands, and how wide it is."""

    words: str
    top: float
    width: float
    page: int


def fields(data: bytes) -> dict[str, str]:
    """Title and text of a PDF; raises Refused where it is encrypted, damaged, a picture or endless."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfminer.psparser import PSException
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data), unicode_norm=None) as pdf:
            return _fields(pdf)
    except (PdfminerException, PDFSyntaxError, PSException) as problem:
        if isinstance(problem, PDFPasswordIncorrect) or "Password" in repr(problem.args):
            raise Refused("it is encrypted", "a PDF without a password") from problem
        raise Refused("it is damaged or was cut short", "a whole PDF") from problem


def _fields(pdf: Any) -> dict[str, str]:
    """Read page by page."""
    if len(pdf.pages) > MAX_PAGES:
        raise Refused(f"a PDF of {len(pdf.pages):,} pages", f"at most {MAX_PAGES:,}")
    lines = [line for number, page in enumerate(pdf.pages) for line in _lines(number, page)]
    if not pdf.pages:
        raise Refused("it is damaged or was cut short", "a whole PDF")
    if not lines:
        raise Refused("no text was found in it, only pictures", "a PDF with text")
    return {"title": _title(pdf.metadata), "text": "\n".join(_paragraphs(lines))}


def _title(metadata: dict[str, Any]) -> str:
    """The title that the PDF gives itself; a file name is none."""
    title = metadata.get("Title")
    return "" if not isinstance(title, str) or re.search(r"\.\w{2,5}$", title) else title.strip()


def _lines(number: int, page: Any) -> Iterator[Line]:
    """The lines of one page without its page number."""
    for char in page.chars:
        if len(char["text"]) > 1 and ARABIC.search(char["text"]):
            char["text"] = char["text"][
                ::-1
            ]  # one glyph of several letters: turned here, turned back by the line
    for line in page.extract_text_lines(return_chars=False, strip=True):
        words = logical(line["text"])
        if words and not PAGE_NUMBER.fullmatch(words):
            yield Line(words, line["top"], line["x1"] - line["x0"], number)
    page.close()


def logical(printed: str) -> str:
    """A printed line in the order it is read in; presentation forms become the letters that were typed."""
    if not ARABIC.search(printed):
        return unicodedata.normalize("NFC", printed.replace("\u00ad", ""))
    from bidi import get_display  # type: ignore[import-untyped]

    return unicodedata.normalize("NFKC", str(get_display(printed, base_dir="R"))).strip()


def _paragraphs(lines: list[Line]) -> Iterator[str]:
    """Join lines to paragraphs: parted by a wide gap, or by a short line that ends a sentence."""
    widest = max(line.width for line in lines)
    usual = _usual_distance(lines)
    paragraph = lines[0].words
    for before, line in pairwise(lines):
        wide = line.page == before.page and line.top - before.top > GAP * usual
        ended = before.words.endswith(SENTENCE_END) and before.width < SHORT * widest
        if wide or ended:
            yield paragraph
            paragraph = line.words
        else:
            paragraph = _joined(paragraph, line.words)
    yield paragraph


def _usual_distance(lines: list[Line]) -> float:
    """The distance of most neighbouring lines."""
    distances = [b.top - a.top for a, b in pairwise(lines) if a.page == b.page and b.top > a.top]
    return statistics.median_low(distances) if distances else 1.0


def _joined(paragraph: str, words: str) -> str:
    """Put the next line behind; a word parted at the line's end becomes whole."""
    if re.search(r"[a-z]-$", paragraph) and words[:1].islower():
        return paragraph[:-1] + words
    return f"{paragraph} {words}"
