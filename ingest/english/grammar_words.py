"""Grammar words: the tags of English words of closed classes, some of which have two uses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.english.readings import Word, listed
from accords.ingest.english.rightward import object_follows
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag

TOLD = 6
NOMINAL = frozenset({"N", "NAME", "NUM"})
TWOFOLD = frozenset(
    {"over", "around", "about", "may", "will", "that", "no", "her", "his", "both", "back", "following"}
)
"""The words of grammar that have two uses."""


def may_be_capital_verb(words: Sequence[Word], place: int) -> bool:
    """Say whether a capital is only that of a sentence's or list item's beginning."""
    if place > 1 and words[place - 1].norm == "-" and words[place - 2].capital:
        return False
    return place == 0 or words[place - 1].norm in ("•", "-", "–", "*", '"', "“", ")", ".", ":")


def tag_closed(words: Sequence[Word], place: int, before: str) -> Tag:
    """Tag a word of grammar; some have two uses."""
    word = words[place]
    if word.norm not in TWOFOLD:
        return word.tag
    if word.norm == "may" and _is_month(words, place):
        return "NAME"
    if word.norm == "will" and before in ("DET", "ADJ") and _nothing_done(words, place):
        return "N"
    if word.norm == "that":
        nominal = place > 0 and before in NOMINAL
        said = _verb_before(words, place) and not _is_described(words, place)
        return "COMP" if not nominal or said or _is_told(words, place) else "REL"
    if word.norm == "no" and before in ("AUX", "V"):
        return "DET"
    if word.norm in ("her", "his") and place + 1 == len(words):
        return "PRON"
    if word.norm == "both" and place + 1 < len(words) and words[place + 1].tag in ("V", "AUX", "ADV"):
        return "PRON"
    if (
        word.norm == "back"
        and place
        and words[place - 1].norm in ("to", "will", "would")
        and object_follows(words, place)
    ):
        return "V"
    if word.norm == "following" and before in ("DET", "ADJ"):
        return "ADJ"
    if (
        word.norm in ("over", "around", "about")
        and before in ("V", "VPART", "PREP", "ADV")
        and _counts(words, place)
    ):
        return "ADV"
    return word.tag


def _counts(words: Sequence[Word], place: int) -> bool:
    """Say whether a number of things, not of years, stands behind "over": "delivered over | 300 tanks"."""
    after = words[place + 1 : place + 5]
    number = next((n for n, it in enumerate(after) if it.tag != "NUM" and it.norm not in (",", "-")), 0)
    return number > 0 and after[number].norm not in _times() and after[0].tag == "NUM"


@cache
def _times() -> frozenset[str]:
    """Return the nouns that a number of tells how long something lasts."""
    return frozenset(listed("TIMES"))


def _nothing_done(words: Sequence[Word], place: int) -> bool:
    """Say whether no verb can follow: "the will of the people", not "the first will be held"."""
    return place + 1 == len(words) or words[place + 1].norm in ("of", "to", "and", "for", ",", ".")


def _is_month(words: Sequence[Word], place: int) -> bool:
    """Say whether "May" is the month or a name: written with a capital that no sentence's beginning gives it."""
    beside = words[place + 1 : place + 2]
    return words[place].capital and (
        not may_be_capital_verb(words, place) or any(it.tag == "NUM" for it in beside)
    )


def _verb_before(words: Sequence[Word], place: int) -> bool:
    """Say whether the word before the last could be a verb of saying ('said today that')."""
    return place > 0 and words[place - 1].verb is not None


def _is_described(words: Sequence[Word], place: int) -> bool:
    """Say whether "that" tells more of a noun that no message is: "an attack | that Jordan condemned"."""
    said = (
        place > 1 and words[place - 2].norm in ("a", "an") and words[place - 1].norm not in listed("MESSAGES")
    )
    return said and words[place - 1].tag in ("N", "V") and not words[place - 1].kinds & {"s"}


def _is_told(words: Sequence[Word], place: int) -> bool:
    """Say whether "that" begins what somebody is told: "assured Kenya that it would", not "told the man that came"."""
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is None or behind.tag in ("AUX", "V", "ADV"):
        return False
    addressing = lexicon_file("en", "closed.toml")["ADDRESSING"]
    return any(it.verb in addressing for it in words[max(0, place - TOLD) : place])
