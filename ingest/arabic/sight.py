"""Sight: what the tagger sees of a word, in itself and from its neighbours, as the names of features."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.known import Knowledge, known
from accords.ingest.arabic.splits import Split
from accords.ingest.token import Tag

ARABIC = re.compile("[\u0620-\u06d3]")


class Sight(NamedTuple):
    """What is seen of a word wherever it stands."""

    fixed: Tag | None
    """Its tag, if that needs no weights."""
    inside: tuple[str, ...]
    """The features the word itself shows."""
    stem: str
    """Its folded stem, for the word after it."""
    shape: str
    """Its tag if it is a word of grammar, else its particles and article, for the word before it."""
    article: str
    """1 or 0; - beyond the edge of a sentence."""
    particles: str
    last: str
    """The last letter of its stem."""


EDGE = Sight("PUNCT", (), "^", "$", "-", "", "^")
"""What is seen beyond the edges of a sentence."""
START = "^"


def sight(split: Split, ask: Knowledge = known) -> Sight:
    """Look at a word by its split, with what is known of its stem."""
    stem = fold(split.stem)
    return Sight(
        _fixed(split, ask), _inside(split, stem, ask), stem, _shape(split, stem, ask), str(int(split.article)),
        f"{split.conjunction}{split.particle}", split.stem[-1:],
    )  # fmt: skip


def _fixed(split: Split, ask: Knowledge) -> Tag | None:
    """Return the tag of a number, a sign, a foreign word or a word of grammar; None for the open classes."""
    stem = split.stem
    if not stem:
        return "PRON"
    if stem[0].isdigit():
        return "NUM"
    if ARABIC.search(stem) is None:
        return "X" if stem[0].isalnum() else "PUNCT"
    if split.article or split.particle == "س":
        return None if split.article else "V"
    return ask(fold(stem)).grammar


def _inside(split: Split, stem: str, ask: Knowledge) -> tuple[str, ...]:
    """Describe a word: its parts, its ends, its length, who knows it."""
    written, (lists, tenses, _, _) = split.stem, ask(stem)
    before = f"{split.particle}{'ال' if split.article else ''}"
    return (
        f"s {stem}", f"b {before}", f"e {split.pronoun}", f"k {lists} {before}", f"v {tenses} {before}",
        f"p1 {written[:1]} {before}", f"p2 {written[:2]}", f"p3 {written[:3]}", f"q1 {written[-1:]} {before}",
        f"q2 {written[-2:]}", f"q3 {written[-3:]}", f"l {min(len(stem), 8)} {before}",
        f"pq {written[:1]} {written[-1:]} {min(len(stem), 7)}", f"c {split.conjunction}{lists}",
    )  # fmt: skip


def _shape(split: Split, stem: str, ask: Knowledge) -> str:
    """Describe a word to the one before it."""
    fixed = ask(stem).grammar if not split.article else None
    first = stem[:1] if not split.conjunction else ""
    return fixed or f"{split.conjunction}{split.particle}{'ال' if split.article else ''}{first}"


def context(left: Sight, here: Sight, right: Sight, tags: Sequence[str]) -> tuple[str, ...]:
    """Describe what stands around a word: its neighbours, and the tags before it."""
    earlier, last = before(tags)
    definite = here.article + left.article
    return (
        as_left(left), as_right(right), *history(earlier, last, definite, here.particles),
        endings(last, here.last, left.last, definite),
    )  # fmt: skip


def before(tags: Sequence[str]) -> tuple[str, str]:
    """Return the last two tags."""
    return tags[-2] if len(tags) > 1 else START, tags[-1] if tags else START


def as_left(sight: Sight) -> str:
    """Describe a word to the one behind it."""
    return f"w {sight.stem}"


def as_right(sight: Sight) -> str:
    """Describe a word to the one before it."""
    return f"n {sight.shape}"


def history(earlier: str, last: str, definite: str, particles: str) -> tuple[str, ...]:
    """Describe the two tags before a word, with articles and particles."""
    return f"t {last}", f"tt {earlier} {last}", f"td {last} {definite}", f"tc {last} {particles}"


def endings(last: str, here: str, left: str, definite: str) -> str:
    """Describe how a word and the one before it end, with the tag before and the articles."""
    return f"tq {last} {here} {left} {definite}"
