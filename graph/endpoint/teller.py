"""The teller: a process that holds visitors' connections and answers their plain queries itself.

It is started as `python -m accords.graph.endpoint.teller` by the porter, who keeps a copy of every connection
and ends a teller whose query overruns its limit. Whatever is not a plain query goes back to the porter unread.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import time
from email.utils import formatdate
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from accords.graph.endpoint import plain
from accords.graph.endpoint.door import (
    accepts_gzip,
    caching_headers,
    explained,
    knows,
    reply_headers,
)
from accords.graph.endpoint.slate import Slate
from accords.graph.errors import AccordsError
from accords.graph.journal import JOURNAL, inherit
from accords.graph.query import worker
from accords.graph.query.dispatch import complain
from accords.graph.query.kept import Kept, Key, is_lasting
from accords.graph.query.limits import Limits
from accords.graph.query.reply import Place, Reply
from accords.graph.query.workspace import newest

Headers = tuple[tuple[bytes, bytes], ...]

CHUNK = 64 * 1024
IDLE_SECONDS = 30.0
_SWEEP_SECONDS, _LOOK_SECONDS, _LONG_SECONDS = 5.0, 1.0, 0.05
_DONT_WAIT = int(socket.MSG_DONTWAIT)
_LOOK = int(socket.MSG_PEEK) | _DONT_WAIT
_NOTE, _ROOM = 64, socket.CMSG_LEN(4)
"""Bytes of a note from the porter, and of the connection that comes with it."""


class Visitor:
    """One connection: its number, its socket, and when it was last heard of."""

    def __init__(self, number: int, line: socket.socket) -> None:
        self.number, self.line, self.heard = number, line, time.monotonic()


class Teller:
    """Answers whoever the porter leads here, one query at a time."""

    def __init__(self, porter: socket.socket, slate: Slate, home: Path, limits: Limits) -> None:
        self._porter, self._slate, self._limits = porter, slate, limits
        self._newest = newest(home)
        self._kept = Kept(limits.kept)
        self._visitors: dict[int, Visitor] = {}
        self._looked = -_SWEEP_SECONDS
        self._room = memoryview(bytearray(plain.LONGEST))
        self._poll = select.epoll()
        self._poll.register(porter, select.EPOLLIN)

    def serve(self) -> None:
        """Answer until the porter hangs up; what he says comes before whoever is ready beside it."""
        is_open = True
        while is_open:
            self._look_round()
            ready = [place for place, _ in self._poll.poll(_SWEEP_SECONDS)]
            if self._porter.fileno() in ready:
                is_open = self._heard_porter()
            for visitor in filter(None, map(self._visitors.get, ready)):
                begun = time.monotonic()
                self._turn_to(visitor)
                if time.monotonic() - begun > _LONG_SECONDS:
                    break  # who else was ready may have been led elsewhere meanwhile: hear the porter first

    def _look_round(self) -> None:
        """Now and then: end idle connections, and set anew the alarm that ends a query whose porter has died."""
        now = time.monotonic()
        if now - self._looked > _LOOK_SECONDS:
            self._looked = now
            signal.setitimer(signal.ITIMER_REAL, self._limits.seconds + worker.GRACE_SECONDS + _SWEEP_SECONDS)
            self._sweep()

    def _heard_porter(self) -> bool:
        """Take in whoever the porter leads here, let go whom the porter takes back; False where he is gone."""
        while True:
            try:
                message, beside, *_ = self._porter.recvmsg(_NOTE, _ROOM, _DONT_WAIT)
            except BlockingIOError:
                return True
            if not message:
                return False
            number = int(message[1:])
            if message[:1] == b"+":
                line = int.from_bytes(beside[0][2], sys.byteorder)
                self._welcome(Visitor(number, socket.socket(fileno=line)))
            else:
                self._forget(number)

    def _welcome(self, visitor: Visitor) -> None:
        """Listen to a visitor."""
        self._visitors[visitor.line.fileno()] = visitor
        self._poll.register(visitor.line, select.EPOLLIN)

    def _forget(self, number: int) -> None:
        """Let go of a visitor whom the porter has led elsewhere."""
        for visitor in [one for one in self._visitors.values() if one.number == number]:
            self._let_go(visitor)

    def _let_go(self, visitor: Visitor, note: bytes = b"") -> None:
        """Close our end of a connection, and tell the porter why where there is something to tell."""
        del self._visitors[visitor.line.fileno()]
        self._poll.unregister(visitor.line)
        visitor.line.close()
        if note:
            self._porter.send(note + b"%d" % visitor.number)

    def _sweep(self) -> None:
        """End connections on which nothing has been said for long."""
        eldest = time.monotonic() - IDLE_SECONDS
        for visitor in [one for one in self._visitors.values() if one.heard < eldest]:
            self._let_go(visitor, b"-")

    def _turn_to(self, visitor: Visitor) -> None:
        """Answer what a visitor says if it is plain, and send the visitor back to the porter if it is not."""
        try:
            size = visitor.line.recv_into(self._room, 0, _LOOK)
        except BlockingIOError:
            return
        except OSError:
            size = 0
        said = self._room[:size].tobytes()
        request = plain.read(said) if said else None
        if request is None:
            self._let_go(visitor, b">" if said else b"-")
            return
        self._slate.begin(visitor.number)
        if self._is_ours(visitor, said):
            self._answer(visitor, request)
        self._slate.end()

    def _is_ours(self, visitor: Visitor, said: bytes) -> bool:
        """Take the request off the line; False where another teller, who had the visitor too, was faster."""
        try:
            return visitor.line.recv(len(said), _DONT_WAIT) == said
        except OSError:
            return False

    def _answer(self, visitor: Visitor, request: plain.Plain) -> None:
        """Answer a plain query."""
        begun = time.monotonic()
        message = self._message(request)
        self._slate.write()
        took = time.monotonic() - begun
        self._slate.meter.count(int(message[9:12]), took)
        if JOURNAL.is_json:
            _note(message, took)
        visitor.heard = time.monotonic()
        try:
            sent = visitor.line.send(message, _DONT_WAIT)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._let_go(visitor, b"-")
            return
        if sent < len(message):
            self._hand_over(visitor, memoryview(message)[sent:])
        elif not request.stays:
            self._let_go(visitor, b"-")

    def _hand_over(self, visitor: Visitor, rest: memoryview) -> None:
        """Leave the rest of a long answer to the porter, who has time for a slow visitor."""
        for start in range(0, len(rest), CHUNK):
            self._porter.sendall(b".%d " % visitor.number + rest[start : start + CHUNK])
        self._let_go(visitor, b"!")

    def _message(self, request: plain.Plain) -> bytes:
        """Write the whole answer to a request, as it goes over the line."""
        try:
            known = request.headers.get(b"if-none-match")
            place = self._newest()
            if known is not None and knows(known.decode("latin-1"), place.number):
                return _heading(304, tuple(caching_headers(place.number)), request.stays)
            reply = self._reply(request, place)
        except AccordsError as problem:
            fault = explained(problem)
            return _heading(fault.status_code, tuple(fault.raw_headers), request.stays) + bytes(fault.body)
        return _heading(200, tuple(reply_headers(reply)), request.stays) + reply.body

    def _reply(self, request: plain.Plain, place: Place) -> Reply:
        """Look up or read the answer."""
        text = request.asked.query
        accept = request.headers.get(b"accept", b"").decode("latin-1")
        packed = accepts_gzip(request.headers.get(b"accept-encoding", b""))
        key: Key = (place.number, text, accept, (), (), packed)
        known = self._kept.get(key)
        if known is not None:
            return known
        asked = {"text": text, "accept": accept, "store": str(place.store), "packed": packed,
                 "default_graphs": (), "named_graphs": ()}  # fmt: skip
        head, body = worker.answer(asked, self._limits)
        if head["status"] != "done":
            complain(head)
        reply = Reply(head["media_type"], body, place.number, head["packed"])
        if self._limits.kept and is_lasting(text):
            self._kept.put(key, reply)
        return reply


def _note(message: bytes, seconds: float) -> None:
    """Write a line about a request to the journal."""
    JOURNAL.note(
        "request",
        method="GET",
        path="/sparql",
        status=int(message[9:12]),
        milliseconds=round(seconds * 1000, 3),
    )


@lru_cache(maxsize=256)
def _lines(status: int, headers: Headers, stays: bool) -> bytes:
    """Write the status and the headers that stay the same, with room for the date."""
    lines = [b"%b: %b" % header for header in headers]
    if not stays:
        lines.append(b"connection: close")
    first = b"HTTP/1.1 %d %b" % (status, HTTPStatus(status).phrase.encode())
    return b"\r\n".join([first, *lines, b"date: "])


@lru_cache(maxsize=1)
def _date(second: int) -> bytes:
    """Write the time, and the end of a heading."""
    return formatdate(second, usegmt=True).encode() + b"\r\n\r\n"


def _heading(status: int, headers: Headers, stays: bool) -> bytes:
    """Write everything before the body."""
    return _lines(status, headers, stays) + _date(int(time.time()))


def main() -> None:
    """Serve on the socket that is stdin; the arguments are the slate, the workspace and the limits."""
    inherit()
    slate, home, limits = int(sys.argv[1]), Path(sys.argv[2]), Limits(**json.loads(sys.argv[3]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    worker.leave_network()
    worker.limit_memory(limits.memory)
    with socket.socket(fileno=os.dup(0)) as porter:
        gc.freeze()
        gc.set_threshold(100_000, 10, 10)  # answers that are kept need no looking through again and again
        Teller(porter, Slate(slate), home, limits).serve()


if __name__ == "__main__":
    main()
