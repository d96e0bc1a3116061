"""The office: whether two names of offices mean the same one, as far as their words tell."""

from __future__ import annotations

import re
from functools import cache

from accords.graph.data_file import data_file
from accords.graph.letters import folded

_WORD = re.compile(r"\w+")
_ARTICLE = "ال"


def likeness(one: str, other: str) -> float:
    """Say from 0 to 1 how alike two names of offices are; 0 where neither holds all words of the other."""
    mine, theirs = _words(one), _words(other)
    qualifiers = _listed("qualifiers")
    if not mine or not theirs or mine & qualifiers != theirs & qualifiers:
        return 0.0
    if not (mine <= theirs or theirs <= mine):
        return 0.0
    return len(mine & theirs) / len(mine | theirs)


@cache
def _words(name: str) -> frozenset[str]:
    """Give the words that tell an office, folded and without the Arabic article."""
    words = frozenset(_bare(word) for word in _WORD.findall(folded(name)))
    return words - _listed("little")


@cache
def _listed(name: str) -> frozenset[str]:
    """Read a list of words."""
    told = data_file(__package__, "office.toml")
    return frozenset(_bare(folded(word)) for word in told[name])


def _bare(word: str) -> str:
    """Take the Arabic article off a word."""
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word
