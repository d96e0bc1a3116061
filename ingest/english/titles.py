"""Titles: the words of respect before a name."""

from __future__ import annotations

from functools import cache

from accords.graph import reference
from accords.ingest.english.words import fold
from accords.ingest.lexicon import lexicon_file


@cache
def honorifics() -> frozenset[str]:
    """Return the first words of titles of respect."""
    listed = {
        fold(row.form) for row in reference.honorifics() if row.lang == "en" and row.position == "before"
    }
    words = lexicon_file("en", "words.toml").get("lists", {}).get("honorifics", ())
    return frozenset(listed | {fold(word) for word in words})


@cache
def titles() -> frozenset[str]:
    """Return those that may stand right before a name: not the "Air" of "Air Marshal", which alone is no title."""
    halves = lexicon_file("en", "words.toml").get("lists", {}).get("half_titles", ())
    return honorifics() - {fold(word) for word in halves}


@cache
def dignities() -> frozenset[str]:
    """Return what "his" or "her" leads to in a title: Excellency, Royal Highness."""
    return frozenset(fold(word) for word in lexicon_file("en", "words.toml")["lists"]["dignities"])
