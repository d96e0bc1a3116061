"""Scripts: which language a stretch of text is in, by its letters and then by its commonest words."""

from __future__ import annotations

import re
from functools import cache

from accords.ingest.lexicon import lexicon_file

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]+")
OTHER = re.compile(
    r"[\u0370-\u05ff\u0700-\u074f\u0780-\u07ff\u0900-\u1cff\u2c00-\u2fff\u3040-\ua4cf\uac00-\ud7af]+"
)
ARABIC_WORD = re.compile(r"[\u0620-\u065f\u066e-\u06d3\u06d5]+")
ARTICLE = re.compile(r"[وفبك]?ال..")
PROBE = 2000
FEWEST = 6
ENGLISH_SHARE = ((25, 0.01), (60, 0.06), (10**6, 0.14))  # up to so many words, so many of the commonest
FOREIGN_SHARE = 0.04


def language_of(text: str, default: str | None = None) -> str:
    """Return `ar`, `en` or `other`; short texts without function words go to the default."""
    probe = text[:PROBE]
    arabic, latin, other = (sum(map(len, it.findall(probe))) for it in (ARABIC, LATIN, OTHER))
    if not arabic and not latin and not other:
        return default or "en"
    if other > max(arabic, latin):
        return "other"
    if arabic >= latin:
        return "other" if _is_kindred(probe) else "ar"
    return "en" if _is_english(probe) else "other"


def _is_english(text: str) -> bool:
    """Say whether a text in Latin letters uses English function words often enough."""
    words = [word.casefold() for word in LATIN.findall(text)]
    if len(words) < FEWEST:
        return True
    english = sum(word in _common("english") for word in words)
    share = english / len(words)
    if share < ENGLISH_SHARE[-1][1] and english <= sum(word in _common("latin") for word in words):
        return False
    return share >= next(least for most, least in ENGLISH_SHARE if len(words) <= most)


def _is_kindred(text: str) -> bool:
    """Say whether a text in Arabic letters is of another language: Persian, Urdu, Pashto, Kurdish.

    Its commonest words tell; where it has none of either side, letters that Arabic does not write.
    """
    letters, to_arabic = _foreign_letters()
    words = ARABIC_WORD.findall(text)
    kindred = sum(map(_common("other").__contains__, words))
    strange = sum(text.count(it) for it in letters)
    if strange + kindred <= 1:
        return False
    arabic = sum(_is_arabic(word.translate(to_arabic)) for word in words)
    return kindred > arabic or (arabic == 0 and strange >= FOREIGN_SHARE * sum(map(len, words)))


def _is_arabic(word: str) -> bool:
    """Say whether a word has the Arabic article or is one of the commonest of Arabic."""
    return word in _common("arabic") or ARTICLE.match(word) is not None


@cache
def _common(side: str) -> frozenset[str]:
    """Return the commonest words of Arabic, of the other languages in its letters, of English, or of others in Latin letters."""
    return frozenset(lexicon_file("any", "scripts.toml")["words"][side])


@cache
def _foreign_letters() -> tuple[str, dict[int, str]]:
    """Return the letters Arabic does not write, and the table of those it writes otherwise."""
    data = lexicon_file("any", "scripts.toml")["letters"]
    return data["foreign"], str.maketrans(data["kindred"])
