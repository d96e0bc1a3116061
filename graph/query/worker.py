"""The worker: a process that answers one query after another and can be killed at any moment.

It is started as `python -m accords.graph.query.worker` with the limits in JSON; its stdin is a socket on which
frames come and go. The guard looks at a query here, so that what keeps the guard busy has a limit too. A
worker has no way to the network where the system allows to take it away.
"""

from __future__ import annotations

import ctypes
import gzip
import io
import itertools
import json
import os
import resource
import signal
import socket
import sys
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

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

from accords.graph.errors import QueryRefused
from accords.graph.query import guard, media
from accords.graph.query.frame import Frame, Incoming, pack
from accords.graph.query.limits import Limits

BASE = "https://w3id.org/accords/id/"
"""What relative IRIs of a query are read against: `<country/SAU>` is Saudi Arabia on every server."""

_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
GRACE_SECONDS = 2.0
_PART = 256 * 1024

_MARKS = {
    QueryResultsFormat.JSON: (b'},{"', 1),
    QueryResultsFormat.XML: (b"<result>", 0),
    QueryResultsFormat.CSV: (b"\n", -1),
    QueryResultsFormat.TSV: (b"\n", -1),
    RdfFormat.N_TRIPLES: (b"\n", 0),
}
"""What stands between two rows of a form and in no value of it (CSV may overcount); what to add for rows."""

_PREFIXES = dict(media.PREFIXES)
_WITH_PREFIXES = (RdfFormat.TURTLE, RdfFormat.TRIG, RdfFormat.N3)


_OFFERS: Mapping[str, Mapping[str, Any]] = {
    "bindings": media.BINDINGS,
    "truth": media.TRUTH,
    "graph": media.GRAPHS,
}
"""In which forms each kind of result can be written."""

_BEYOND = "is not supported"
"""What the engine says of a function that it does not know."""

_WORTH_PACKING = 1024


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


def answer(request: dict[str, Any], limits: Limits) -> Frame:
    """Answer one request: a head that says how it went, and the body."""
    try:
        return _answer(request, limits)
    except TooMuch as problem:
        return {"status": "ended", "message": str(problem)}, b""
    except (QueryRefused, SyntaxError, ValueError) as problem:
        return {"status": "refused", "message": str(problem)}, b""
    except (OSError, RuntimeError) as problem:
        return {"status": "refused" if _BEYOND in str(problem) else "failed", "message": str(problem)}, b""


def _answer(request: dict[str, Any], limits: Limits) -> Frame:
    """Run the query and write its result in the form that is wanted most."""
    own_dataset = _looked_at(request["text"])
    results = _results(request, own_dataset)
    kind = _kind(results)
    chosen = _chosen(request["accept"], kind)
    if chosen is None:
        return {"status": "no_form", "message": "can be had as " + ", ".join(_OFFERS[kind])}, b""
    body = _written(results, _OFFERS[kind][chosen], limits)
    packed = request["packed"] and len(body) >= _WORTH_PACKING
    if packed:
        body = gzip.compress(body, compresslevel=1, mtime=0)
    return {"status": "done", "media_type": chosen, "packed": packed}, body


@lru_cache(maxsize=256)
def _looked_at(text: str) -> bool:
    """Let the guard look at a query; say whether it names its dataset."""
    guard.check(text)
    return guard.names_its_dataset(text)


def _results(request: dict[str, Any], own_dataset: bool) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Start the query over the dataset that request, else query, else nobody names: then over the union."""
    store = open_store(request["store"])
    text, default, named = request["text"], request["default_graphs"], request["named_graphs"]
    if not default and not named:
        return store.query(text, base_iri=BASE, use_default_graph_as_union=not own_dataset)
    return store.query(
        text,
        base_iri=BASE,
        default_graph=[NamedNode(name) for name in default],
        named_graphs=[NamedNode(name) for name in named],
    )


def _kind(results: object) -> str:
    """Say what kind of result this is."""
    if isinstance(results, QueryTriples):
        return "graph"
    return "bindings" if isinstance(results, QuerySolutions) else "truth"


@lru_cache(maxsize=256)
def _chosen(accept: str, kind: str) -> str | None:
    """Choose the form of a kind of result that is wanted most; None where none is accepted."""
    return media.choose(accept, _OFFERS[kind])


def _written(results: Any, form: QueryResultsFormat | RdfFormat, limits: Limits) -> bytes:
    """Write a result within its limits of bytes and rows."""
    basket = Basket(limits.answer)
    if isinstance(form, RdfFormat) and form not in _MARKS:
        return _triples_written(results, form, basket, limits.rows)
    results.serialize(basket, format=form)
    body = basket.getvalue()
    mark, more = _MARKS[form]
    if body.count(mark) + more > limits.rows:
        kind = "triples" if isinstance(form, RdfFormat) else "rows"
        raise TooMuch(f"the answer has more than {limits.rows} {kind}")
    return body


def _triples_written(triples: QueryTriples, form: RdfFormat, basket: Basket, most: int) -> bytes:
    """Write triples, with the prefixes of the vocabulary in alphabetical order where the form has any."""
    prefixes = _PREFIXES if form in _WITH_PREFIXES else {}
    serialize(itertools.islice(triples, most), basket, format=form, prefixes=prefixes)
    if next(triples, None) is not None:
        raise TooMuch(f"the answer has more than {most} triples")
    if not prefixes:
        return basket.getvalue()
    lines = basket.getvalue().split(b"\n", len(prefixes))
    return b"\n".join(sorted(lines[:-1]) + lines[-1:])


def leave_network() -> None:
    """Give up the network where the system lets a process do so; the guard refuses SERVICE anyway."""
    share = _NEW_NETWORK if os.geteuid() == 0 else _NEW_NETWORK | _NEW_USER
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(share)


def limit_memory(size: int) -> None:
    """Let the system refuse memory beyond this many bytes: the process then ends, alone."""
    resource.setrlimit(resource.RLIMIT_DATA, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(line: socket.socket, limits: Limits) -> None:
    """Answer requests until the other end hangs up; an alarm ends a query whose asker has died."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    incoming = Incoming()
    while part := line.recv(_PART):
        asked = incoming.take(part)
        if asked is None:
            continue
        signal.setitimer(signal.ITIMER_REAL, limits.seconds + GRACE_SECONDS)
        line.sendall(pack(*answer(asked[0], limits)))
        signal.setitimer(signal.ITIMER_REAL, 0)


def main() -> None:
    """Answer on the socket that is stdin, within the limits that the first argument gives."""
    limits = Limits(**json.loads(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_network()
    limit_memory(limits.memory)
    with socket.socket(fileno=os.dup(0)) as line:
        serve(line, limits)


if __name__ == "__main__":
    main()
