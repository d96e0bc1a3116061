"""Genre: what kind of document this is, by patterns in its title and its first lines."""

from __future__ import annotations

import re
from functools import cache

from accords.ingest.draft import Draft
from accords.ingest.lexicon import lexicon_file

OPENING = 700

TREATY = "treatyText"
DECLARED = frozenset({"jointStatement", "communique"})
AGREED = DECLARED | {TREATY}
ISSUED = DECLARED | {"resolution", "statement"}
"""What a body or a meeting gives out."""

OF_SIDES = AGREED | {"readout", "resolution", "statement"}
"""Texts in which the sides act wherever nobody else is named."""


def genre_of(draft: Draft) -> str:
    """Return the genre: the first whose title pattern, else text pattern, is met; `other` where none is."""
    title = draft.document.title or _first_line(draft)
    opening = draft.text[:OPENING]
    for where, text in (("title", title), ("text", opening)):
        for name, patterns in _genres(draft.lang):
            if where in patterns and patterns[where].search(text):
                return name
    return "other"


def _first_line(draft: Draft) -> str:
    """Return the first line where it is the title."""
    first = draft.scenes[0].sentence if draft.scenes else None
    return (
        draft.text[first.start : first.end]
        if first is not None and first.kind in ("title", "heading")
        else ""
    )


@cache
def _genres(lang: str) -> tuple[tuple[str, dict[str, re.Pattern[str]]], ...]:
    """Compile the patterns of `genres.toml` in their order."""
    rows = lexicon_file(lang, "genres.toml").get("genre", ())
    return tuple(
        (
            row["name"],
            {
                where: re.compile("|".join(row[where]), re.I | re.M)
                for where in ("title", "text")
                if row.get(where)
            },
        )
        for row in rows
    )
