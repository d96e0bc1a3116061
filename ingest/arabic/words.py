"""Words: where the words of an Arabic text stand, and the parts of each word with their places in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from accords.ingest.arabic.clitics import split
from accords.ingest.arabic.folding import bare, fold
from accords.ingest.arabic.splits import Split, stem_norm

ARABIC = "\u0610-\u061a\u0620-\u065f\u0670-\u06d3\u06d5-\u06dc\u06df-\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc\u200c\u200d"
WORD = re.compile(
    rf"[{ARABIC}]+|[0-9٠-٩]+(?:[.,٫][0-9٠-٩]+)*|[A-Za-zÀ-ɏ]+(?:[’'][A-Za-z]+)?|[^\s#_\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u061c]"
)
MARKS = {"،": ",", "؛": ";", "«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "—": "-", "ـ": "-"}


class Part(NamedTuple):
    """One part of a word: its place in the word as written, its folded form, and which part it is."""

    start: int
    end: int
    norm: str
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A written word: its bare form, its split, its parts in order, and the folded stem; empty where there is none.

    Made once for each way to write a word, so that words are told apart by which object they are.
    """

    bare: str
    split: Split
    parts: tuple[Part, ...]
    norm: str


@lru_cache(maxsize=65536)
def word(written: str) -> Word:
    """Return a written word with its parts."""
    plain = bare(written)
    if not plain:
        return _mark(written)
    if not "\u0620" <= plain[0] <= "\u06ff":
        return _whole(written, plain, fold(written))
    if plain in MARKS or (len(plain) == 1 and not plain.isalpha()):
        return _mark(written)
    found = split(plain)
    parts = tuple(_parts(written, found))
    if any(it.start == it.end for it in parts):
        return _whole(written, plain, fold(written))
    return Word(plain, found, parts, next((it.norm for it in parts if it.role == "stem"), ""))


def _mark(written: str) -> Word:
    """Return a sign."""
    return _whole(
        written, MARKS.get(written, written), MARKS.get(written, "-" if not bare(written) else written)
    )


def _whole(written: str, plain: str, norm: str) -> Word:
    """Return a word that has no parts."""
    norm = MARKS.get(norm, norm)
    return Word(plain, Split("", "", False, norm, ""), (Part(0, len(written), norm, "stem"),), norm)


def _parts(written: str, found: Split) -> list[Part]:
    """Give each part of a split its place in the word as written."""
    places = _places(written)
    article = 0 if not found.article else 1 if found.lam else 2
    lengths = [
        ("conjunction", len(found.conjunction), found.conjunction), ("particle", len(found.particle), found.particle),
        ("stem", len(found.stem) + article, found.stem), ("pronoun", len(found.pronoun), found.pronoun),
    ]  # fmt: skip
    parts, at = [], 0
    for role, length, text in lengths:
        if length and text:
            parts.append(
                Part(
                    places[at], places[at + length], stem_norm(found) if role == "stem" else fold(text), role
                )
            )
        at += length
    return parts


def _places(written: str) -> Sequence[int]:
    """Return where each bare letter stands in a word, and the word's end."""
    if len(bare(written)) == len(written):
        return range(len(written) + 1)
    found: list[int] = []
    for place, letter in enumerate(written):
        found.extend([place] * len(bare(letter)))
    return [*found, len(written)]


def spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each word and sign of a text."""
    return [it.span() for it in WORD.finditer(text)]
