"""Rightward: what stands to the right of an English word and lets it be a verb: an object, a clause, an infinitive."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.english.readings import Word, listed
from accords.ingest.lexicon import lexicon_file, word_list

DATING = frozenset({"in", "on", "at"})
DATED = 6


def article_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether an article or possessive stands behind a word, as no noun's would: "France renewed its offer"."""
    return place + 1 < len(words) and words[place + 1].tag == "DET"


def particle_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether a word that only goes with verbs stands to the right: "to root out", "to crack down on"."""
    behind = words[place + 1].norm if place + 1 < len(words) else ""
    return behind in lexicon_file("en", "closed.toml")["PARTICLES"]


def by_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether "by" stands behind a form, over a particle that goes with it: "held by", "put forward by"."""
    behind = [it.norm for it in words[place + 1 : place + 3]]
    if behind[:1] == ["by"] or _dated_by(words, place + 1):
        return True
    return (
        behind[1:] == ["by"]
        and (behind[0] == "forward" or behind[0] in listed("PARTICLES"))
        and not is_by_line(words, place + 1)
    )


def _dated_by(words: Sequence[Word], place: int) -> bool:
    """Say whether "by" and a name stand behind a time or place alone: "signed | in 1959 by Egypt", "on 4 May by the"."""
    if place + 3 >= len(words) or words[place].norm not in DATING:
        return False
    end = next((n for n in range(place + 1, min(place + DATED, len(words) - 1)) if words[n].norm == "by"), 0)
    named = end > 0 and (words[end + 1].capital or words[end + 1].tag in ("DET", "N", "NUM"))
    return named and all(it.tag == "NUM" or it.capital for it in words[place + 1 : end])


def is_by_line(words: Sequence[Word], place: int) -> bool:
    """Say whether "by" tells over what people spoke from afar: "conferred by telephone", "joined by video link"."""
    return place + 2 < len(words) and words[place + 2].norm in word_list("en", "lines")


def governs(words: Sequence[Word], place: int) -> bool:
    """Say whether words that only an object begins with stand behind a verb: "Faisal stressed the need"."""
    return (
        words[0].norm not in listed("ADJECTIVES")
        and place + 1 < len(words)
        and words[place + 1].tag in ("DET", "PRON", "COMP")
    )


def nominal_at(words: Sequence[Word], place: int) -> bool:
    """Say whether a noun or adjective stands at a place."""
    return place < len(words) and words[place].tag in ("N", "ADJ") and words[place].norm not in ("and",)


def manner_follows(words: Sequence[Word]) -> bool:
    """Say whether only how it is done stands behind the verb an item begins with: "Condemns | in the strongest terms the"."""
    if len(words) < 3 or words[1].norm not in ("in", "with"):
        return False
    return any(it.norm in listed("MANNERS") for it in words[2:7])


def may_follow(words: Sequence[Word], place: int) -> bool:
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


def past_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether a past form stands behind a word in -s, and no noun behind that: "Rebels | struck the", "clashes | erupted"."""
    behind = words[place + 1] if place + 1 < len(words) else None
    if behind is None or "past" not in behind.kinds or "base" in behind.kinds:
        return False
    after = words[place + 2] if place + 2 < len(words) else None
    return after is None or after.capital or after.tag in ("DET", "PREP", "PUNCT", "NUM", "ADV", "PRON")


def infinitive_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether "to" and a verb stand to the right: "as President Biden plans to convene"."""
    behind = words[place + 1 : place + 3]
    return len(behind) == 2 and behind[0].norm == "to" and "base" in behind[1].kinds


def verb_later(words: Sequence[Word], place: int) -> bool:
    """Say whether a later word of the sentence can only be a finite verb."""
    return any(
        it.tag == "AUX" or (it.kinds & {"past"} and "base" not in it.kinds) for it in words[place + 1 :]
    )


def object_follows(words: Sequence[Word], place: int) -> bool:
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


def clause_follows(words: Sequence[Word], place: int) -> bool:
    """Say whether the rest looks like a verb's complement.

    An adjective, a plural noun, or a preposition of verbs.
    """
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    if after.tag in ("ADJ", "ADV", "VPART") or (after.tag == "N" and after.number == "p"):
        return True
    return after.tag in ("N", "V") and after.norm not in ("of",)
