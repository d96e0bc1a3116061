"""Words: cutting English text into words, and the folded form they are matched by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(
    r"[a-z]++(?:-[a-z]++)+(?![^\W_])"  # a compound in small letters
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Maj|Adm|Capt|Sen|Rep|Gov|Prof|St|Jr|Sr|No|Art|Smt|Hon|Amb|Brig|Cdr|Cmdr|Cpl|Rev|Engr|Messrs|Mme|Mlle|Sra|Dra|Ing|Lic|Pres|H\.E|H\.R\.H)\."
    r"|(?:[A-Za-z]\.){2,}(?![A-Za-z])"  # U.S.
    r"|\d\+\d(?:\+\d)*(?![\w+])"  # 2+2
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|%)?(?![^\W\d_])"  # 2,000 · 5th
    r"|['’](?:s|ll|re|ve|d|m)\b"
    r"|[^\W_]++(?:[’'](?!(?:s|ll|re|ve|d|m)\b)[^\W_]++)*+(?:\.(?=-))?"  # a point belongs to it before a hyphen
    r"|\S",
)


def spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of every word, number and mark."""
    return [found.span() for found in WORD.finditer(text)]


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Fold a word: lower case, straight apostrophe, no accents."""
    plain = word.replace("’", "'").casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
