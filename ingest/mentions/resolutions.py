"""Resolutions: numbered ones, each number of "resolutions 696 (1991) and 804 (1993)" its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.text.sentence import Sentence
from accords.ingest.token import Token

NUMBER = re.compile(r"\d{2,5}")
YEAR = re.compile(r"(?:19|20)\d\d")
FAR = 24


def resolutions_in(sentence: Sentence, names: Sequence[Found]) -> list[Found]:
    """Find the numbered resolutions that no known name covers."""
    words = lexicon_file(sentence.lang, "words.toml").get("lists", {}).get("resolutions", ())
    covered = {i for it in names for i in range(it.first, it.last)}
    found: list[Found] = []
    for place, token in enumerate(sentence.tokens):
        if token.norm in words or token.lemma in words:
            found.extend(_numbers(sentence, place + 1, covered))
    return found


def _numbers(sentence: Sentence, place: int, covered: set[int]) -> list[Found]:
    """Read the numbers after the word, joined by commas and "and", each with its year in brackets."""
    tokens, found = sentence.tokens, []
    end = min(len(tokens), place + FAR)
    while place < end and (NUMBER.fullmatch(tokens[place].text) or tokens[place].tag in ("CONJ", "PUNCT")):
        if NUMBER.fullmatch(tokens[place].text):
            last = _with_year(tokens, place)
            if place not in covered:
                found.append(_find(sentence, place, last))
            place = last
        else:
            place += 1
    return found


def _with_year(tokens: Sequence[Token], place: int) -> int:
    """Return where a number ends, its year in brackets included."""
    if place + 3 < len(tokens) and tokens[place + 1].text == "(" and YEAR.fullmatch(tokens[place + 2].text):
        return place + 4
    return place + 1


def _find(sentence: Sentence, first: int, last: int) -> Found:
    """Make the find of one number."""
    tokens = sentence.tokens
    name = "resolution " + tokens[first].text
    return Found(
        sentence.number,
        first,
        last,
        tokens[first].start,
        tokens[last - 1].end,
        "Agreement",
        None,
        "name",
        name,
        "resolution",
        first,
    )
