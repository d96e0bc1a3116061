"""The worker: a process that answers one query after another and can be killed at any moment.

It is started as `python -m accords.graph.query.worker`, reads frames from stdin and writes frames to stdout.
It has no way to the network where the system allows to take it away.
"""

from __future__ import annotations

import ctypes
import io
import os
import resource
import signal
import sys
from functools import lru_cache
from typing import Any, BinaryIO

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    serialize,
)

from accords.graph.query import frame, media
from accords.graph.query.guard import names_its_dataset

BASE = "https://w3id.org/accords/id/"
"""What relative IRIs of a query are read against: `<country/SAU>` is Saudi Arabia on every server."""

_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
_GRACE_SECONDS = 2.0

_MARKS = {
    QueryResultsFormat.JSON: (b'},{"', 1),
    QueryResultsFormat.XML: (b"<result>", 0),
    QueryResultsFormat.CSV: (b"\n", -1),
    QueryResultsFormat.TSV: (b"\n", -1),
}
"""What stands between two rows of a form and in no value of it (CSV may overcount); what to add for rows."""

_WITH_PREFIXES = (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N3)


class TooMuch(Exception):
    """The answer is longer than its limit."""


class Basket(io.BytesIO):
    """Bytes of an answer, up to a limit; raises TooMuch beyond it."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def write(self, part: Any) -> int:
        """Take a part of the answer."""
        if self.tell() + len(part) > self.limit:
            raise TooMuch(f"the answer is longer than {self.limit} bytes")
        return super().write(part)


@lru_cache(maxsize=1)
def open_store(path: str) -> Store:
    """Open a generation's store for reading; the one before is let go."""
    return Store.read_only(path)


def answer(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Answer one request: a head that says how it went, and the body."""
    try:
        return _answer(request)
    except TooMuch as problem:
        return {"status": "ended", "message": str(problem)}, b""
    except (SyntaxError, ValueError) as problem:
        return {"status": "refused", "message": str(problem)}, b""
    except (OSError, RuntimeError) as problem:
        return {"status": "failed", "message": str(problem)}, b""


def _answer(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Run the query and write its result in the form that is wanted most."""
    results = _results(request)
    offers = _offers(results)
    chosen = media.choose(request["accept"], offers)
    if chosen is None:
        return {"status": "no_form", "message": "can be had as " + ", ".join(offers)}, b""
    body = _written(results, offers[chosen], request)
    return {"status": "done", "media_type": chosen}, body


def _results(request: dict[str, Any]) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Start the query over the dataset that request, else query, else nobody names: then over the union."""
    store = open_store(request["store"])
    text, default, named = request["text"], request["default_graphs"], request["named_graphs"]
    if not default and not named:
        return store.query(text, base_iri=BASE, use_default_graph_as_union=not names_its_dataset(text))
    return store.query(
        text,
        base_iri=BASE,
        default_graph=[NamedNode(name) for name in default],
        named_graphs=[NamedNode(name) for name in named],
    )


def _offers(results: object) -> dict[str, QueryResultsFormat] | dict[str, RdfFormat]:
    """Say in which forms a result can be written."""
    if isinstance(results, QueryTriples):
        return dict(media.GRAPHS)
    return dict(media.BINDINGS if isinstance(results, QuerySolutions) else media.TRUTH)


def _written(results: Any, form: QueryResultsFormat | RdfFormat, request: dict[str, Any]) -> bytes:
    """Write a result within its limits of bytes and rows."""
    basket = Basket(request["max_bytes"])
    if isinstance(form, RdfFormat):
        return _triples_written(_counted(results, request["max_rows"]), form, basket)
    results.serialize(basket, format=form)
    body = basket.getvalue()
    mark, more = _MARKS[form]
    if body.count(mark) + more > request["max_rows"]:
        raise TooMuch(f"the answer has more than {request['max_rows']} rows")
    return body


def _counted(triples: QueryTriples, limit: int) -> Any:
    """Hand triples on until the limit is met."""
    for number, triple in enumerate(triples):
        if number >= limit:
            raise TooMuch(f"the answer has more than {limit} triples")
        yield triple


def _triples_written(triples: Any, form: RdfFormat, basket: Basket) -> bytes:
    """Write triples, with the prefixes of the vocabulary in alphabetical order where the form has any."""
    if form not in _WITH_PREFIXES:
        serialize(triples, basket, format=form)
        return basket.getvalue()
    serialize(triples, basket, format=form, prefixes=dict(media.PREFIXES))
    lines = basket.getvalue().splitlines(keepends=True)
    return b"".join(sorted(lines[: len(media.PREFIXES)]) + lines[len(media.PREFIXES) :])


def leave_network() -> None:
    """Give up the network where the system lets a process do so; the guard refuses SERVICE anyway."""
    share = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(share)


def limit_memory(size: int) -> None:
    """Let the system refuse memory beyond this many bytes: the process then ends, alone."""
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Answer requests until the pool closes the pipe; an alarm ends a query whose pool has died."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    while True:
        try:
            request, _ = frame.unpack(lambda size: _exactly(incoming, size))
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, request["seconds"] + _GRACE_SECONDS)
        outgoing.write(frame.pack(*answer(request)))
        outgoing.flush()
        signal.setitimer(signal.ITIMER_REAL, 0)


def _exactly(incoming: BinaryIO, size: int) -> bytes:
    """Read this many bytes; EOFError where the pipe ends before."""
    part = incoming.read(size)
    if len(part) < size:
        raise EOFError
    return part


def main() -> None:
    """Answer on what was stdout; whatever else writes there is sent to stderr."""
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_network()
    limit_memory(int(sys.argv[1]))
    serve(sys.stdin.buffer, outgoing)


if __name__ == "__main__":
    main()
