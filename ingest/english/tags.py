"""Tags: what each word is in its place; one pass from left to right over the readings of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from accords.graph import reference
from accords.ingest.english.forms import singular
from accords.ingest.english.readings import Word, forms_of_be, listed, only_verbs
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag

TOLD = 6
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
NOMINAL = frozenset({"N", "NAME", "NUM"})
SUBJECT = frozenset({"DET", "ADJ", "N", "NAME", "NUM", "PREP", "CONJ", "ADV"})
"""What stands in a subject and before it."""
THINGS = frozenset(
    {"talks", "states", "forces", "terms", "points", "hands", "means", "works", "measures", "trade"}
)
"""Nouns that are hardly ever verbs, though their forms would let them be."""
TWOFOLD = frozenset(
    {"over", "around", "about", "may", "will", "that", "no", "her", "his", "both", "back", "following"}
)
"""The words of grammar that have two uses."""


@dataclass(slots=True)
class Sofar:
    """What the pass has seen: the tags up to here, the last verb's kind.

    Whether a finite verb stands already.
    """

    tags: list[Tag]
    finite: bool = False
    last_kind: str = ""
    auxiliary: str = ""
    infinitive: bool = False
    names_joined: bool = False


def tag_words(words: Sequence[Word]) -> tuple[list[Tag], list[bool]]:
    """Tag the words of one sentence; the second list says which verbs are passive."""
    state = Sofar([])
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
    elif tag in ("N", "NAME", "DET", "PREP"):
        state.auxiliary = "" if tag != "DET" else state.auxiliary
    if tag in ("V", "VPART"):
        state.infinitive = word.norm == "to" or state.infinitive


def _tag(words: Sequence[Word], place: int, before: str, state: Sofar) -> tuple[Tag, bool]:
    """Tag one word by its readings and its left and right neighbours."""
    word = words[place]
    if word.norm == "." and _ends_initial(words, place):
        return "NAME", False
    if word.norm in _opening_verbs() and _opens_condition(words, place, state):
        return "COMP", False
    if word.tag not in ("V", "VPART", "N", "ADJ"):
        return _tag_closed(words, place, before), False
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
    if word.capital and place > 0 and not _may_be_capital_verb(words, place):
        return "NAME", False
    if "ing" in word.kinds:
        return _tag_gerund(words, place, before)
    if "base" in word.kinds and "part" in word.kinds and before in NOMINAL and _by_follows(words, place):
        return "VPART", True
    if word.kinds & {"past", "part"} and "base" not in word.kinds:
        return _tag_past(words, place, before, state)
    return _tag_base(words, place, before, state), False


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
    agrees = plain and ("s" in words[place].kinds) != _plural_subject(words, place, state)
    if agrees and before in NOMINAL and not state.finite and _is_only_verb(words, place, state):
        return True
    if "ing" in words[place].kinds and _article_follows(words, place):
        led = before in ("PUNCT", "CONJ", "PREP") or (before == "AUX" and state.auxiliary == "be")
        return led or (before in NOMINAL and words[place].tag == "ADJ")
    earlier = [it for it in state.tags if it != "ADV"]
    told = "s" in words[place].kinds and earlier[-1:] == ["REL"] and previous != "that"
    bare = told or (
        "base" in words[place].kinds and (before == "REL" or previous in ("we", "they", "i", "who"))
    )
    if bare and not state.finite and _object_follows(words, place):
        return True
    if (
        before in NOMINAL
        and not state.finite
        and words[place].kinds & {"base", "s"}
        and _article_follows(words, place)
    ):
        return ("s" in words[place].kinds) != _plural_subject(words, place, state)
    if words[place].kinds >= {"past"} and before in NOMINAL and _article_follows(words, place):
        return True
    if state.auxiliary == "modal" or previous == "to":
        return (
            "base" in words[place].kinds
            and before in ("AUX", "ADV", "PREP", "NEG")
            and (_object_follows(words, place) or _particle_follows(words, place))
        )
    return False


def _article_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether an article or possessive stands behind a word, as no noun's would: "France renewed its offer"."""
    return place + 1 < len(words) and words[place + 1].tag == "DET"


def _particle_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether a word that only goes with verbs stands to the right: "to root out", "to crack down on"."""
    behind = words[place + 1].norm if place + 1 < len(words) else ""
    return behind in lexicon_file("en", "closed.toml")["PARTICLES"]


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


def _may_be_capital_verb(words: Sequence[Word], place: int) -> bool:
    """Say whether a capital is only that of a sentence's or list item's beginning."""
    if place > 1 and words[place - 1].norm == "-" and words[place - 2].capital:
        return False
    return place == 0 or words[place - 1].norm in ("•", "-", "–", "*", '"', "“", ")", ".", ":")


def _tag_name_or(word: Word, place: int, words: Sequence[Word]) -> Tag:
    """Tag a word with a capital as a name, unless it only begins the sentence."""
    if place == 0 and word.norm.endswith("ly") and len(words) > 1 and words[1].norm == ",":
        return "NAME" if word.norm in _lands() else "ADV"
    if word.capital and place == 0 and word.tag == "ADJ" and word.norm in _lands():
        return "NAME"
    if word.capital and (place > 0 or (place + 1 < len(words) and words[place + 1].capital)):
        return "NAME"
    return "N" if word.tag in ("V", "VPART") else word.tag


@cache
def _opening_verbs() -> frozenset[str]:
    """Return the forms of verbs that can stand for "if"."""
    return frozenset(lexicon_file("en", "closed.toml")["OPENING_VERBS"])


@cache
def _lone_actors() -> frozenset[str]:
    """Return the names of one word that act: states, their capitals, bodies."""
    capitals = {it for row in reference.countries() for it in row.capital_en}
    bodies = {name for row in reference.organizations() for name in (row.name_en, *row.aliases_en) if name}
    return _lands() | {it.casefold() for it in capitals | bodies if " " not in it}


@cache
def _lands() -> frozenset[str]:
    """Return the names of states that are one word, some of which end as adjectives do: Portugal, Hungary."""
    return frozenset(it.name_en.casefold() for it in reference.countries())


def _tag_closed(words: Sequence[Word], place: int, before: str) -> Tag:
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
        and _object_follows(words, place)
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
        not _may_be_capital_verb(words, place) or any(it.tag == "NUM" for it in beside)
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


def _tag_gerund(words: Sequence[Word], place: int, before: str) -> tuple[Tag, bool]:
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
    return frozenset(lexicon_file("en", "words.toml")["lists"]["compounds"])


@cache
def _compound_heads() -> frozenset[str]:
    """Return the nouns a compound in -ing stands before: "ceasefire monitoring committee"."""
    return frozenset(lexicon_file("en", "words.toml")["lists"]["compound_heads"])


def _tag_past(words: Sequence[Word], place: int, before: str, state: Sofar) -> tuple[Tag, bool]:
    """Tag a form in -ed: passive after be, perfect after have, adjective inside a noun group.

    Else past or reduced.
    """
    follows = words[place + 1].norm if place + 1 < len(words) else ""
    if state.auxiliary == "be":
        return "V", True
    if state.auxiliary == "have" or "part" not in words[place].kinds:
        return "V", False
    if before == "ADJ" and place == 1 and words[0].capital and _governs(words, place):
        state.tags[0] = "NAME"
        return "V", False
    if before in ("DET", "ADJ"):
        return "ADJ", False
    if before in ("PREP", "VPART", "V") and _nominal_at(words, place + 1):
        return "ADJ", False
    held = state.finite or _holds_no_verb(words, state)
    reduced = held and before in ("N", "NAME", "ADV") and not _object_follows(words, place)
    if follows == "by" and _is_by_line(words, place):
        return "V", False
    done_by = _by_follows(words, place) and (follows == "by" or before in NOMINAL)
    if done_by or before == "" or reduced:
        return "VPART", done_by
    if before == "CONJ" and _nominal_at(words, place + 1) and state.tags[-2:-1] in (["ADJ"], ["DET"]):
        return "ADJ", False
    inserted = not state.finite and _is_inserted(words, place, state)
    return ("VPART", True) if inserted else ("V", False)


def _is_inserted(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a form in -ed stands between a subject and its verb: "The Charter, signed last year, will …"."""
    if words[place - 1].norm != "," or state.tags[0] == "PREP" or _object_follows(words, place):
        return False
    comma = next((n for n in range(place + 1, len(words) - 1) if words[n].norm == ","), len(words))
    behind = next((it for it in words[comma + 1 :] if it.tag != "ADV"), None)
    return behind is not None and (behind.tag == "AUX" or (behind.verb is not None and _has_tense(behind)))


def _has_tense(word: Word) -> bool:
    """Say whether a form can only be a verb with tense here: "ended", "calls"."""
    return bool(word.kinds & {"past", "s"}) and word.tag == "V" and "base" not in word.kinds


def _by_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether "by" stands behind a form, over a particle that goes with it: "held by", "put forward by"."""
    behind = [it.norm for it in words[place + 1 : place + 3]]
    if behind[:1] == ["by"]:
        return True
    return (
        behind[1:] == ["by"]
        and (behind[0] == "forward" or behind[0] in listed("PARTICLES"))
        and not _is_by_line(words, place + 1)
    )


def _holds_no_verb(words: Sequence[Word], state: Sofar) -> bool:
    """Say whether a preamble's form in -ing governs all up to here: "Noting the plan submitted last year by Chad,"."""
    opens = next((n for n, it in enumerate(words[:3]) if it.norm in listed("RECITING")), None)
    return opens is not None and not {"PUNCT", "COMP", "REL", "AUX"} & set(state.tags[opens:])


def _is_by_line(words: Sequence[Word], place: int) -> bool:
    """Say whether "by" tells over what people spoke from afar: "conferred by telephone", "joined by video link"."""
    return place + 2 < len(words) and words[place + 2].norm in _lines()


@cache
def _lines() -> frozenset[str]:
    """Return the nouns of what people speak over from afar."""
    return frozenset(lexicon_file("en", "words.toml")["lists"]["lines"])


def _governs(words: Sequence[Word], place: int) -> bool:
    """Say whether words that only an object begins with stand behind a verb: "Faisal stressed the need"."""
    return (
        words[0].norm not in listed("ADJECTIVES")
        and place + 1 < len(words)
        and words[place + 1].tag in ("DET", "PRON", "COMP")
    )


def _nominal_at(words: Sequence[Word], place: int) -> bool:
    """Say whether a noun or adjective stands at a place."""
    return place < len(words) and words[place].tag in ("N", "ADJ") and words[place].norm not in ("and",)


def _tag_base(words: Sequence[Word], place: int, before: str, state: Sofar) -> Tag:
    """Tag a base form or a form in -s: verb or noun."""
    word = words[place]
    previous = words[place - 1].norm if place else ""
    if place == 0 and "s" in word.kinds and word.verb in only_verbs() and _manner_follows(words):
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
    if before in NOMINAL and not state.finite and word.verb in only_verbs() and _may_follow(words, place):
        return "V"
    if before == "NAME" and "s" in word.kinds and word.verb in only_verbs() and _begins_anew(words, place):
        return "V"
    if before == "NAME" and "base" in word.kinds and not state.finite and _are_parties(words, place):
        return "V"
    return _tag_open_place(words, place, before, state)


def _manner_follows(words: Sequence[Word]) -> bool:
    """Say whether only how it is done stands behind the verb an item begins with: "Condemns | in the strongest terms the"."""
    if len(words) < 3 or words[1].norm not in ("in", "with"):
        return False
    return any(it.norm in listed("MANNERS") for it in words[2:7])


def _ends_single(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a word without -s stands behind "a" and one noun, of which it can be no verb: "a telephone | call"."""
    word, first = words[place], place - 1
    if word.kinds & {"s", "past"} or "COMP" in state.tags or words[first].norm.endswith("s"):
        return False
    while first > 0 and state.tags[first] in ("N", "ADJ"):
        first -= 1
    return words[first].norm in ("a", "an")


def _are_parties(words: Sequence[Word], place: int) -> bool:
    """Say whether a verb stands behind parties in capitals, and a bare noun behind it: "The Member States condemn terrorism"."""
    parties = next((n for n in (place - 1, place - 3) if n >= 0 and words[n].norm in _parties()), None)
    if parties is None or (parties < place - 1 and words[place - 2].norm != "of"):
        return False
    united = parties > 0 and words[parties - 1].norm == "united"
    after = words[place + 1] if place + 1 < len(words) else None
    bare = after is not None and after.tag in ("N", "ADJ") and not after.capital
    return words[place].tag == "V" and bare and not united and not _verb_later(words, place)


@cache
def _parties() -> frozenset[str]:
    """Return the plural nouns that parties go by, in capitals too: States, Leaders, Heads."""
    return frozenset(lexicon_file("en", "closed.toml")["PARTIES"])


def _may_follow(words: Sequence[Word], place: int) -> bool:
    """Say whether what follows lets a form be a verb.

    Anything but "of", a noun it would only describe, or nothing.
    """
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    return (
        after.norm not in ("of", "for")
        and after.tag in ("PREP", "DET", "PRON", "COMP", "ADV", "PUNCT", "ADJ", "NUM")
    ) or after.capital


def _tag_open_place(words: Sequence[Word], place: int, before: str, state: Sofar) -> Tag:
    """Tag a form that may be a noun or a verb where the left neighbour does not decide."""
    word = words[place]
    if before == "NAME" and "s" in word.kinds and _infinitive_follows(words, place):
        return "V"
    if before in ("CONJ", "PUNCT", "ADV", ""):
        if "s" in word.kinds and word.verb not in only_verbs() and _past_follows(words, place):
            return "N"
        return "V" if _object_follows(words, place) or _clause_follows(words, place) else "N"
    if before in NOMINAL and "base" in word.kinds and _is_demanded(words, place, state):
        return "V"
    if before in NOMINAL and not state.finite:
        if "past" in word.kinds and "base" not in word.kinds:
            return "V"
        plural = _plural_subject(words, place, state)
        if plural and before == "NAME" and "base" in word.kinds and not _verb_later(words, place):
            return "V"
        agrees = ("s" in word.kinds) != plural or word.kinds >= {"past", "base"}
        if agrees and _is_only_verb(words, place, state):
            return "V"
        return "V" if agrees and (_object_follows(words, place) or _clause_follows(words, place)) else "N"
    if before in ("REL",):
        return "V"
    return "N"


def _past_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether a past form stands behind a word in -s, and no noun behind that: "Rebels | struck the", "clashes | erupted"."""
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is None or "past" not in behind.kinds or "base" in behind.kinds:
        return False
    after = words[place + 2] if place + 2 < len(words) else None
    return after is None or after.capital or after.tag in ("DET", "PREP", "PUNCT", "NUM", "ADV", "PRON")


def _is_only_verb(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether no other word can be a sentence's verb: "Chad calls for restraint", "the Ministers hope for peace"."""
    begun = all(it in SUBJECT for it in state.tags) and state.tags[-1] in ("N", "NAME")
    more = place + 1 < len(words) and words[place + 1].tag not in ("PUNCT", "CONJ")
    named = state.tags[-1] == "NAME" or (place == 1 and words[0].norm in _lone_actors())
    head = named or words[place - 1].norm in _parties() or state.tags[-2:-1] == ["DET"]
    return begun and more and head and not _verb_later(words, place)


def _is_demanded(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether a bare form is what somebody demands of one: "demanded that Israel halt its operations"."""
    if state.finite or "COMP" not in state.tags or not _object_follows(words, place):
        return False
    mark = len(state.tags) - 1 - state.tags[::-1].index("COMP")
    return mark > 0 and words[mark - 1].verb in _demands() and place - mark < TOLD


@cache
def _demands() -> frozenset[str]:
    """Return the verbs that demand."""
    return frozenset(lexicon_file("en", "words.toml")["lists"]["demands"])


def _begins_anew(words: Sequence[Word], place: int) -> bool:
    """Say whether a name before a verb begins a new clause: ", and the United States commends Kenya"."""
    start = place - 1
    while start > 0 and (words[start].capital or words[start].tag == "DET"):
        start -= 1
    return words[start].norm in ("and", "but", "while", "whereas", "as") and _may_follow(words, place)


def _infinitive_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether "to" and a verb stand to the right: "as President Biden plans to convene"."""
    behind = words[place + 1 : place + 3]
    return len(behind) == 2 and behind[0].norm == "to" and "base" in behind[1].kinds


def _verb_later(words: Sequence[Word], place: int) -> bool:
    """Say whether a later word of the sentence can only be a finite verb."""
    return any(
        it.tag == "AUX" or (it.kinds & {"past"} and "base" not in it.kinds) for it in words[place + 1 :]
    )


def _plural_subject(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether what stands before a verb is plural: a plural noun, one with "of" behind it, or nouns joined by and."""
    start = place
    while start > 0 and state.tags[start - 1] in ("N", "NAME", "ADJ", "DET", "NUM", "PREP"):
        start -= 1
    prep = next((n for n in range(start + 1, place) if state.tags[n] == "PREP"), place)
    for head in {place - 1, prep - 1}:
        first = head == 0 and words[head].tag in ("N", "V")
        party = words[head].norm in _parties() and words[head - 1].norm != "united"
        plain = first or party or (words[head].tag == "N" and not words[head].capital)
        if plain and singular(words[head].norm) != words[head].norm:
            return True
    return any(words[i].norm == "and" for i in range(max(0, place - 8), place))


def _object_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether something that only follows a verb stands to the right.

    An article, a pronoun, a name, that, to.
    """
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    return (
        after.tag in ("DET", "PRON", "COMP")
        or after.norm in ("that", "to")
        or (after.norm == "not" and [it.norm for it in words[place + 2 : place + 3]] == ["to"])
        or (after.capital and after.tag != "PUNCT")
    )


def _clause_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether the rest looks like a verb's complement.

    An adjective, a plural noun, or a preposition of verbs.
    """
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    if after.tag in ("ADJ", "ADV", "VPART") or (after.tag == "N" and after.number == "p"):
        return True
    return after.tag in ("N", "V") and after.norm not in ("of",)
