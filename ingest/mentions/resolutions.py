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
NUMBERED = "رقم"


def resolutions_in(sentence: Sentence, names: Sequence[Found]) -> list[Found]:
    """Find the numbered resolutions that no known name covers; the first begins with the word and whose it is."""
    words = lexicon_file(sentence.lang, "words.toml").get("lists", {}).get("resolutions", ())
    covered = {i for it in names if it.type == "Agreement" for i in range(it.first, it.last)}
    found: list[Found] = []
    for place, token in enumerate(sentence.tokens):
        if token.norm in words or token.lemma in words:
            begin = _whose(place, names) if sentence.lang == "en" else place
            found.extend(_numbers(sentence, begin, _over_whose(sentence, place + 1, names), covered))
    return found


def _whose(place: int, names: Sequence[Found]) -> int:
    """Return where the body begins that is named right before the word: "UN Security Council resolution 1373"."""
    return min((it.first for it in names if it.type == "Organization" and it.last == place), default=place)


def _over_whose(sentence: Sentence, place: int, names: Sequence[Found]) -> int:
    """Step over whose an Arabic resolution is, to its number: قرار مجلس الأمن الدولي رقم 2254."""
    tokens = sentence.tokens
    bodies = {it.first: it.last for it in names if it.type == "Organization" and it.inside is None}
    while sentence.lang == "ar" and place < len(tokens):
        if place in bodies:
            place = bodies[place]
        elif tokens[place].tag in ("PRON", "ADJ") or tokens[place].norm == NUMBERED:
            place += 1
        else:
            break
    return place


def _numbers(sentence: Sentence, begin: int, place: int, covered: set[int]) -> list[Found]:
    """Read the numbers after the word, joined by commas and "and", each with its year in brackets."""
    tokens, found = sentence.tokens, list[Found]()
    end = min(len(tokens), place + FAR)
    while place < end and (NUMBER.fullmatch(tokens[place].text) or tokens[place].tag in ("CONJ", "PUNCT")):
        if NUMBER.fullmatch(tokens[place].text):
            last = _with_year(tokens, place)
            if place not in covered:
                found.append(_find(sentence, place if found else begin, place, last))
            place = last
        elif not found and tokens[place].tag == "PUNCT":
            break
        else:
            place += 1
    return found


def _with_year(tokens: Sequence[Token], place: int) -> int:
    """Return where a number ends, its year in brackets included."""
    if place + 3 < len(tokens) and tokens[place + 1].text == "(" and YEAR.fullmatch(tokens[place + 2].text):
        return place + 4
    return place + 1


def _find(sentence: Sentence, first: int, number: int, last: int) -> Found:
    """Make the find of one number."""
    tokens = sentence.tokens
    name = "resolution " + tokens[number].text
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
        number,
    )
