"""Willed: whose will leads to what an Arabic noun tells: جدد الوزير التزام كينيا بدعم الصومال."""

from __future__ import annotations

from accords.ingest.acts.act import Actors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.matches import Match
from accords.ingest.acts.owners import owner
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import BODIES

NEAR = 5
PAIR = 2
ENDS = frozenset({"V", "VPART", "COMP", "REL", "PUNCT"})


def offered(cast: Cast, scene: Scene, match: Match) -> Actors | None:
    """Return who is named between a noun of will or offer and the verbal noun it governs: عرض كينيا | استضافة القمة."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    if scene.sentence.lang != "ar" or match.part != "nouns" or match.first < PAIR:
        return None
    named = [
        it
        for it in scene.finds
        if it.type in BODIES and it.form == "name" and it.last == match.first and it.inside is None
    ]
    if not named or tokens[match.first].tag != "N":
        return None
    willing, place = words.wills | words.telling | words.offers, named[0].first - 1
    while (
        place > 0
        and tokens[place].lemma not in willing
        and (tokens[place].norm in words.transparent or tokens[place].tag == "DET")
    ):
        place -= 1
    found = tokens[place].lemma in willing
    return owner(cast, scene, place) or Actors((named[0].thing or "",), "named") if found else None


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
