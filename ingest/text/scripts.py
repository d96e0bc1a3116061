"""Scripts: which language a stretch of text is in, by its letters and then by its commonest words."""

from __future__ import annotations

import re

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
OTHER = re.compile(
    r"[\u0370-\u05ff\u0700-\u074f\u0780-\u07ff\u0900-\u1cff\u2c00-\u2fff\u3040-\ua4cf\uac00-\ud7af]"
)
WORD = re.compile(r"[A-Za-z\u00c0-\u024f]+")
PROBE = 2000
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "for",
        "on",
        "with",
        "that",
        "is",
        "was",
        "by",
        "as",
        "will",
        "we",
        "our",
        "their",
        "its",
        "from",
        "at",
        "this",
        "has",
        "have",
        "be",
        "are",
        "an",
        "it",
    ]
)
FEWEST = 6


def language_of(text: str, default: str | None = None) -> str:
    """Return `ar`, `en` or `other`; short texts without function words go to the default."""
    probe = text[:PROBE]
    arabic, latin, other = len(ARABIC.findall(probe)), len(LATIN.findall(probe)), len(OTHER.findall(probe))
    if not arabic and not latin and not other:
        return default or "en"
    if other > max(arabic, latin):
        return "other"
    if arabic >= latin:
        return "ar"
    return "en" if _is_english(probe) else "other"


def _is_english(text: str) -> bool:
    """Say whether a text in Latin letters uses English function words often enough."""
    words = [word.casefold() for word in WORD.findall(text)]
    if len(words) < FEWEST:
        return True
    share = sum(word in ENGLISH for word in words) / len(words)
    return share >= (0.12 if len(words) > 25 else 0.01)
