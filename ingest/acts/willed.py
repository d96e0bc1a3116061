"""Willed: whose will leads to what an Arabic noun tells: جدد الوزير التزام كينيا بدعم الصومال."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.matches import Match
from accords.ingest.acts.owners import owner
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

NEAR = 5
ENDS = frozenset({"V", "VPART", "COMP", "REL", "PUNCT"})


def willed(cast: Cast, scene: Scene, match: Match) -> Actors | None:
    """Return the owner of a noun of will before the preposition of a noun of backing; None where none is named."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    place = match.first - 1
    if (
        scene.sentence.lang != "ar"
        or match.frame.family != "support"
        or place < 1
        or tokens[place].tag != "PREP"
    ):
        return None
    for before in range(place - 1, max(-1, place - NEAR), -1):
        if tokens[before].tag in ENDS:
            return None
        if tokens[before].lemma in words.wills:
            found = owner(cast, scene, before)
            return found if found is not None and found.how == "named" else None
    return None
