"""Helped: the state that an English title says a conference of donors is for."""

from __future__ import annotations

from accords.ingest.draft import Draft
from accords.ingest.lexicon import word_list

LEADING = frozenset({"for", "to", "in", "on"})


def helped_state(draft: Draft) -> str | None:
    """Return the one state that the title of a donors' conference says it is for."""
    if draft.title is None or draft.lang != "en":
        return None
    tokens = draft.title.sentence.tokens
    donating = word_list("en", "donating")
    if donating.isdisjoint(it.lemma for it in tokens):
        return None
    states = {
        it.thing for it in draft.title.finds if it.type == "State" and it.thing and _is_led(draft, it.first)
    }
    return next(iter(states)) if len(states) == 1 else None


def _is_led(draft: Draft, place: int) -> bool:
    """Say whether a preposition leads to a state in the title: "Conference for Yemen"."""
    tokens = draft.title.sentence.tokens if draft.title is not None else []
    place -= 1
    while place > 0 and tokens[place].tag == "DET":
        place -= 1
    return place >= 0 and tokens[place].norm in LEADING
