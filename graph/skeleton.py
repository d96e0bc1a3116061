"""The consonant skeleton of a name: what Latin and Arabic spellings of it have in common.

`Mike Pompeo` and `مايك بومبيو` both give `mk-bmb`. Vowels go, letters that the other script does not
tell apart become one, and the small words inside names (al-, bin, Abd) are brought to one form.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from accords.graph.letters import folded, is_arabic, letters, without_marks

_WORDS = re.compile(r"[\w.]+(?:['’ʼ`‘][\w.]+)*")
_INITIAL = re.compile(r"\w\.?")
_FUSED_ARTICLE = re.compile(r"\b[AE]l(?=[A-Z])")
_APOSTROPHES = re.compile(r"['’ʼ`‘]")


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """The skeleton of a name, one part per word, joined by dashes; empty where no consonant is left."""
    parts = (_consonants(word) for word in _joined(_significant(_words(name))))
    return "-".join(part for part in parts if part)


def _words(name: str) -> list[str]:
    """The words of a name in lower case; an assimilated article before its noun is left out."""
    text = without_marks(_FUSED_ARTICLE.sub("Al ", name)).casefold()
    sun = "|".join(letters()["particles"]["assimilated"])
    text = re.sub(rf"\b(?:{sun})-(?=[a-z])", "", text)
    return [_APOSTROPHES.sub("", word) for word in _WORDS.findall(text.replace("-", " "))]


def _significant(words: list[str]) -> list[str]:
    """The words without titles, articles, filiation, suffixes, and a single middle initial.

    Two initials stay: they tell a father from his son (George H. W. Bush).
    """
    small = letters()["particles"]
    words = _untitled(words)
    skipped = set(small["article"]) | set(small["suffix"])
    kept = [w for n, w in enumerate(words) if w.strip(".") not in skipped and not _is_filiation(n, w)]
    initials = [w for w in kept[1:] if _INITIAL.fullmatch(w)]
    return [w for n, w in enumerate(kept) if n == 0 or len(initials) != 1 or w not in initials]


def _untitled(words: list[str]) -> list[str]:
    """The words without the titles before the name, where two words or more are left."""
    titles = set(letters()["particles"]["title"])
    first = next((n for n, word in enumerate(words) if word.strip(".") not in titles), 0)
    return words[first:] if len(words) - first > 1 else words


def _is_filiation(position: int, word: str) -> bool:
    """Say whether the word is "son of" between two names."""
    return position > 0 and word in letters()["particles"]["filiation"]


def _joined(words: list[str]) -> list[str]:
    """The words with "servant of" joined to what follows: Abd al-Aziz is one name."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in letters()["particles"]["servant"]:
            joined[-1] = _servant(joined[-1]) + _without_article(word)
        else:
            joined.append(word)
    return [_one_servant(word) for word in joined]


def _servant(word: str) -> str:
    """The first half of such a name without the article that clings to it."""
    return word[:3]


def _one_servant(word: str) -> str:
    """A name written as one word (Abdulaziz) without the article inside it."""
    match = re.match(r"(abd)(?:[uea]l)(\w.+)|(عبد)ال(\w.+)", word)
    return "".join(part for part in match.groups() if part) if match else word


def _without_article(word: str) -> str:
    """An Arabic word without ال; alif with hamza is part of the name and stays."""
    article = letters()["particles"]["article"][2]
    return word[2:] if word.startswith(article) and len(word) > 3 else word


@cache
def _consonants(word: str) -> str:
    """The skeleton of one word."""
    return _arabic(word) if is_arabic(word) else _latin(word)


def _arabic(word: str) -> str:
    """The skeleton of an Arabic word."""
    bare = folded(_without_article(word))
    table = letters()["skeleton"]
    for pattern, replacement in table["arabic_rules"]:
        bare = bare.replace(pattern, replacement)
    return _without_glides("".join(table["arabic"].get(letter, "-") for letter in bare))


def _latin(word: str) -> str:
    """The skeleton of a Latin word."""
    bare = folded(word)
    table = letters()["skeleton"]
    for pattern, replacement in table["latin_rules"]:
        bare = re.sub(pattern, replacement, bare)
    return _without_glides("".join(table["latin"].get(c, c.lower() if c.isupper() else "-") for c in bare))


def _without_glides(sounds: str) -> str:
    """Drop vowels (`-`), w and y after the first sound, and an h that ends the word and is not heard."""
    first, rest = sounds[:1], re.sub("[wy-]", "", sounds[1:])
    ends_in_h = sounds.endswith("h") and len(sounds) > 1
    return first.replace("-", "") + (rest[:-1] if ends_in_h else rest)
