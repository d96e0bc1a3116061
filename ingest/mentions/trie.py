"""The trie: all names we know, found in one pass over a sentence's tokens, the longest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from accords.ingest.mentions.found import Form
from accords.ingest.token import Token

BETWEEN = "\n"
"""Stands between the words of a run: no word of a text holds a line's end."""


class Entry(NamedTuple):
    """One name of one thing; `case` holds the written words where capitals must agree.

    `definite` asks for the article, `bare` forbids it, `articled` asks for one at any of its words: إعلان المبادئ is a
    treaty, إعلان مبادئ any declaration of principles.
    """

    type: str
    key: str
    name: str
    form: Form
    case: tuple[str, ...] = ()
    kind: str | None = None
    rank: int = 0
    definite: bool = False
    bare: bool = False
    articled: bool = False


class Trie:
    """Names by their words; build once, then only ask.

    A table of beginnings: every run of words with which a name begins, and what ends with that run.
    """

    def __init__(self, beginnings: dict[str, tuple[Entry, ...]] | None = None) -> None:
        self._beginnings = beginnings or {}

    def __reduce__(self) -> tuple[type[Trie], tuple[dict[str, tuple[Entry, ...]]]]:
        """Return what the trie is made again from when it was kept: its table."""
        return Trie, (self._beginnings,)

    def add(self, words: Sequence[str], entry: Entry) -> None:
        """Enter a name by its folded words."""
        for count in range(1, len(words)):
            self._beginnings.setdefault(BETWEEN.join(words[:count]), ())
        whole = BETWEEN.join(words)
        self._beginnings[whole] = (*self._beginnings.get(whole, ()), entry)

    def begins_with(self, word: str) -> bool:
        """Say whether a name begins with a word."""
        return word in self._beginnings

    def at(self, tokens: Sequence[Token], place: int) -> tuple[int, Entry] | None:
        """Return the end and entry of the longest name that begins at a token, or None."""
        return self._longest(tokens, place) if tokens[place].norm in self._beginnings else None

    def found_in(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int, Entry]]:
        """Yield start, end and entry of the longest name at each token where one begins."""
        beginnings = self._beginnings
        for place in [n for n, it in enumerate(tokens) if it.norm in beginnings]:
            hit = self._longest(tokens, place)
            if hit is not None:
                yield place, *hit

    def _longest(self, tokens: Sequence[Token], place: int) -> tuple[int, Entry] | None:
        """Return the end and entry of the longest name that begins at a token that begins one."""
        run, end, best = tokens[place].norm, place + 1, None
        while (ending := self._beginnings.get(run)) is not None:
            entry = _fitting(ending, tokens, place, end) if ending else None
            best = (end, entry) if entry is not None else best
            if end == len(tokens):
                break
            run, end = run + BETWEEN + tokens[end].norm, end + 1
        return best


def _fitting(entries: Sequence[Entry], tokens: Sequence[Token], place: int, end: int) -> Entry | None:
    """Return the first entry, by rank, whose capitals and article agree with the text."""
    sure, written = tokens[place].definite, _has_article(tokens[place])
    fitting = [
        it
        for it in entries
        if it.definite <= (written if it.form == "capital" else sure)
        and not (it.bare and written)
        and not (it.articled and not any(token.definite for token in tokens[place:end]))
        and not _is_plain(it, tokens, place)
        and _capitals_agree(it.case, tokens, place)
    ]
    return min(fitting, key=lambda it: it.rank) if fitting else None


def _is_plain(entry: Entry, tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic name of one word stands as an adjective, or as no name.

    "مالي" means financial.
    """
    if not entry.bare or tokens[place].tag not in ("ADJ", "N"):
        return False
    listed = place > 1 and tokens[place - 1].tag == "CONJ" and tokens[place - 2].tag == "NAME"
    behind = tokens[place + 1 : place + 3]
    listed = listed or [it.tag for it in behind] == ["CONJ", "NAME"]
    return tokens[place].tag == "ADJ" or place == 0 or not (listed or tokens[place - 1].tag == "PREP")


def _has_article(token: Token) -> bool:
    """Say whether an Arabic word is written with its article."""
    return token.definite and len(token.text) > len(token.norm) and token.text[:1] in "ال"


def _capitals_agree(case: Sequence[str], tokens: Sequence[Token], place: int) -> bool:
    """Say whether the text writes capitals where the name has them."""
    for offset, written in enumerate(case):
        text = tokens[place + offset].text
        if len(written) > 1 and any(it.isupper() for it in written[1:]) and len(written) < 7:
            if not (text.isupper() or text == written):
                return False
        elif written[0].isupper() and not text[0].isupper():
            return False
    return True
