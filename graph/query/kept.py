"""Kept answers: a generation never changes, so neither does what it answered."""

from __future__ import annotations

import re
from collections import OrderedDict

from accords.graph.query.reply import Reply

Key = tuple[int, str, str, tuple[str, ...], tuple[str, ...], bool]
"""What an answer follows from: generation, query, accepted forms, default and named graphs, packed or not."""

_BESIDE = 1024
_SHARE = 16
_SIGNS = ("now", "rand", "uuid", "\\u")
_FLEETING = re.compile(r"\\u|\b(?:now|rand|uuid|struuid)\b")


def is_lasting(text: str) -> bool:
    """Say whether a query answers the same each time: it asks for no clock and no chance, openly or escaped."""
    low = text.lower()
    return not any(sign in low for sign in _SIGNS) or _FLEETING.search(low) is None


class Kept:
    """The answers asked for last, up to a number of bytes; a long one is not kept at all."""

    def __init__(self, size: int) -> None:
        self._size, self._used = size, 0
        self._replies: OrderedDict[Key, Reply] = OrderedDict()

    def get(self, key: Key) -> Reply | None:
        """Give the answer that was kept under a key; None where there is none."""
        reply = self._replies.get(key)
        if reply is not None:
            self._replies.move_to_end(key)
        return reply

    def put(self, key: Key, reply: Reply) -> None:
        """Keep an answer, and let those go that nobody asked for longest."""
        if _weight(key, reply) * _SHARE > self._size or key in self._replies:
            return
        self._replies[key] = reply
        self._used += _weight(key, reply)
        while self._used > self._size:
            self._used -= _weight(*self._replies.popitem(last=False))


def _weight(key: Key, reply: Reply) -> int:
    """Say about how many bytes an answer takes with its key."""
    return len(reply.body) + len(key[1]) + _BESIDE
