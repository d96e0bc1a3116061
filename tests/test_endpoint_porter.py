"""Tellers answer plain queries on connections the porter keeps a copy of: ending one harms nobody else."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.endpoint import plain
from tests.endpoint_server import serving, workspace

SECONDS = 2
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(20)) + " }"
DEADLY = f"ASK {{ FILTER({'!' * 12000}true) }}"
ALL = "SELECT * { ?s ?p ?o . ?x ?p ?y }"
HOST = b"Host: here\r\n"


def quads(number: int = 300) -> Iterator[Quad]:
    for n in range(number):
        yield Quad(
            NamedNode(f"http://e/{n}"),
            NamedNode("http://e/p"),
            Literal("x" * 40 + str(n)),
            NamedNode("http://e/g"),
        )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("porter"), quads())


@pytest.fixture(scope="module")
def endpoint(home: Path) -> Iterator[httpx.Client]:
    with serving(home, "--workers", "3", "--seconds", str(SECONDS)) as client:
        yield client


def request(query: str, headers: bytes = HOST) -> bytes:
    return b"GET /sparql?query=" + quote(query).encode() + b" HTTP/1.1\r\n" + headers + b"\r\n"


def line(endpoint: httpx.Client) -> socket.socket:
    return socket.create_connection((endpoint.base_url.host, endpoint.base_url.port or 80), timeout=30)


def said(visitor: socket.socket) -> tuple[int, bytes]:
    """Read one answer, and no byte of the next: its status and its body."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += _part(visitor, 1)
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    body = b""
    while len(body) < length:
        body += _part(visitor, length - len(body))
    return int(head[9:12]), body


def _part(visitor: socket.socket, size: int) -> bytes:
    part = visitor.recv(size)
    assert part, "the connection broke off"
    return part


def ask(visitor: socket.socket, query: str) -> int:
    visitor.sendall(request(query))
    return said(visitor)[0]


def test_endless_plain_queries_end_at_their_limit_while_others_are_answered(endpoint: httpx.Client) -> None:
    with ExitStack() as stack:
        others = [stack.enter_context(line(endpoint)) for _ in range(6)]
        assert {ask(other, "ASK {}") for other in others} == {200}
        attackers = [stack.enter_context(line(endpoint)) for _ in range(2)]
        start = time.monotonic()
        for attacker in attackers:
            attacker.sendall(request(ENDLESS))
        time.sleep(0.05)
        while time.monotonic() < start + SECONDS - 0.5:
            for other in others:
                before = time.monotonic()
                assert ask(other, f"ASK {{ ?s ?p {before} }}") == 200
                assert time.monotonic() - before < SECONDS - 0.3  # who waits for the attackers takes longer
        for attacker in attackers:
            status, body = said(attacker)
            assert status == 504
            assert b"limit of 2 seconds" in body
            assert SECONDS <= time.monotonic() - start <= SECONDS + 5
            assert attacker.recv(1) == b""
        assert {ask(other, "ASK { ?s ?p 1 }") for other in others} == {200}


def test_a_query_that_ends_its_teller_breaks_no_connection_but_its_own(endpoint: httpx.Client) -> None:
    with ExitStack() as stack:
        others = [stack.enter_context(line(endpoint)) for _ in range(8)]
        assert {ask(other, "ASK {}") for other in others} == {200}
        for _ in range(3):
            with line(endpoint) as attacker:
                assert ask(attacker, DEADLY) == 504
            assert {ask(other, "ASK { ?s ?p 2 }") for other in others} == {200}


def test_a_slow_reader_gets_the_whole_answer_and_keeps_nobody_waiting(home: Path) -> None:
    patient = serving(
        home, "--workers", "3", "--seconds", "60"
    )  # a busy machine writes the long answer slowly
    with patient as endpoint, line(endpoint) as slow, line(endpoint) as quick:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        slow.sendall(request(ALL, HOST + b"Accept: text/csv\r\n"))
        time.sleep(0.5)
        for n in range(20):
            start = time.monotonic()
            assert ask(quick, f"ASK {{ ?s ?p 'slow {n}' }}") == 200
            assert time.monotonic() - start < 10
        status, body = said(slow)
        assert status == 200
        assert body.count(b"\n") == 300 * 300 + 1


def test_whatever_is_unusual_is_answered_too(endpoint: httpx.Client) -> None:
    two = request("ASK {}") + request("ASK { ?s ?p 3 }")
    with line(endpoint) as visitor:
        visitor.sendall(two)
        assert b"true" in said(visitor)[1]
        assert b"false" in said(visitor)[1]
    with line(endpoint) as visitor:
        visitor.sendall(two[:20])
        time.sleep(0.2)
        visitor.sendall(request("ASK {}")[20:])
        assert said(visitor)[0] == 200
    with line(endpoint) as visitor:
        assert ask(visitor, "ASK {}") == 200
        form = b"query=ASK%20%7B%7D"
        kind = b"Content-Type: application/x-www-form-urlencoded\r\n"
        visitor.sendall(
            b"POST /sparql HTTP/1.1\r\n" + HOST + kind + b"Content-Length: %d\r\n\r\n" % len(form) + form
        )
        assert said(visitor)[0] == 200
        assert ask(visitor, "ASK {}") == 200


def test_who_says_close_is_let_go(endpoint: httpx.Client) -> None:
    with line(endpoint) as visitor:
        visitor.sendall(request("ASK {}", HOST + b"Connection: close\r\n"))
        assert said(visitor)[0] == 200
        assert visitor.recv(1) == b""


def test_an_open_connection_sees_the_newer_generation(tmp_path: Path) -> None:
    workspace(tmp_path, quads(1), 1)
    with serving(tmp_path) as client, line(client) as visitor:
        visitor.sendall(request("ASK { ?s ?p ?o }"))
        assert b"true" in said(visitor)[1]
        workspace(tmp_path, [], 2)
        visitor.sendall(request("ASK { ?s ?p ?o }"))
        assert b"false" in said(visitor)[1]


def test_many_at_once_are_all_answered(endpoint: httpx.Client) -> None:
    statuses: list[int] = []

    def visit(number: int) -> None:
        for turn in range(5):
            with line(endpoint) as visitor:
                statuses.append(ask(visitor, f"ASK {{ ?s ?p {number}{turn} }}"))

    visits = [threading.Thread(target=visit, args=(number,)) for number in range(20)]
    for one in visits:
        one.start()
    for one in visits:
        one.join()
    assert statuses == [200] * 100


@pytest.mark.parametrize(
    "text",
    [
        request("ASK {}", b""),
        request("ASK {}", HOST + HOST),
        request("ASK {}", HOST + b"Content-Length: 3\r\n") + b"abc",
        request("ASK {}", HOST + b"Transfer-Encoding: chunked\r\n"),
        request("ASK {}", HOST + b"Accept: text/csv,\r\n text/plain\r\n"),
        request("ASK {}", HOST + b"Accept : text/csv\r\n"),
        request("ASK {}", HOST + b"Connection: upgrade\r\n"),
        request("ASK {}").replace(b"HTTP/1.1", b"HTTP/1.0"),
        request("ASK {}").replace(b"\r\n", b"\n"),
        request("ASK {}")[:-1],
        request("ASK {}") * 2,
        request("ASK {}").replace(b"?query", b"?default-graph-uri=x&query"),
        request("ASK {}").replace(b"%", b"%ff%", 1),
        b"",
    ],
)
def test_what_is_not_plain_is_left_to_the_server(text: bytes) -> None:
    assert plain.read(text) is None
