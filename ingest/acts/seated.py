"""Seated: governments told by where they sit: "the regime in Khartoum", "successive governments in Lima"."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

STATES = frozenset({"name", "capital"})


def sits_in(scene: Scene, place: int) -> bool:
    """Say whether an English "in" leads from a government to the state or capital it sits in."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en" or not 0 < place < len(tokens) - 1 or tokens[place].norm != "in":
        return False
    if {tokens[place - 1].norm, tokens[place - 1].lemma}.isdisjoint(wording("en").regimes):
        return False
    return any(it.first == place + 1 and it.type == "State" and it.form in STATES for it in scene.finds)
