"""Wishes: meetings that somebody only calls for or finds needful: دعا إلى حوار, أهمية استئناف المفاوضات.

And those that only tell how something is done: "settled by negotiation", "held by videoconference".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.token import Token

SMALL = frozenset({"PREP", "ADJ", "DET"})
VISIT = "زياره"
FAR = 16
AHEAD = 8


def is_no_meeting(tokens: Sequence[Token], span: tuple[int, int], barred: Collection[int], lang: str) -> bool:
    """Say whether a meeting's noun tells of none: one only wished for, or meetings in general."""
    first, last = span
    return (
        _is_manner(tokens, first, lang)
        or _is_wished_for(tokens, first, barred, lang)
        or _is_generic(tokens, first, last, lang)
    )


def _is_manner(tokens: Sequence[Token], place: int, lang: str) -> bool:
    """Say whether a bare noun only tells how something is done: "by videoconference", "through consultation or negotiation"."""
    if lang == "ar":
        return _is_remote(tokens, place)
    before = place - 1
    if before > 1 and tokens[before].tag == "CONJ":
        before -= 2
    words = meeting_words(lang)
    told = before > 0 and tokens[before - 1].lemma in words.befalling
    return before >= 0 and tokens[before].norm in words.manner and not told


def _is_remote(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic noun is only the line over which a meeting was held: عبر الاتصال المرئي, عبر تقنية الاتصال المرئي."""
    words, noun = meeting_words("ar"), tokens[place]
    behind = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    led = place > 0 and tokens[place - 1].norm in words.manner
    return led and behind in words.remote and (noun.definite or tokens[place - 1].tag == "N")


def _is_generic(tokens: Sequence[Token], first: int, last: int, lang: str) -> bool:
    """Say whether a meeting's noun only speaks of visits or contacts in general: الزيارات المتبادلة."""
    words = meeting_words(lang)
    several = tokens[first].number == "p" and tokens[first].lemma in words.contacts
    following = tokens[first + 1].norm if first + 1 < len(tokens) else ""
    if tokens[first].lemma in words.receiving and following in words.not_guests:
        return True
    if several and tokens[first].definite and last == first + 1:
        return True
    return several and any(it.norm in words.general for it in tokens[first + 1 : last + 2])


def _is_wished_for(tokens: Sequence[Token], place: int, barred: Collection[int], lang: str) -> bool:
    """Say whether a meeting at a token is only wished for.

    A date behind it (one of `barred`) makes it one that is planned.
    """
    words = meeting_words(lang)
    if not words.wishing or any(it in barred for it in range(place, place + AHEAD)):
        return False
    led = passed = False
    for before in reversed(tokens[max(0, place - FAR) : place]):
        if before.lemma in words.wishing or before.norm in words.wishing:
            asked = (
                led and before.tag == "V" and before.lemma in words.asking and tokens[place].lemma == VISIT
            )
            return not asked and (not led or before.tag == "V")
        if before.tag in ("V", "COMP", "PUNCT") or (before.tag == "CONJ" and not led):
            return False
        led = led or (before.tag not in SMALL and before.lemma not in words.beginning)
        passed = passed or before.tag == "PREP"
        if led and not passed:
            return False
    return False
