"""The frame: how asker and worker speak over their line — two lengths, a head in JSON, a body of bytes."""

from __future__ import annotations

import json
import struct
from typing import Any

_LENGTHS = struct.Struct(">IQ")

Frame = tuple[dict[str, Any], bytes]


def pack(head: dict[str, Any], body: bytes = b"") -> bytes:
    """Write a head and a body as one frame."""
    text = json.dumps(head).encode()
    return _LENGTHS.pack(len(text), len(body)) + text + body


class Incoming:
    """A frame on its way in, part by part; the next one follows only after an answer."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._here, self._head, self._whole = 0, 0, 0

    def take(self, part: bytes) -> Frame | None:
        """Take a part; the frame once it is complete, None until then."""
        self._parts.append(part)
        self._here += len(part)
        if self._whole == 0 and self._here >= _LENGTHS.size:
            self._read_lengths()
        if self._whole == 0 or self._here < self._whole:
            return None
        return self._finished()

    def _read_lengths(self) -> None:
        """Read how long the frame is."""
        self._parts = [b"".join(self._parts)]
        head, body = _LENGTHS.unpack_from(self._parts[0])
        self._head, self._whole = _LENGTHS.size + head, _LENGTHS.size + head + body

    def _finished(self) -> Frame:
        """Give the frame away and be ready for the next."""
        whole, head = b"".join(self._parts), self._head
        self._parts = []
        self._here = self._head = self._whole = 0
        return json.loads(whole[_LENGTHS.size : head]), whole[head:]
