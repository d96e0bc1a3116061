"""Led: the leader named behind whom an Arabic sentence praises: أشاد بدور قطر بقيادة الشيخ فلان."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

SUPPORT = "support"
FAR = 24
TITLES = 8
ENDS = frozenset({"PUNCT", "COMP"})


def leader_praised(scene: Scene, match: Match) -> str | None:
    """Return the leader under whom those praised are said to act; None where no words say it."""
    if scene.sentence.lang != "ar" or match.frame.family != SUPPORT:
        return None
    tokens, leading = scene.sentence.tokens, wording("ar").under
    for place in range(match.last + 1, min(match.last + FAR, len(tokens) - 1)):
        if tokens[place].tag in ENDS:
            return None
        if tokens[place].tag == "PREP" and tokens[place + 1].norm in leading:
            return _person(scene, place + 2)
    return None


def _person(scene: Scene, first: int) -> str | None:
    """Return the person named at a place, over the titles and the office before the name."""
    near = [it for it in scene.finds if it.form == "person" and first <= it.first <= first + TITLES]
    if not near:
        return None
    between = scene.sentence.tokens[first : near[0].first]
    return near[0].thing if all(it.tag in ("N", "NAME", "ADJ", "DET") for it in between) else None
