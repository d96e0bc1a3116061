"""Owned nouns: whose an Arabic verbal noun is, by the name right behind it."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

TOWARD = frozenset({"في", "ضد", ","})
"""What behind a noun of backing and a name shows that the named is backed: دعم لبنان في, not دعم لبنان ل."""


def owner_find(scene: Scene, place: int) -> Found | None:
    """Return the actor named right behind a noun as its owner.

    A preposition must follow, else it is the noun's object.
    """
    tokens, first = scene.sentence.tokens, over_light(scene, place + 1)
    found = [
        it
        for it in scene.finds
        if it.type in ACTORS
        and it.kind != "armed_group"
        and place < it.first <= first < it.last
        and it.form != "adjective"
    ]
    if not found:
        return None
    last = found[-1].last
    if tokens[place].lemma in wording(scene.sentence.lang).barring and last < len(tokens):
        return None if tokens[last].norm in ("من", "عن", "علي") else found[-1]
    words = wording(scene.sentence.lang)
    if (
        tokens[place].lemma in words.backing
        and {tokens[place + 1].norm, tokens[place + 1].lemma} & words.upheld
    ):
        return None
    while last + 1 < len(tokens) and tokens[last].tag in ("CONJ", "NAME", "ADJ"):
        last += 1
    if (
        tokens[place].lemma in wording(scene.sentence.lang).backing
        and tokens[last : last + 1]
        and (tokens[last].norm in TOWARD or _is_circumstance(tokens, last))
    ):
        return None
    if last < len(tokens) and (
        tokens[last].tag == "PREP" or tokens[last].norm == "," or _is_object(scene, last)
    ):
        return found[-1]
    return None


def _is_circumstance(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a preposition only leads to who else was there: مؤتمر لدعم لبنان برئاسة …."""
    words, behind = meeting_words("ar"), tokens[place + 1 : place + 2]
    return bool(behind) and behind[0].lemma in words.attending | words.presiding


def _is_object(scene: Scene, place: int) -> bool:
    """Say whether a known noun begins a group of its own.

    So that the verbal noun before its owner governs it: رفض مصر التدخلات.
    """
    token = scene.sentence.tokens[place]
    return (
        token.tag == "N"
        and token.number is not None
        and any(it.kind == "noun" and it.first == place for it in scene.chunks)
    )


def over_light(scene: Scene, place: int) -> int:
    """Step over words that only lead to an owner: كل, حكومة, قيادة."""
    tokens, light = scene.sentence.tokens, wording(scene.sentence.lang).transparent
    named = {it.first for it in scene.finds if it.type in ACTORS and it.form != "adjective"}
    while (
        place < len(tokens)
        and place not in named
        and (tokens[place].tag == "DET" or tokens[place].norm in light)
    ):
        place += 1
    return place
