"""The frame: how pool and worker speak over a pipe — a length, a head in JSON, a body of bytes."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import Any

_LENGTHS = struct.Struct(">IQ")


def pack(head: dict[str, Any], body: bytes = b"") -> bytes:
    """Write a head and a body as one frame."""
    text = json.dumps(head).encode()
    return _LENGTHS.pack(len(text), len(body)) + text + body


def unpack(read: Callable[[int], bytes]) -> tuple[dict[str, Any], bytes]:
    """Read one frame; `read(n)` gives exactly n bytes or raises EOFError."""
    head_length, body_length = _LENGTHS.unpack(read(_LENGTHS.size))
    return json.loads(read(head_length)), read(body_length)
