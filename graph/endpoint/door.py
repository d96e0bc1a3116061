"""The door: where queries come in and answers go out, as near to the wire as the server lets us.

Most requests of an endpoint are small queries, so this way in has no routing and no middleware.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from accords.graph.endpoint.protocol import Asked, Headers, Malformed, asked
from accords.graph.errors import AccordsError, BadInput, NoCommonForm, QueryEnded, QueueFull
from accords.graph.journal import JOURNAL
from accords.graph.query.dispatch import Dispatch
from accords.graph.query.reply import Reply

PATHS = ("/sparql", "/sparql/")
METHODS = ("GET", "HEAD", "POST")
OPEN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag"}
"""What lets a page of any other place read our answers in a browser."""

_VARY = "Accept, Accept-Encoding, Accept-Language"
_RETRY_SECONDS = 5

RawHeaders = list[tuple[bytes, bytes]]


class Door:
    """Answers a request that carries a query."""

    def __init__(self, dispatch: Dispatch) -> None:
        self._dispatch = dispatch

    async def answered(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer a request; False, with nothing sent, where it carries no query."""
        headers = dict(scope["headers"])
        try:
            question = await asked(scope, headers, receive)
            if question is None:
                return False
            if scope["method"] != "POST" and self._is_known(headers):
                await _send(send, 304, caching_headers(self._dispatch.generation()))
                return True
            reply = await self._reply(question, headers)
        except AccordsError as problem:
            await explained(problem)(scope, receive, send)
            return True
        await _send(send, 200, reply_headers(reply), reply.body)
        return True

    def _is_known(self, headers: Headers) -> bool:
        """Say whether the visitor has the answer of the newest generation."""
        tags = headers.get(b"if-none-match")
        return tags is not None and knows(tags.decode("latin-1"), self._dispatch.generation())

    async def _reply(self, question: Asked, headers: Headers) -> Reply:
        """Run the query."""
        return await self._dispatch.query(
            question.query,
            headers.get(b"accept", b"").decode("latin-1"),
            (question.default_graphs, question.named_graphs),
            accepts_gzip(headers.get(b"accept-encoding", b"")),
        )


async def _send(send: Send, status: int, headers: RawHeaders, body: bytes = b"") -> None:
    """Send a whole answer."""
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def reply_headers(reply: Reply) -> RawHeaders:
    """Write the headers of an answer."""
    headers = [
        (b"content-type", _content_type(reply.media_type)),
        (b"content-length", b"%d" % len(reply.body)),
        *caching_headers(reply.generation),
    ]
    return [*headers, (b"content-encoding", b"gzip")] if reply.packed else headers


@lru_cache(maxsize=64)
def _content_type(media_type: str) -> bytes:
    """Write a media type with its charset, where it is text."""
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return f"{media_type}{charset}".encode("latin-1")


@lru_cache(maxsize=4)
def caching_headers(generation: int) -> RawHeaders:
    """Write the headers that say how long an answer holds, and who may read it."""
    return [(name.lower().encode(), value.encode()) for name, value in (caching(generation) | OPEN).items()]


def caching(generation: int) -> dict[str, str]:
    """Let others keep an answer until there is a newer generation."""
    return {"ETag": f'W/"{generation}"', "Cache-Control": "no-cache", "Vary": _VARY}


def knows(tags: str, generation: int) -> bool:
    """Say whether the visitor's tags show that the answer of this generation is known."""
    return not {f'W/"{generation}"', f'"{generation}"', "*"}.isdisjoint(
        tag.strip() for tag in tags.split(",")
    )


def accepts_gzip(header: bytes) -> bool:
    """Say whether an Accept-Encoding header lets us pack the answer."""
    if b"gzip" not in header:
        return False
    weights = dict(_coding(entry) for entry in header.decode("latin-1").lower().split(","))
    return weights.get("gzip", 0.0) > 0


def _coding(entry: str) -> tuple[str, float]:
    """Read one entry of an Accept-Encoding header with its weight."""
    name, _, weight = entry.partition(";q=")
    try:
        return name.strip(), float(weight or 1)
    except ValueError:
        return name.strip(), 0.0


def explained(problem: AccordsError) -> PlainTextResponse:
    """Say in one sentence what went wrong, with the status that fits."""
    headers = {"Cache-Control": "no-store", **OPEN}
    if isinstance(problem, QueueFull):
        headers["Retry-After"] = str(_RETRY_SECONDS)
    return PlainTextResponse(f"{JOURNAL.redacted(str(problem))}\n", _status(problem), headers)


_STATUSES: Sequence[tuple[type[AccordsError], int]] = (
    (NoCommonForm, 406),
    (BadInput, 400),
    (QueueFull, 503),
    (QueryEnded, 504),
)


def _status(problem: AccordsError) -> int:
    """Choose the HTTP status of an error."""
    if isinstance(problem, Malformed):
        return problem.status
    return next((status for family, status in _STATUSES if isinstance(problem, family)), 500)
