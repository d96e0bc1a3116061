"""The trie: all names we know, found in one pass over a sentence's tokens, the longest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from accords.ingest.mentions.found import Form
from accords.ingest.token import Token


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one thing; `case` holds the written words where capitals must agree.

    `definite` asks for the article, `bare` forbids it.
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


@dataclass(slots=True)
class Node:
    """What may follow, and what ends here."""

    next: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


class Trie:
    """Names by their words; build once, then only ask."""

    def __init__(self) -> None:
        self.root = Node()

    def add(self, words: Sequence[str], entry: Entry) -> None:
        """Enter a name by its folded words."""
        node = self.root
        for word in words:
            node = node.next.setdefault(word, Node())
        node.entries.append(entry)

    def at(self, tokens: Sequence[Token], place: int) -> tuple[int, Entry] | None:
        """Return the end and entry of the longest name that begins at a token, or None."""
        node, best = self.root, None
        for index in range(place, len(tokens)):
            following = node.next.get(tokens[index].norm)
            if following is None:
                break
            node = following
            entry = _fitting(node.entries, tokens, place)
            if entry is not None:
                best = (index + 1, entry)
        return best


def _fitting(entries: Sequence[Entry], tokens: Sequence[Token], place: int) -> Entry | None:
    """Return the first entry, by rank, whose capitals and article agree with the text."""
    sure, written = tokens[place].definite, _has_article(tokens[place])
    fitting = [
        it
        for it in entries
        if it.definite <= (written if it.form == "capital" else sure)
        and not (it.bare and _has_article(tokens[place]))
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
    return tokens[place].tag == "ADJ" or place == 0 or tokens[place - 1].tag != "PREP"


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
