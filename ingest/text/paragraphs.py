"""Paragraphs: lines of the text with what they are.

Title, heading, byline, boilerplate, list entry or body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accords.ingest.lexicon import lexicon_file
from accords.ingest.text.scripts import language_of
from accords.ingest.text.sentence import Kind

LINE = re.compile(r"[^\n]+")
MARKS = "-–—•*▪·●✅☑✔✓➡▶🔹🔸"
LEVELS = r"\d{1,2}(?:\.\d{1,2}){1,3}[.)]?(?=\s+[A-Z])"
NUMBERS = r"\(?\d{1,3}[.)]|\d{1,2}/|\d{1,3} ?[-–—](?!\s*\d)|\(?[a-z][.)]|\([ivx]+\)"
BULLET = re.compile(rf"\s*(?:[{MARKS}]|{LEVELS}|{NUMBERS}|\([أ-ي]\)|[أ-ي](?:[.)]| ?[-–—]))\s+")
ENDS_SENTENCE = re.compile(r"[.!?؟:;,؛…»”\"']\s*$")
LONGEST_HEADLINE = 60
LONGEST_TITLE = 200
LONGEST_HEADING = 90


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of text; `start` is after a bullet or number."""

    start: int
    end: int
    kind: Kind
    lang: str


def paragraphs(text: str, lang: str | None, has_title: bool) -> list[Paragraph]:
    """Cut a text into paragraphs; where the document has no title its first line may be one."""
    default = lang or language_of(text)
    found = list(_lines(text))
    title = None if has_title else _title(text, found)
    return [_paragraph(text, line, default, line == title) for line in found]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every line that is not blank, without the white space around it."""
    for line in LINE.finditer(text):
        written = line.group().strip()
        if written:
            start = line.start() + line.group().index(written[0])
            yield start, start + len(written)


def _title(text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Find the title: a short first line that a blank line follows, and that no full stop makes a sentence."""
    if len(lines) < 2 or lines[0][1] - lines[0][0] >= LONGEST_TITLE or _is_sentence(text[slice(*lines[0])]):
        return None
    between = text[lines[0][1] : lines[1][0]]
    return lines[0] if between.count("\n") > 1 else None


def _is_sentence(written: str) -> bool:
    """Say whether a line of Latin letters is more of a sentence than of a headline: it is long and ends with a full stop."""
    return written.isascii() and len(written) > LONGEST_HEADLINE and written.endswith(".")


def _paragraph(text: str, line: tuple[int, int], default: str, is_title: bool) -> Paragraph:
    """Say what a line is and in which language."""
    start, end = line
    written = text[start:end]
    lang = language_of(written, default)
    lang = (
        default
        if lang == "other"
        and len(written) < LONGEST_HEADING
        and default in ("en", "ar")
        and written.isascii()
        else lang
    )
    if is_title:
        return Paragraph(start, end, "title", lang)
    bullet = BULLET.match(written)
    if bullet is not None and bullet.end() < len(written):
        if written.isupper() and written.isascii() and len(written) <= LONGEST_HEADING:
            return Paragraph(start + bullet.end(), end, "heading", lang)
        return Paragraph(start + bullet.end(), end, "listed", lang)
    return Paragraph(start, end, _kind(written, lang), lang)


def _kind(written: str, lang: str) -> Kind:
    """Tell body text from headings, captions, bylines and boilerplate."""
    for kind, pattern in _patterns(lang):
        if pattern.match(written):
            return kind
    goes_on = ENDS_SENTENCE.search(written) or _is_preamble(written, lang)
    if len(written) <= LONGEST_HEADING and not goes_on:
        return "heading"
    return "body"


def _is_preamble(written: str, lang: str) -> bool:
    """Say whether a line is a clause of a resolution's preamble, which a comma ends: وإذ يشير إلى قراراته السابقة،."""
    begins = lexicon_file(lang, "words.toml").get("layout", {}).get("preamble", ())
    return any(re.match(it, written) for it in begins)


@cache
def _patterns(lang: str) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    """Compile the layout patterns of a language's `words.toml`."""
    layout = lexicon_file(lang, "words.toml").get("layout", {})
    kinds: tuple[Kind, ...] = ("boilerplate", "caption", "byline", "dateline")
    return tuple((kind, re.compile("|".join(layout[kind]), re.I)) for kind in kinds if layout.get(kind))
