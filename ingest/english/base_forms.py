"""Base forms: whether an English form that can be noun or verb is a verb here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.english.grammar_words import NOMINAL, TOLD
from accords.ingest.english.readings import Word, only_verbs
from accords.ingest.english.rightward import (
    clause_follows,
    infinitive_follows,
    manner_follows,
    may_follow,
    object_follows,
    past_follows,
    verb_later,
)
from accords.ingest.english.subject_words import Sofar, are_parties, begins_anew, is_only_verb, plural_subject
from accords.ingest.lexicon import word_list
from accords.ingest.token import Tag


def tag_base(words: Sequence[Word], place: int, before: str, state: Sofar) -> Tag:
    """Tag a base form or a form in -s: verb or noun."""
    word = words[place]
    previous = words[place - 1].norm if place else ""
    if place == 0 and "s" in word.kinds and word.verb in only_verbs() and manner_follows(words):
        return "V"
    if previous == "to":
        return "V" if "base" in word.kinds or "s" not in word.kinds else "N"
    if before in ("DET", "ADJ", "NUM") or previous == "'s":
        return "N"
    if state.auxiliary in ("modal",) and before in ("AUX", "ADV", "NEG", "PUNCT", "PRON", "CONJ"):
        return "V"
    if state.auxiliary in ("have", "be") and before in ("AUX", "ADV", "NEG"):
        return "V" if word.kinds & {"past", "part"} else "N"
    if before in ("PRON", "NEG"):
        return "V"
    if before == "PREP" or (before == "N" and _ends_single(words, place, state)):
        return "N"
    if before in NOMINAL and not state.finite and word.verb in only_verbs() and may_follow(words, place):
        return "V"
    if before in NOMINAL and not state.finite and word.verb in only_verbs() and _is_joined(words, place):
        return "V"
    if before == "NAME" and "s" in word.kinds and word.verb in only_verbs() and begins_anew(words, place):
        return "V"
    if before == "NAME" and "base" in word.kinds and not state.finite and are_parties(words, place):
        return "V"
    return _tag_open_place(words, place, before, state)


def _is_joined(words: Sequence[Word], place: int) -> bool:
    """Say whether another verb in the same form stands behind "and" with its object: "the Council welcomes | and supports the"."""
    if place + 2 >= len(words) or words[place + 1].norm not in ("and", "or"):
        return False
    other = place + 2 + (words[place + 2].tag == "ADV")
    if other >= len(words) or words[other].verb is None:
        return False
    alike = words[other].kinds & {"s", "base"} == words[place].kinds & {"s", "base"}
    return alike and object_follows(words, other)


def _ends_single(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a word without -s stands behind "a" and one noun, of which it can be no verb: "a telephone | call"."""
    word, first = words[place], place - 1
    if word.kinds & {"s", "past"} or "COMP" in state.tags or words[first].norm.endswith("s"):
        return False
    while first > 0 and state.tags[first] in ("N", "ADJ"):
        first -= 1
    return words[first].norm in ("a", "an")


def _tag_open_place(words: Sequence[Word], place: int, before: str, state: Sofar) -> Tag:
    """Tag a form that may be a noun or a verb where the left neighbour does not decide."""
    word = words[place]
    if before == "NAME" and "s" in word.kinds and infinitive_follows(words, place):
        return "V"
    if before in ("CONJ", "PUNCT", "ADV", ""):
        if "s" in word.kinds and word.verb not in only_verbs() and past_follows(words, place):
            return "N"
        return "V" if object_follows(words, place) or clause_follows(words, place) else "N"
    if before in NOMINAL and "base" in word.kinds and _is_demanded(words, place, state):
        return "V"
    if before in NOMINAL and not state.finite:
        if "past" in word.kinds and "base" not in word.kinds:
            return "V"
        plural = plural_subject(words, place, state)
        if plural and before == "NAME" and "base" in word.kinds and not verb_later(words, place):
            return "V"
        agrees = ("s" in word.kinds) != plural or word.kinds >= {"past", "base"}
        if agrees and is_only_verb(words, place, state):
            return "V"
        return "V" if agrees and (object_follows(words, place) or clause_follows(words, place)) else "N"
    if before in ("REL",):
        return "V"
    return "N"


def _is_demanded(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a bare form is what somebody demands of one: "demanded that Israel halt its operations"."""
    if state.finite or "COMP" not in state.tags or not object_follows(words, place):
        return False
    mark = len(state.tags) - 1 - state.tags[::-1].index("COMP")
    return mark > 0 and words[mark - 1].verb in _demands() and place - mark < TOLD


@cache
def _demands() -> frozenset[str]:
    """Return the verbs that demand."""
    return word_list("en", "demands")
