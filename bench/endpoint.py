"""The endpoint against the engine's own server, `oxigraph serve-read-only`: one store, one run.

Ours adds a guard, limits, processes that can be killed, and answers kept for whoever asks the same again; so two
ratios are told: with queries of which none comes twice, and with one query again and again. The two servers take
turns; a ratio above 1 is in our favour. For speed the peer runs without its limit of time, which starts a thread
a query and breaks it at these rates; under attack it has the same limit as ours, and clients pause.
"""

from __future__ import annotations

import http.client
import itertools
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import Process, Queue
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, Quad, Store

ACC = "https://w3id.org/accords/ns#"
ID = "https://w3id.org/accords/id/"
STATEMENTS = 4_000
CLIENTS = 4
CHUNK = 256 * 1024
ROUNDS = 5
SECONDS = 1.0
LIMIT = 5
PAUSE = 0.01
QUERIES = {
    "one thing": "SELECT ?p ?o { <ID/claim/N32000> ?p ?o }",
    "a hundred rows": "SELECT * { ?c rdf:predicate acc:counters ; rdf:subject ?s ; rdf:object ?o } LIMIT 100",
    "a join": "SELECT ?t (COUNT(*) AS ?n) { ?c rdf:subject <ID/country/CN199> ; rdf:object ?t } GROUP BY ?t",
    "a graph": "CONSTRUCT { ?s ?p ?o } { GRAPH <GRAPH/statement/N4000> { ?s ?p ?o } }",
}
PREFIXES = f"PREFIX acc: <{ACC}> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def quads() -> Iterator[Quad]:
    """Claims as a published graph has them, eight a statement."""
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    for number in range(STATEMENTS * 8):
        graph = NamedNode(f"https://w3id.org/accords/graph/statement/{number // 8}")
        claim = NamedNode(f"{ID}claim/{number}")
        predicate = ("counters", "supports", "memberOf", "partyTo")[number % 4]
        facts = (
            (rdf + "type", NamedNode(ACC + "Claim")),
            (rdf + "subject", NamedNode(f"{ID}country/C{number % 199}")),
            (rdf + "predicate", NamedNode(ACC + predicate)),
            (rdf + "object", NamedNode(f"{ID}threat/T{number * 7 % 997}")),
            (ACC + "confidence", Literal(0.5 + number % 50 / 100)),
            (ACC + "quote", Literal(f"Sentence {number} says that one party stands against something.")),
        )
        yield from (Quad(claim, NamedNode(name), value, graph) for name, value in facts)


def query(name: str, number: int = 77) -> str:
    """Write out a query with its prefixes and addresses; each number gives another text."""
    addressed = QUERIES[name].replace("<ID/", f"<{ID}").replace("<GRAPH/", "<https://w3id.org/accords/graph/")
    chosen = re.sub(r"N(\d+)", lambda most: str(number % int(most[1])), addressed)
    return f"{PREFIXES}{chosen} # {number}"


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@contextmanager
def running(words: list[str], port: int) -> Iterator[int]:
    """Run a server until the block ends; wait until it answers."""
    process = subprocess.Popen(words, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        process.kill()
        process.wait()


def ours(home: Path, port: int) -> list[str]:
    """The words that start our endpoint."""
    words = ["serve", "--home", str(home), "--port", str(port), "--seconds", str(LIMIT)]
    return [sys.executable, "-m", "accords", *words]


def theirs(store: Path, port: int, *options: str) -> list[str]:
    """The words that start the engine's own server."""
    program = str(Path(sys.executable).with_name("oxigraph"))
    return [program, "serve-read-only", "--location", str(store), "--bind", f"127.0.0.1:{port}",
            "--union-default-graph", *options]  # fmt: skip


PATHS: dict[int | None, str] = {}


def load(port: int, name: str, numbers: Iterable[int], seconds: float, pause: float = 0.0) -> list[float]:
    """Ask with several clients for a while, with a pause after each answer; the seconds of every answer."""
    shares = [itertools.islice(numbers, turn, None, CLIENTS) for turn in range(CLIENTS)]
    taken: Queue[list[float]] = Queue()
    clients = [Process(target=client, args=(port, name, share, (seconds, pause), taken)) for share in shares]
    for one in clients:
        one.start()
    found = list(itertools.chain.from_iterable(taken.get() for _ in clients))
    for one in clients:
        one.join()
    return found


def client(
    port: int, name: str, numbers: Iterator[int], pace: tuple[float, float], taken: Queue[list[float]]
) -> None:
    """Ask one query after another over one connection, with as little work as can be."""
    found: list[float] = []
    with socket.create_connection(("127.0.0.1", port)) as door:
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        end = time.perf_counter() + pace[0]
        while (start := time.perf_counter()) < end:
            door.sendall(request(port, query(name, next(numbers))))
            read_answer(door)
            found.append(time.perf_counter() - start)
            if pace[1]:
                time.sleep(pace[1])
    taken.put(found)


def request(port: int, text: str) -> bytes:
    """Write a request as common clients do."""
    accept = "application/sparql-results+json, text/turtle;q=0.5"
    lines = (
        f"GET /{PATHS[port]}?{urlencode({'query': text})} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "User-Agent: bench",
        f"Accept: {accept}",
    )
    return "\r\n".join([*lines, "", ""]).encode()


def read_answer(door: socket.socket) -> None:
    """Read one answer to its end."""
    text = door.recv(CHUNK)
    while b"\r\n\r\n" not in text:
        text += door.recv(CHUNK)
    head, _, body = text.partition(b"\r\n\r\n")
    assert head[9:12] == b"200", text[:400]
    length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
    missing, last = (int(length) - len(body), b"") if length else (0, body[-5:])
    while missing > 0 or (not length and last != b"0\r\n\r\n"):
        part = door.recv(CHUNK)
        missing, last = missing - len(part), (last + part)[-5:]


def p95(taken: list[float]) -> float:
    """The time that 95 of 100 answers keep."""
    return statistics.quantiles(taken, n=20)[-1]


def overrun(port: int) -> float:
    """Send a query that never ends; the seconds until the server gives up."""
    start = time.monotonic()
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    door.request("GET", f"/{PATHS[port]}?" + urlencode({"query": ENDLESS}))
    with suppress(http.client.HTTPException, TimeoutError):
        door.getresponse().read()
    return time.monotonic() - start


def under_attack(port: int) -> tuple[float, float]:
    """The p95 of a quick query while one asker sends an endless one, and how long that one lasted."""
    lasted: list[float] = []
    attack = threading.Thread(target=lambda: lasted.append(overrun(port)))
    attack.start()
    time.sleep(0.3)
    taken = load(port, "one thing", itertools.count(5_000_000), LIMIT - 1.5, PAUSE)
    attack.join()
    return p95(taken), lasted[0]


def main() -> None:
    """Measure both servers in turn, and print ratios."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "generations" / "1" / "store"
        store.parent.mkdir(parents=True)
        writing = Store(str(store))
        writing.bulk_extend(quads())
        writing.flush()
        del writing
        (Path(folder) / "generations" / "CURRENT").write_text("1\n", encoding="ascii")
        port, peer = free_port(), free_port()
        PATHS.update({port: "sparql", peer: "query"})
        with running(ours(Path(folder), port), port):
            with running(theirs(store, peer), peer):
                compare(port, peer)
            with running(theirs(store, peer, "--timeout-s", str(LIMIT)), peer):
                compare_under_attack(port, peer)


def compare(port: int, peer: int) -> None:
    """Print requests a second, and the ratio's median and spread over the rounds."""
    print(f"{STATEMENTS * 8 * 6} quads, {CLIENTS} clients; peer: oxigraph serve-read-only")
    fresh = itertools.count(CLIENTS)
    for name in QUERIES:
        for kind in ("distinct", "repeated"):
            rates: dict[int, list[float]] = {port: [], peer: []}
            for _round, where in itertools.product(range(ROUNDS), (port, peer)):
                numbers = (
                    itertools.count(next(fresh) * 1_000_003) if kind == "distinct" else itertools.repeat(77)
                )
                rates[where].append(len(load(where, name, numbers, SECONDS)) / SECONDS)
            show(f"{name}, {kind}", rates[port], rates[peer])


def show(name: str, mine: list[float], theirs: list[float]) -> None:
    """Print one line: rates of both, and the ratio."""
    ratios = [one / other for one, other in zip(mine, theirs, strict=True)]
    print(f"{name:24} {statistics.median(mine):7.0f}/s | peer {statistics.median(theirs):7.0f}/s | "
          f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})", flush=True)  # fmt: skip


def compare_under_attack(port: int, peer: int) -> None:
    """Print what one endless query does to others, and when it ends."""
    for name, where in (("ours", port), ("peer", peer)):
        calm = p95(load(where, "one thing", itertools.count(4_000_000), 2, PAUSE))
        beside, lasted = under_attack(where)
        print(f"under attack, {name:10} p95 {beside / calm:.1f} times the calm one; "
              f"a limit of {LIMIT} s ended after {lasted:.1f} s", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
