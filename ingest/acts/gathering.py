"""Gathering: all whose text it is, where English lets their meeting speak or their feeling be voiced: "The Summit deplored …"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene
from accords.ingest.lexicon import lexicon_file

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

WORDS = 2  # the article and the noun
TOLD = frozenset({"pressArticle", "speech", "readout"})


def gathering(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return the sides where the subject of a clause is their own meeting; None where it is not, or where a reporter tells."""
    if scene.sentence.lang != "en" or cast.draft.genre in TOLD or len(cast.draft.sides) <= 1:
        return None
    seen: set[int] = set()
    while clause.subject is None and clause.heir is not None and clause.number not in seen:
        seen.add(clause.number)
        clause = scene.clauses[clause.heir]
    if clause.subject is None:
        return None
    first, last = clause.subject
    tokens = scene.sentence.tokens
    article = tokens[first].norm in ("the", "this")
    speaks = article and last - first == WORDS and tokens[last - 1].norm in _meetings()
    return Actors(tuple(cast.draft.sides), "statement") if speaks else None


@cache
def _meetings() -> frozenset[str]:
    """Return the nouns of meetings that speak for those who met."""
    return frozenset(lexicon_file("en", "words.toml")["voices"]["gatherings"])
