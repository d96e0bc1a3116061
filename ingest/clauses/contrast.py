"""Contrast: Arabic clauses that set something of their own against what was said: في حين تقول, بينما رفضت."""

from __future__ import annotations

from accords.ingest.clauses.view import View


def contrasts(view: View, mark: int | None, finite: int | None) -> bool:
    """Say whether the word that opens a clause behind a comma sets it against the clause before."""
    if mark is None or finite is None or view.words.order[0] != "after":
        return False
    place, contrasting = view.found[mark].first, view.words.contrasting
    before = view.tokens[place - 1] if place > 1 else None
    if before is None or view.tokens[place].tag != "COMP":
        return False
    two = f"{before.norm} {view.tokens[place].norm}"
    first = place - 1 if two in contrasting else place
    while first > 1 and view.tokens[first - 1].tag == "PREP":
        first -= 1
    told = two in contrasting or view.tokens[place].norm in contrasting
    return told and view.tokens[first - 1].tag in ("PUNCT", "CONJ")
