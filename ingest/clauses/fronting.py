"""Fronting: the actor that stands right before an Arabic verb and agrees with it acts, whatever follows.

"والولايات المتحدة تدعم …", "واشنطن التي تدعم …".
"""

from __future__ import annotations

from accords.ingest.clauses.view import View
from accords.ingest.token import Token

OPENING = frozenset({"conj", "punct", "comp"})
NEAR = 3


def fronted(view: View, place: int, mark: int | None) -> tuple[int, int] | None:
    """Return the state's name right before a verb, or before the relative word that opens its clause."""
    if view.words.order[0] != "after":
        return None
    relative = mark is not None and view.found[mark].kind == "rel"
    before = place - 1
    if relative and mark is not None:
        if mark != place - 1 or _has_pronoun(view, place):
            return None
        before = mark - 1
    if before < 0 or view.found[before].kind != "noun" or (not relative and not _opens(view, before)):
        return None
    if mark is not None and not relative and _ends_row(view, before, mark):
        return None
    noun = view.found[before]
    head = view.tokens[noun.head]
    if not _agrees(view.tokens[view.found[place].head], head) or noun.last - noun.first > NEAR:
        return None
    range_ = noun.first, noun.last
    return range_ if view.acts(range_) else None


def told_with(view: View, place: int, mark: int | None) -> tuple[int, int] | None:
    """Return the pronoun at an Arabic that-word right before a verb: whatever stands behind is no subject then.

    "أكدت أنها ستقدم مساعدات".
    """
    if mark is None or view.words.order[0] != "after" or mark + 2 != place:
        return None
    that, pronoun = view.found[mark], view.found[place - 1]
    if that.kind != "comp" or pronoun.kind != "pron":
        return None
    own = view.tokens[that.last - 1].word == view.tokens[pronoun.first].word
    verb, word = view.tokens[view.found[place].head], view.tokens[pronoun.first]
    agrees = verb.person == word.person == 3 and verb.gender == word.gender and word.number == verb.number
    return (pronoun.first, pronoun.last) if own and agrees else None


def _ends_row(view: View, before: int, mark: int) -> bool:
    """Say whether a noun is the last of the row that a that-word opens: أن بلاده ومالي | وبوركينا فاسو ستشكل."""
    row = view.found[mark + 1 : before]
    opened = view.found[mark].kind == "comp" and len(row) > 1
    return opened and all(it.kind in ("noun", "pron", "conj") for it in row) and row[-1].kind == "conj"


def _opens(view: View, place: int) -> bool:
    """Say whether a noun group begins a clause: behind an "and", a mark or a that-word, or first of all."""
    return place == 0 or view.found[place - 1].kind in OPENING


def _agrees(verb: Token, noun: Token) -> bool:
    """Say whether a state's name and a verb agree, so that it can act."""
    named = noun.tag == "NAME" or (noun.tag == "N" and noun.text.endswith("ات"))
    alone = verb.number not in ("d", "p")
    return alone and named and noun.gender == verb.gender == "f" and verb.person == 3 and verb.tense != "past"


def _has_pronoun(view: View, place: int) -> bool:
    """Say whether a pronoun stands close behind a verb, for what its relative clause is about."""
    return any(it.kind == "pron" for it in view.found[place + 1 : place + 1 + NEAR])
