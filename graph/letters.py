"""The letters of the Arabic and Latin scripts: tables of letters.toml, and how a word is folded."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ARABIC = re.compile("[\u0620-\u06ff]")
_UNDECOMPOSED = str.maketrans(
    {"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)


@cache
def letters() -> Mapping[str, Any]:
    """The tables of letters.toml, read once."""
    return tomllib.loads((Path(__file__).parent / "letters.toml").read_text(encoding="utf-8"))


def is_arabic(text: str) -> bool:
    """Say whether any letter of the text is Arabic."""
    return _ARABIC.search(text) is not None


def without_marks(text: str) -> str:
    """The text without Arabic vowel signs, tatweel, and invisible direction marks."""
    return _MARKS.sub("", text)


def folded(text: str) -> str:
    """The text as matching sees it: lower case, no accents, no vowel signs, one form of alif, yeh and heh."""
    return _without_accents(without_marks(text).casefold()).translate(_fold_table())


def _without_accents(text: str) -> str:
    """Latin letters without their accents; Arabic letters stay whole."""
    return "".join(_bare(letter) for letter in text.translate(_UNDECOMPOSED))


@cache
def _bare(letter: str) -> str:
    """One letter without its accent, where it is not Arabic."""
    if _ARABIC.match(letter):
        return letter
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def _fold_table() -> dict[int, str]:
    """Arabic letters to the letter that matching sees, and digits to 0–9."""
    digits = {ord(d): str(n) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for n, d in enumerate(row)}
    return digits | {ord(letter): bare for letter, bare in letters()["arabic"]["fold"].items()}
