"""Conjugation: every written form of a verb, from its perfect and its imperfect, in folded letters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from accords.ingest.arabic.folding import bare, fold


class VerbForm(NamedTuple):
    """What one written form of a verb tells: its citation form, person, number, gender and tense."""

    lemma: str
    person: int
    number: str
    gender: str | None
    tense: str


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of a tense: before nothing, before a vowel (و, ا), before the feminine ت, before a consonant."""

    plain: str
    vowel: str
    feminine: str
    consonant: str
    dual: str


def forms(perfect: str, imperfect: str) -> Iterator[tuple[str, VerbForm]]:
    """Yield each form of a verb with what it tells; forms that the letters do not tell apart come more than once."""
    lemma = fold(perfect)
    if perfect.endswith("ى"):
        yield fold(perfect[:-1] + "ا"), VerbForm(lemma, 3, "s", "m", "past")
    if imperfect.endswith("ى"):
        yield fold(imperfect[:-1] + "ا"), VerbForm(lemma, 3, "s", "m", "present")
        yield fold("ت" + imperfect[1:-1] + "ا"), VerbForm(lemma, 3, "s", "f", "present")
    for ending in _passives(bare(imperfect)):
        yield fold("ي" + ending), VerbForm(lemma, 3, "s", "m", "present")
        yield fold("ت" + ending), VerbForm(lemma, 3, "s", "f", "present")
    for written, person, number, gender in _past(_past_stems(bare(perfect))):
        yield fold(written), VerbForm(lemma, person, number, gender, "past")
    for written, person, number, gender in _present(_present_stems(bare(imperfect))):
        yield fold(written), VerbForm(lemma, person, number, gender, "present")


def _passives(imperfect: str) -> Iterator[str]:
    """Yield the stem of an imperfect's passive where its letters differ: ينشئ – ينشأ, يعيد – يعاد."""
    stem = imperfect[1:]
    if stem.endswith("ئ"):
        yield stem[:-1] + "أ"
    if len(stem) > 2 and stem[-2] == "ي":
        yield stem[:-2] + "ا" + stem[-1]


def _past_stems(word: str) -> Stems:
    """Find the stems of the perfect by its weak letters."""
    body, end = word[:-1], word[-1]
    if end in "ىا" and len(word) > 2:
        weak = body + ("و" if end == "ا" and len(word) == 3 else "ي")
        return Stems(word, body, body, weak, weak)
    if end == "ي":
        return Stems(word, body, word, word, word)
    short = word
    if len(word) > 2 and word[-2] == "ا" and not _is_third(word):
        short = word[:-2] + end
    doubled = word + end if _is_doubled(word) else word
    return Stems(word, word, word, short if short != word else doubled, word)


def _is_third(word: str) -> bool:
    """Say whether the ا of a word belongs to its pattern (فاعل) and not to its root: it stands third of five or more."""
    return len(word) > 3 and word[1] == "ا" and len(word) == 4


def _is_doubled(word: str) -> bool:
    """Say whether the last root letter is written once for two: حث, أعد, استمر."""
    return (
        len(word) == 2
        or (len(word) == 3 and word[0] in "أا")
        or (word.startswith(("است", "اح", "اع")) and len(word) <= 5 and len(word) != 4)
    )


def _past(stems: Stems) -> Iterator[tuple[str, int, str, str | None]]:
    """Yield the forms of the perfect."""
    yield stems.plain, 3, "s", "m"
    yield stems.feminine + "ت", 3, "s", "f"
    yield stems.dual + "ا", 3, "d", "m"
    yield stems.feminine + "تا", 3, "d", "f"
    yield stems.vowel + "وا", 3, "p", "m"
    yield stems.consonant + "ن", 3, "p", "f"
    yield stems.consonant + "ت", 1, "s", None
    yield stems.consonant + "نا", 1, "p", None
    if stems.consonant.endswith("ن"):
        yield stems.consonant + "ا", 1, "p", None  # the two letters are written as one: أدنّا
    yield stems.consonant + "تم", 2, "p", "m"


def _present_stems(word: str) -> Stems:
    """Find the stems of the imperfect, without its prefix; `consonant` is the jussive."""
    stem = word[1:]
    if stem[-1] in "يىو" and len(stem) > 1:
        body = stem[:-1]
        return Stems(stem, body, body, body, body + ("و" if stem[-1] == "و" else "ي"))
    if len(stem) > 2 and stem[-2] in "يوا":
        return Stems(stem, stem, stem, stem[:-2] + stem[-1], stem)
    return Stems(stem, stem, stem, stem, stem)


def _present(stems: Stems) -> Iterator[tuple[str, int, str, str | None]]:
    """Yield the forms of the imperfect in all moods."""
    for stem in dict.fromkeys((stems.plain, stems.consonant)):
        yield "ي" + stem, 3, "s", "m"
        yield "ت" + stem, 3, "s", "f"
        yield "أ" + stem, 1, "s", None
        yield "ن" + stem, 1, "p", None
    for ending in ("ان", "ا"):
        yield "ي" + stems.dual + ending, 3, "d", "m"
        yield "ت" + stems.dual + ending, 3, "d", "f"
    for ending in ("ون", "وا"):
        yield "ي" + stems.vowel + ending, 3, "p", "m"
        yield "ت" + stems.vowel + ending, 2, "p", "m"
    yield "ي" + stems.plain + "ن", 3, "p", "f"


def participles(perfect: str, imperfect: str) -> Iterator[str]:
    """Yield the participles of a verb, active and passive, in folded letters: مؤكد, قائل, مشير."""
    word, stem = bare(perfect), bare(imperfect)[1:]
    if len(word) == 3 and word[0] not in "آ" and len(stem) <= 3 and "ؤ" not in stem[:1]:
        first, second, third = tuple(word)
        second = "ئ" if second == "ا" else second
        third = "ي" if third in "اى" else third
        yield fold(first + "ا" + second + third)
    yield fold("م" + stem)
