"""Plain requests: the one kind of HTTP that most clients speak — a whole GET of a query, and nothing unusual.

What is not plain is None here and goes to the server proper, unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from accords.graph.endpoint.protocol import Asked, Headers, Malformed, alone

LONGEST = 32 * 1024
_END = b"\r\n\r\n"
_LINE = re.compile(rb"(GET) /sparql\?([!-~]+) HTTP/1\.1")
_HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*?)[ \t]*")
_UNUSUAL = frozenset(
    (b"content-length", b"transfer-encoding", b"expect", b"upgrade", b"te", b"trailer", b"http2-settings")
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A query, the headers it came with, and whether the line stays open afterwards."""

    asked: Asked
    headers: Headers
    stays: bool


def read(text: bytes) -> Plain | None:
    """Read a request; None where it is not plain, not whole, or not alone."""
    if text.find(_END) != len(text) - len(_END):
        return None
    first, _, rest = text.partition(b"\r\n")
    line, headers = _LINE.fullmatch(first), _headers(rest)
    if (
        line is None
        or headers is None
        or headers.get(b"connection", b"keep-alive") not in (b"keep-alive", b"close")
    ):
        return None
    try:
        asked = alone(line[2])
    except Malformed:
        return None
    return None if asked is None else Plain(asked, headers, headers.get(b"connection") != b"close")


@lru_cache(maxsize=1024)
def _headers(text: bytes) -> Headers | None:
    """Read header lines, which a client says again each time.

    None where one is malformed, said twice or unusual, or where the host is not named.
    """
    headers: dict[bytes, bytes] = {}
    lines = text[: -len(_END)].split(b"\r\n")
    for line in lines:
        header = _HEADER.fullmatch(line)
        if header is None:
            return None
        headers[header[1].lower()] = header[2].lower() if header[1].lower() == b"connection" else header[2]
    if len(headers) < len(lines) or b"host" not in headers or not _UNUSUAL.isdisjoint(headers):
        return None
    return headers
