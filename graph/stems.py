"""Stems: the words of a name as a search compares them, in both scripts.

السعودية, السعودي and سعودي have one stem; so have Saudi and Saudis. Where a word is the name or adjective
of a state, the state's code is a stem too (`xxsau`), and so both scripts meet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from accords.graph import reference
from accords.graph.letters import folded, is_arabic, letters

_WORD = re.compile(r"[^\W_]+")
SHORTEST = 3


def stems(text: str) -> list[str]:
    """The stems of every word, then the codes of the states they name, in the order of the text."""
    words, codes = words_and_codes(text)
    return words + [code for code in codes if code is not None]


def words_and_codes(text: str) -> tuple[list[str], list[str | None]]:
    """The stem of every word, and beside it the code of the state that the word names, else None."""
    words = _WORD.findall(folded(text))
    codes = [f"xx{_codes()[word]}" if word in _codes() else None for word in words]
    return [stem(word) for word in words], codes


@cache
def stem(word: str) -> str:
    """The stem of one folded word."""
    return _arabic(word) if is_arabic(word) else _latin(word)


def _arabic(word: str) -> str:
    """An Arabic word without one-letter prepositions before the article, the article, and one ending."""
    table: Mapping[str, Any] = letters()["stems"]
    for prefix in table["prefixes"]:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            word = word[len(prefix) :]
            break
    for ending in table["endings"]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word


def _latin(word: str) -> str:
    """An English word without the s of the plural."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > SHORTEST else word


@cache
def _codes() -> Mapping[str, str]:
    """The state of every one-word name and adjective, by the folded word as it may stand in a text."""
    found: dict[str, str] = {}
    for state in reference.countries():
        names = (state.name_en, state.name_ar, *state.aliases_en, *state.aliases_ar, *state.demonyms_en)
        for name in (*names, *state.adjective_ar_m, *state.adjective_ar_f):
            words = _WORD.findall(folded(name))
            if len(words) == 1:
                for form in _with_article(words[0]):
                    found.setdefault(form, state.iso3.lower())
    return found


def _with_article(word: str) -> tuple[str, ...]:
    """An Arabic word with and without the article; another word as it is."""
    if not is_arabic(word):
        return (word,)
    bare = word.removeprefix("ال")
    return (bare, f"ال{bare}")
