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
