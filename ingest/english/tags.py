"""Tags: what each word is in its place; one pass from left to right over the readings of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.english.base_forms import tag_base
from accords.ingest.english.grammar_words import NOMINAL, may_be_capital_verb, tag_closed
from accords.ingest.english.past_forms import tag_gerund, tag_past
from accords.ingest.english.readings import Word, forms_of_be
from accords.ingest.english.rightward import article_follows, by_follows, object_follows, particle_follows
from accords.ingest.english.subject_words import Sofar, is_only_verb, lands, plural_subject
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag

HAVE = frozenset({"have", "has", "had", "having", "'ve"})
MODAL = frozenset(
    {
        "will",
        "would",
        "shall",
        "should",
        "can",
        "could",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "'ll",
        "cannot",
    }
)
OPENING = 3
SUBORDINATE = frozenset(
    {"after", "before", "since", "until", "when", "while", "because", "although", "though", "once", "as"}
)
"""Words that a clause begins with which ends at the first comma: "After rebels overran Goma, ministers met"."""
PLAINLY_VERBS = frozenset({"pose", "poses", "plays"})
"""Forms that are hardly ever nouns, though the reader knows no noun better: "the threat that hunger | poses to the region"."""
THINGS = frozenset(
    {"talks", "states", "forces", "terms", "points", "hands", "means", "works", "measures", "trade"}
)
"""Nouns that are hardly ever verbs, though their forms would let them be."""


def tag_words(words: Sequence[Word]) -> tuple[list[Tag], list[bool]]:
    """Tag the words of one sentence; the second list says which verbs are passive."""
    state = Sofar([], opened=any(it.norm in SUBORDINATE for it in words[:OPENING]))
    passive: list[bool] = []
    for place, word in enumerate(words):
        before = state.tags[-1] if state.tags else ""
        tag, is_passive = _tag(words, place, before, state)
        state.tags.append(tag)
        passive.append(is_passive)
        _remember(state, word, tag, place == 1 and words[0].norm == "to")
    return state.tags, passive


def _remember(state: Sofar, word: Word, tag: Tag, aim: bool) -> None:
    """Note what the next words need to know of this one; an aim a sentence begins with is no finite verb."""
    if tag == "AUX":
        state.auxiliary = "be" if word.norm in forms_of_be() else "have" if word.norm in HAVE else "modal"
        state.finite = state.finite or word.norm not in ("be", "been", "being", "having")
    elif tag == "V":
        state.finite, state.auxiliary = not aim, ""
    elif tag == "VPART":
        state.auxiliary = ""
    elif tag in ("COMP", "REL") or (tag == "PUNCT" and word.norm in ";:—–"):
        state.finite, state.auxiliary = False, ""
    elif state.opened and word.norm == ",":
        state.finite, state.opened = False, False
    elif tag in ("N", "NAME", "DET", "PREP"):
        state.auxiliary = "" if tag != "DET" else state.auxiliary
    if tag in ("V", "VPART"):
        state.infinitive = word.norm == "to" or state.infinitive


def _tag(words: Sequence[Word], place: int, before: str, state: Sofar) -> tuple[Tag, bool]:
    """Tag one word by its readings and its left and right neighbours."""
    word = words[place]
    if word.norm == "." and _ends_initial(words, place):
        return "NAME", False
    if word.norm in PLAINLY_VERBS and before in NOMINAL and not state.finite:
        return "V", False
    if word.norm in _opening_verbs() and _opens_condition(words, place, state):
        return "COMP", False
    if word.tag not in ("V", "VPART", "N", "ADJ"):
        return tag_closed(words, place, before), False
    if (
        word.verb is None
        and word.tag == "N"
        and not word.capital
        and state.auxiliary == "modal"
        and before in ("AUX", "ADV", "NEG")
    ):
        return "V", False
    if word.verb is None or (word.tag in ("N", "ADJ") and not _clearly_verb(words, place, before, state)):
        return _tag_name_or(word, place, words), False
    if word.capital and place > 0 and not may_be_capital_verb(words, place):
        return "NAME", False
    if "ing" in word.kinds:
        return tag_gerund(words, place, before)
    if "base" in word.kinds and "part" in word.kinds and before in NOMINAL and by_follows(words, place):
        return "VPART", True
    if word.kinds & {"past", "part"} and "base" not in word.kinds:
        return tag_past(words, place, before, state)
    return tag_base(words, place, before, state), False


def _ends_initial(words: Sequence[Word], place: int) -> bool:
    """Say whether a point ends an initial before a name, and so no row of people: "S. Jaishankar"."""
    if not 0 < place < len(words) - 1:
        return False
    lone = len(words[place - 1].norm) == 1 and (place == 1 or words[place - 2].norm != ".")
    return lone and words[place - 1].capital and words[place + 1].capital


def _opens_condition(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a form of a verb stands for "if": "provided that", or ", provided" behind what will be done."""
    joined = place + 1 < len(words) and words[place + 1].norm == "that"
    planned = "REL" not in state.tags and any(it.norm in MODAL for it in words[:place])
    return joined or (planned and words[place - 1].norm == ",")


def _clearly_verb(words: Sequence[Word], place: int, before: str, state: Sofar) -> bool:
    """Say whether a word that is nearly always a noun or adjective is a verb here."""
    if place == 0:
        return False
    previous = words[place - 1].norm
    if words[place].norm == "meeting":
        return _is_to_meet(words, place, before)
    plain = words[place].tag == "N" and words[place].norm not in THINGS
    agrees = plain and ("s" in words[place].kinds) != plural_subject(words, place, state)
    if agrees and before in NOMINAL and not state.finite and is_only_verb(words, place, state):
        return True
    if "ing" in words[place].kinds and article_follows(words, place):
        led = before in ("PUNCT", "CONJ", "PREP") or (before == "AUX" and state.auxiliary == "be")
        return led or (before in NOMINAL and words[place].tag == "ADJ")
    earlier = [it for it in state.tags if it != "ADV"]
    told = "s" in words[place].kinds and earlier[-1:] == ["REL"] and previous != "that"
    bare = told or (
        "base" in words[place].kinds and (before == "REL" or previous in ("we", "they", "i", "who"))
    )
    if bare and not state.finite and object_follows(words, place):
        return True
    if (
        before in NOMINAL
        and not state.finite
        and words[place].kinds & {"base", "s"}
        and article_follows(words, place)
    ):
        return ("s" in words[place].kinds) != plural_subject(words, place, state)
    if words[place].kinds >= {"past"} and before in NOMINAL and article_follows(words, place):
        return True
    if state.auxiliary == "modal" or previous == "to":
        return (
            "base" in words[place].kinds
            and before in ("AUX", "ADV", "PREP", "NEG")
            and (object_follows(words, place) or particle_follows(words, place))
        )
    return False


def _is_to_meet(words: Sequence[Word], place: int, before: str) -> bool:
    """Say whether "meeting" is the verb: "look forward to meeting again", "the leaders, meeting in Arusha, …"."""
    behind = words[place + 1].norm if place + 1 < len(words) else ""
    if behind == "again":
        return before not in ("DET", "ADJ", "N", "NAME")
    after = words[place + 1] if place + 1 < len(words) else None
    if words[place - 1].norm in ("after", "before", "since", "upon") and after is not None:
        return after.tag == "DET" or behind == "with" or after.capital
    apposed = words[place - 1].norm == "," and not words[place].capital
    return apposed and behind in ("in", "at", "on", "under", "for", "as", "within")


def _tag_name_or(word: Word, place: int, words: Sequence[Word]) -> Tag:
    """Tag a word with a capital as a name, unless it only begins the sentence."""
    if place == 0 and word.norm.endswith("ly") and len(words) > 1 and words[1].norm == ",":
        return "NAME" if word.norm in lands() else "ADV"
    if word.capital and place == 0 and word.tag == "ADJ" and word.norm in lands():
        return "NAME"
    if word.capital and (place > 0 or (place + 1 < len(words) and words[place + 1].capital)):
        return "NAME"
    return "N" if word.tag in ("V", "VPART") else word.tag


@cache
def _opening_verbs() -> frozenset[str]:
    """Return the forms of verbs that can stand for "if"."""
    return frozenset(lexicon_file("en", "closed.toml")["OPENING_VERBS"])
