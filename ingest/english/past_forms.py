"""Past forms: whether an English form in -ed or -ing is a finite verb, a participle, an adjective or a noun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from accords.ingest.english.forms import singular
from accords.ingest.english.grammar_words import NOMINAL
from accords.ingest.english.readings import Word, listed
from accords.ingest.english.rightward import by_follows, governs, is_by_line, nominal_at, object_follows
from accords.ingest.english.subject_words import Sofar
from accords.ingest.lexicon import word_list
from accords.ingest.token import Tag

COMPOUND = 2


def tag_gerund(words: Sequence[Word], place: int, before: str) -> tuple[Tag, bool]:
    """Tag a form in -ing: adjective before a noun after an article, else participle."""
    follows = words[place + 1] if place + 1 < len(words) else None
    if before in ("DET", "ADJ") and follows is not None and follows.tag in ("N", "ADJ"):
        return "ADJ", False
    if before in ("DET", "ADJ") and (follows is None or follows.tag in ("PREP", "PUNCT", "CONJ", "AUX")):
        return "N", False
    return ("N" if _is_compound(words, place, before, follows) else "VPART"), False


def _is_compound(words: Sequence[Word], place: int, before: str, follows: Word | None) -> bool:
    """Say whether a form in -ing ends a compound: "terrorist financing", "capacity building"; no object follows."""
    if before not in ("N", "ADJ") or words[place].norm not in _compounds():
        return False
    if follows is not None and follows.norm in _compound_heads():
        return True
    single = singular(words[place - 1].norm) == words[place - 1].norm
    return single and (follows is None or follows.tag in ("PREP", "PUNCT", "CONJ", "AUX"))


@cache
def _compounds() -> frozenset[str]:
    """Return the forms in -ing that end compounds."""
    return word_list("en", "compounds")


@cache
def _compound_heads() -> frozenset[str]:
    """Return the nouns a compound in -ing stands before: "ceasefire monitoring committee"."""
    return word_list("en", "compound_heads")


def tag_past(words: Sequence[Word], place: int, before: str, state: Sofar) -> tuple[Tag, bool]:
    """Tag a form in -ed: passive after be, perfect after have, adjective inside a noun group.

    Else past or reduced.
    """
    follows = words[place + 1].norm if place + 1 < len(words) else ""
    if state.auxiliary == "be":
        return "V", True
    if state.auxiliary == "have" or "part" not in words[place].kinds:
        return "V", False
    if before == "ADJ" and place == 1 and words[0].capital and governs(words, place):
        state.tags[0] = "NAME"
        return "V", False
    if before in ("DET", "ADJ") or _ends_compound(words, place):
        return "ADJ", False
    if before in ("PREP", "VPART", "V") and nominal_at(words, place + 1):
        return "ADJ", False
    held = state.finite or _holds_no_verb(words, state)
    reduced = held and before in ("N", "NAME", "ADV") and not object_follows(words, place)
    if follows == "by" and is_by_line(words, place):
        return "V", False
    done_by = by_follows(words, place) and (follows == "by" or before in NOMINAL)
    if done_by or before == "" or reduced:
        return "VPART", done_by
    if before == "N" and _is_fronted(words, place, state):
        return "VPART", True
    if before == "CONJ" and nominal_at(words, place + 1) and state.tags[-2:-1] in (["ADJ"], ["DET"]):
        return "ADJ", False
    inserted = not state.finite and _is_inserted(words, place, state)
    return ("VPART", True) if inserted else ("V", False)


def _ends_compound(words: Sequence[Word], place: int) -> bool:
    """Say whether a form in -ed stands behind a name and a hyphen, before a noun: "the NATO - led | coalition"."""
    if place < COMPOUND or words[place - 1].norm != "-" or not words[place - 2].capital:
        return False
    return nominal_at(words, place + 1) or (place + 1 < len(words) and words[place + 1].capital)


def _is_fronted(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a form in -ed describes the noun a sentence's first preposition leads to: "At a summit | held in Oslo, …"."""
    group = state.tags[1:]
    alone = state.tags[0] == "PREP" and all(it in ("DET", "ADJ", "NUM", "N", "ADV") for it in group)
    if not alone or words[place].verb not in listed("HELD") or object_follows(words, place):
        return False
    return any(it.norm == "," for it in words[place + 1 :])


def _is_inserted(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a form in -ed stands between a subject and its verb: "The Charter, signed last year, will …"."""
    if words[place - 1].norm != "," or state.tags[0] == "PREP" or object_follows(words, place):
        return False
    comma = next((n for n in range(place + 1, len(words) - 1) if words[n].norm == ","), len(words))
    behind = next((it for it in words[comma + 1 :] if it.tag != "ADV"), None)
    return behind is not None and (behind.tag == "AUX" or (behind.verb is not None and _has_tense(behind)))


def _has_tense(word: Word) -> bool:
    """Say whether a form can only be a verb with tense here: "ended", "calls"."""
    return bool(word.kinds & {"past", "s"}) and word.tag == "V" and "base" not in word.kinds


def _holds_no_verb(words: Sequence[Word], state: Sofar) -> bool:
    """Say whether a preamble's form in -ing governs all up to here: "Noting the plan submitted last year by Chad,"."""
    opens = next((n for n, it in enumerate(words[:3]) if it.norm in listed("RECITING")), None)
    return opens is not None and not {"PUNCT", "COMP", "REL", "AUX"} & set(state.tags[opens:])
