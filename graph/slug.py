"""The slug of a name: readable ASCII for keys and IRIs, Arabic written in Latin letters."""

from __future__ import annotations

import re
from functools import cache

from accords.graph.letters import folded, is_arabic, letters, without_marks

LONGEST = 60


@cache
def slug(name: str) -> str:
    """The name in small ASCII letters and digits, words joined by dashes; `unnamed` where nothing is left."""
    words = re.sub(r"['’ʼ`‘.]", "", latin(name))
    return _cut(re.sub(r"[^a-z0-9]+", "-", words).strip("-")) or "unnamed"


def latin(name: str) -> str:
    """The name folded, its Arabic letters in Latin ones."""
    words = (_latin_word(word) if is_arabic(word) else folded(word) for word in without_marks(name).split())
    return " ".join(words)


def _latin_word(word: str) -> str:
    """One Arabic word in Latin letters; the article is set off by a dash."""
    article, rest = ("al-", word[2:]) if word.startswith("ال") and len(word) > 3 else ("", word)
    table = letters()["arabic"]["latin"]
    written = "".join(table.get(letter, folded(letter)) for letter in rest)
    return article + re.sub("^u(?=[aiu])", "w", re.sub("^i(?=[aiu])", "y", written))


def _cut(text: str) -> str:
    """At most LONGEST characters, cut between words."""
    return text if len(text) <= LONGEST else text[: LONGEST + 1].rsplit("-", 1)[0][:LONGEST]
