"""Splitting: where sentences end; a full stop after an abbreviation or an initial does not end one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from accords.ingest.lexicon import lexicon_file
from accords.ingest.text.paragraphs import Paragraph
from accords.ingest.text.sentence import Sentence

STOP = re.compile(r"[.!?؟…]+[\"'”’»)\]]*(?=\s)")
RECITAL = re.compile(r"[,;] (?:(?:Deeply|Gravely|Strongly|Also|Further|Fully|Seriously) )?([A-Z][a-z]+)\b")
LONGEST = 3000
INITIAL = re.compile(r"(?:^|[\s(“\"/–-])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$")


def sentences(text: str, found: Sequence[Paragraph]) -> list[Sentence]:
    """Cut paragraphs into numbered sentences, beginning with 1."""
    cut = [(start, end, it) for it in found for start, end in _pieces(text, it)]
    return [Sentence(n, start, end, it.kind, it.lang) for n, (start, end, it) in enumerate(cut, 1)]


def _pieces(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a paragraph, none longer than the limit."""
    start = paragraph.start
    for end, following in _recitals(text, paragraph):
        yield from _bounded(text, start, end)
        start = following
    for stop in STOP.finditer(text, start, paragraph.end):
        if stop.start() >= start and _ends(text, start, stop, paragraph):
            yield from _bounded(text, start, stop.end())
            start = _next_word(text, stop.end(), paragraph.end)
    if start < paragraph.end:
        yield from _bounded(text, start, paragraph.end)


def _recitals(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield where the recitals of an English preamble in one line end and the next begin: "Recalling …, Noting …"."""
    first = text[paragraph.start : paragraph.end].split(" ", 1)[0]
    if paragraph.lang != "en" or first.casefold() not in _reciting():
        return
    for mark in RECITAL.finditer(text, paragraph.start, paragraph.end):
        if mark.group(1).casefold() in _reciting():
            yield mark.start() + 1, _next_word(text, mark.start() + 1, paragraph.end)


@cache
def _reciting() -> frozenset[str]:
    """Return the words that the recitals of an English preamble begin with."""
    return frozenset(lexicon_file("en", "closed.toml")["RECITING"])


def _ends(text: str, start: int, stop: re.Match[str], paragraph: Paragraph) -> bool:
    """Say whether a sentence ends at a stop."""
    if stop.group()[0] != "." or (len(stop.group()) > 1 and stop.group()[1] == "."):
        return True
    following = _next_word(text, stop.end(), paragraph.end)
    if following >= paragraph.end or text[following].islower():
        return False
    before = text[max(start, stop.start() - 24) : stop.start()]
    word = before.split()[-1] if before.split() else ""
    if word.casefold().strip('(“"') in _abbreviations(paragraph.lang):
        return False
    if INITIAL.search(before):
        return "." in word and _begins_sentence(text, following, paragraph.end)
    return True


def _begins_sentence(text: str, place: int, end: int) -> bool:
    """Say whether what follows an abbreviation such as U.S. begins a sentence by its first word."""
    word = text[place : min(end, place + 20)].split(" ")[0]
    return word in (
        "The",
        "We",
        "They",
        "This",
        "In",
        "He",
        "She",
        "It",
        "Both",
        "Our",
        "These",
        "Mr.",
        "On",
        "As",
        "A",
    )


def _next_word(text: str, place: int, end: int) -> int:
    """Return where the next word begins, or the end."""
    while place < end and text[place].isspace():
        place += 1
    return place


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, cut at white space where it is longer than any sentence."""
    while end - start > LONGEST:
        gap = text.rfind(" ", start + 1, start + LONGEST)
        cut = gap if gap > start else start + LONGEST
        yield start, cut
        start = _next_word(text, cut, end)
    if start < end:
        yield start, end


@cache
def _abbreviations(lang: str) -> frozenset[str]:
    """Return the abbreviations of a language, without their full stop."""
    listed = lexicon_file(lang, "words.toml").get("lists", {}).get("abbreviations", ())
    return frozenset(word.casefold().rstrip(".") for word in listed)
