"""Folding: the plain form in which Arabic words are compared, with the way back to the text's offsets."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_MARKS = [*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9),
          *range(0x06EA, 0x06EE), 0x0640]  # fmt: skip
_CONTROLS = [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
             *range(0x2066, 0x206A), 0x061C, 0xFEFF]  # fmt: skip
_PRESENTATION = [*range(0xFB50, 0xFDFC), *range(0xFE70, 0xFEFD)]
_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "گ": "ك", "ة": "ه",
    "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ؤ": "و", "ئ": "ي", "پ": "ب", "چ": "ج", "ڤ": "ف", "٫": ".", "٬": ",",
}  # fmt: skip


def _removed() -> dict[int, str]:
    """List the signs that writing may leave out: vowel signs, tatweel, joiners, direction controls."""
    return dict.fromkeys([*_MARKS, *_CONTROLS], "")


def _digits() -> dict[int, str]:
    """Map Arabic-Indic and Persian digits to European ones."""
    return {base + value: str(value) for base in (0x0660, 0x06F0) for value in range(10)}


@cache
def _bare_table() -> dict[int, str]:
    """Map what never changes a word's letters: marks go, presentation forms become letters."""
    shapes = {code: unicodedata.normalize("NFKC", chr(code)) for code in _PRESENTATION}
    return {**shapes, **_removed()}


@cache
def _fold_table() -> dict[int, str]:
    """Map every sign to its folded form."""
    letters = {ord(letter): plain for letter, plain in _LETTERS.items()}
    table = {**letters, **_digits(), **_bare_table()}
    return {code: "".join(letters.get(ord(c), c) for c in plain) for code, plain in table.items()}


@lru_cache(maxsize=65536)
def bare(text: str) -> str:
    """Leave out vowel signs, tatweel and controls; the letters stay as written."""
    return text.translate(_bare_table())


@lru_cache(maxsize=131072)
def fold(text: str) -> str:
    """Return the form used for matching: أ إ آ → ا, ى ئ → ي, ة → ه, ؤ → و, no vowel signs, European digits."""
    return text.translate(_fold_table()).lower()


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Fold the text and tell for each folded character, and for the end, where it stands in the text."""
    folded: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(text):
        plain = fold(letter)
        folded.append(plain)
        offsets.extend([place] * len(plain))
    return "".join(folded), [*offsets, len(text)]
