"""Parts: the forms that the parts of a written word have, by its tag and its tables."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from accords.ingest.arabic.closed import (
    masculine_states,
    pronouns,
)
from accords.ingest.arabic.folding import bare
from accords.ingest.arabic.known import known_as, name_words
from accords.ingest.arabic.nouns import singular
from accords.ingest.arabic.verbs import verb_forms, verbal_nouns, verbal_participles
from accords.ingest.arabic.words import Part, Word
from accords.ingest.token import Tag

PARTICIPIAL = ("ا", "ه", "ين")
FEMININE = ("ة", "ات", "تان", "تين")


class Told(NamedTuple):
    """What a form tells of itself."""

    lemma: str
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    tense: str | None = None


@lru_cache(maxsize=65536)
def parts_of(word: Word, tag: Tag, ahead: bool) -> list[tuple[Part, Tag, Told, bool]]:
    """Return a word's parts with the tag of each, what its form tells, and whether it is definite."""
    particle = word.split.particle or ("ل" if ahead else "")
    found = []
    for part in word.parts:
        kind = _kind(part, tag)
        definite = part.role == "stem" and (word.split.article or kind == "NAME")
        found.append((part, kind, _told(part.norm, kind, part.role, word.split.stem, particle), definite))
    return found


def _kind(part: Part, tag: Tag) -> Tag:
    """Return the tag of a part."""
    if part.role == "conjunction":
        return "CONJ"
    if part.role == "pronoun":
        return "PRON"
    if part.role == "particle":
        return "AUX" if part.norm == "س" else "COMP" if tag == "V" else "PREP"
    return tag


@lru_cache(maxsize=65536)
def _told(norm: str, tag: Tag, role: str, stem: str, particle: str) -> Told:
    """Say what a part's form tells."""
    if tag == "PRON" and norm in pronouns():
        person, number, gender = pronouns()[norm]
        return Told(norm, number, gender, person)
    if role == "particle":
        return Told(norm, tense="future" if norm == "س" else None)
    if tag == "NAME":
        return Told(norm, gender="m" if norm in masculine_states() else "f" if norm in name_words() else None)
    if tag in ("V", "AUX"):
        return _of_verb(norm, particle)
    if tag == "VPART":
        return _of_participle(norm)
    if tag in ("N", "ADJ", "ADV", "PREP"):
        return _of_noun(norm, tag, stem)
    return Told(norm)


def _of_verb(norm: str, particle: str) -> Told:
    """Say what a verb's form tells; an unknown verb is read by its first and last letters."""
    options = verb_forms().get(norm, ())
    if particle in ("س", "ل"):
        options = tuple(it for it in options if it.tense == "present") or options
    if options:
        first = options[0]
        return Told(
            first.lemma,
            first.number,
            first.gender,
            first.person,
            "future" if particle == "س" else first.tense,
        )
    tense = "present" if norm[:1] in "يت" and len(norm) > 3 else "past"
    feminine = norm.endswith("ت") if tense == "past" else norm.startswith("ت")
    number = "d" if norm.endswith(("ان", "تا")) else "p" if norm.endswith(("ون", "وا")) else "s"
    return Told(norm, number, "f" if feminine else "m", 3, "future" if particle == "س" else tense)


def _of_participle(norm: str) -> Told:
    """Say what a verbal participle tells."""
    for ending in PARTICIPIAL:
        base = norm.removesuffix(ending)
        if base != norm and base in verbal_participles():
            return Told(
                verbal_participles()[base], "p" if ending == "ين" else "s", "f" if ending == "ه" else "m", 3
            )
    return Told(norm)


def _of_noun(norm: str, tag: Tag, stem: str) -> Told:
    """Say what a noun's or adjective's form tells."""
    lemma, number = singular(norm)
    if number is None and norm.endswith("نا") and norm[:-2] in verbal_nouns():
        lemma, number = singular(norm[:-2])
    gender = "f" if bare(stem).endswith(FEMININE) else "m"
    if number is None and tag in ("N", "ADJ"):
        lemma = _base(norm, stem)
    return Told(lemma, number, gender)


def _base(norm: str, stem: str) -> str:
    """Guess the citation form of an unknown noun or adjective: without the ا of an indefinite accusative."""
    if norm.endswith("ا") and not stem.endswith(("ى", "اء")) and len(norm) > 4 and not known_as(norm):
        return norm[:-1]
    return norm
