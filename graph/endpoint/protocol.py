"""The SPARQL 1.1 Protocol: how a query arrives in an HTTP request."""

from __future__ import annotations

import re
from binascii import a2b_qp
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote_to_bytes

from starlette.types import Receive, Scope

from accords.graph.errors import BadInput

MAX_BODY = 64 * 1024
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"

Headers = Mapping[bytes, bytes]

_NO_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})|[\r\n]")


class Malformed(BadInput):
    """The request is not what the protocol says; `status` is the answer's status."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with the graphs it is to be asked of, as the protocol names them."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def asked(scope: Scope, headers: Headers, receive: Receive) -> Asked | None:
    """Read the query of a request; None where there is none. Malformed where the protocol is broken."""
    text: bytes = scope["query_string"]
    if scope["method"] != "POST":
        return alone(text) or _from_pairs(_pairs(text))
    pairs = _pairs(text)
    kind, charset = _content_type(headers.get(b"content-type", b"").decode("latin-1"))
    if charset not in ("", "utf-8"):
        raise Malformed(f"the body is said to be {charset}; expected UTF-8", 415)
    body = await _body(receive)
    if kind == FORM:
        return _from_pairs([*pairs, *_pairs(body)])
    if kind == DIRECT:
        return _from_pairs([*pairs, ("query", _utf8(body))])
    raise Malformed(f"content type {kind or 'missing'}; expected {FORM} or {DIRECT}", 415)


def alone(text: bytes) -> Asked | None:
    """Read the commonest address quickly: a query and nothing else; None where it is another."""
    if not text.startswith(b"query=") or b"&" in text:
        return None
    return Asked(_utf8(unquoted(text[6:])))


def unquoted(text: bytes) -> bytes:
    """Undo the quoting of a query in an address: `%7B` is a brace, `+` a space."""
    spaced = text.replace(b"+", b" ")
    if _NO_ESCAPE.search(spaced) is not None:
        return unquote_to_bytes(spaced)
    return a2b_qp(
        spaced.replace(b"=", b"=3D").replace(b"%", b"=")
    )  # the same, done in C: a tenth of the time


def _content_type(header: str) -> tuple[str, str]:
    """Read a content type and its charset, both in lower case."""
    kind, *parameters = header.lower().split(";")
    pairs = [parameter.strip().partition("=") for parameter in parameters]
    charset = next((value.strip("\"' ") for name, _, value in pairs if name == "charset"), "")
    return kind.strip(), charset


async def _body(receive: Receive) -> bytes:
    """Read the body, up to a limit."""
    body, is_whole = b"", False
    while not is_whole:
        part = await receive()
        if part["type"] == "http.disconnect":
            raise Malformed("the request broke off")
        body += part.get("body", b"")
        if len(body) > MAX_BODY:
            raise Malformed(f"the request has more than {MAX_BODY} bytes", 413)
        is_whole = not part.get("more_body", False)
    return body


def _utf8(body: bytes) -> str:
    """Decode UTF-8; Malformed where it is none."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise Malformed(f"the text is not UTF-8 at byte {problem.start}") from problem


def _pairs(text: bytes) -> list[tuple[str, str]]:
    """Read URL-encoded names and values, which must be UTF-8."""
    try:
        return parse_qsl(text.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=200)
    except ValueError as problem:
        raise Malformed(f"the form cannot be read: {problem}") from problem


def _from_pairs(pairs: Sequence[tuple[str, str]]) -> Asked | None:
    """Find the query and its graphs among names and values; other names are ignored."""
    queries = [value for name, value in pairs if name == "query"]
    if any(name == "update" for name, _ in pairs):
        raise Malformed("updates are not served: this endpoint is read-only")
    if not queries:
        return None
    if len(queries) > 1:
        raise Malformed(f"{len(queries)} queries in one request, expected one")
    if len(pairs) == 1:
        return Asked(queries[0])
    default, named = (
        tuple(value for name, value in pairs if name == wanted)
        for wanted in ("default-graph-uri", "named-graph-uri")
    )
    return Asked(queries[0], default, named)
