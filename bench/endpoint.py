"""The endpoint against the engine's own server, `oxigraph serve-read-only`: one store, one run.

Ours adds worker processes, a guard and limits; the ratios say what they cost, and what they save when one
asker sends a query that never ends. Prints one line a measure; a ratio above 1 is in our favour.
"""

from __future__ import annotations

import http.client
import itertools
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import Literal, NamedNode, Quad, Store

ACC = "https://w3id.org/accords/ns#"
ID = "https://w3id.org/accords/id/"
STATEMENTS = 4_000
CLIENTS = 4
SECONDS = 3.0
LIMIT = 5
QUERIES = {
    "one thing": "SELECT ?p ?o { <ID/claim/77> ?p ?o }",
    "a hundred rows": "SELECT * { ?c rdf:predicate acc:counters ; rdf:subject ?s ; rdf:object ?o } LIMIT 100",
    "a join": "SELECT ?t (COUNT(*) AS ?n) { ?c rdf:subject <ID/country/C7> ; rdf:object ?t } GROUP BY ?t",
    "a graph": "CONSTRUCT { ?s ?p ?o } { GRAPH <GRAPH/statement/9> { ?s ?p ?o } }",
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


def query(name: str) -> str:
    """Write out a query with its prefixes and addresses."""
    short = QUERIES[name].replace("<ID/", f"<{ID}")
    return PREFIXES + short.replace("<GRAPH/", "<https://w3id.org/accords/graph/")


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


def theirs(store: Path, port: int) -> list[str]:
    """The words that start the engine's own server."""
    program = str(Path(sys.executable).with_name("oxigraph"))
    return [program, "serve-read-only", "--location", str(store), "--bind", f"127.0.0.1:{port}",
            "--union-default-graph", "--timeout-s", str(LIMIT)]  # fmt: skip


def ask(door: http.client.HTTPConnection, text: str) -> float:
    """Ask once; the seconds it took."""
    start = time.perf_counter()
    accept = "application/sparql-results+json, text/turtle;q=0.5"
    door.request("GET", "/" + PATHS[door.port] + "?" + urlencode({"query": text}), headers={"Accept": accept})
    answer = door.getresponse()
    answer.read()
    assert answer.status == 200, answer.status
    return time.perf_counter() - start


PATHS: dict[int | None, str] = {}


def load(port: int, text: str, seconds: float) -> list[float]:
    """Ask with several clients for a while; the seconds of every answer."""
    taken: list[float] = []
    end = time.monotonic() + seconds

    def client() -> None:
        door = http.client.HTTPConnection("127.0.0.1", port)
        while time.monotonic() < end:
            taken.append(ask(door, text))
        door.close()

    threads = [threading.Thread(target=client) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return taken


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
    taken = load(port, query("one thing"), LIMIT - 1.5)
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
        with running(ours(Path(folder), port), port), running(theirs(store, peer), peer):
            compare(port, peer)


def compare(port: int, peer: int) -> None:
    """Print what was measured."""
    print(f"{STATEMENTS * 8 * 6} quads, {CLIENTS} clients; peer: oxigraph serve-read-only")
    for name in QUERIES:
        rates: dict[int, list[tuple[float, float]]] = {}
        for _turn, where in itertools.product(range(2), (port, peer)):
            taken = load(where, query(name), SECONDS / 2)
            rates.setdefault(where, []).append((len(taken) / (SECONDS / 2), p95(taken)))
        mine, other = (max(rates[where]) for where in (port, peer))
        print(f"{name:16} {mine[0]:7.0f}/s p95 {mine[1] * 1000:5.1f} ms | peer {other[0]:7.0f}/s "
              f"p95 {other[1] * 1000:5.1f} ms | ratio {mine[0] / other[0]:.2f}")  # fmt: skip
    calm = {where: p95(load(where, query("one thing"), 2)) for where in (port, peer)}
    for name, where in (("ours", port), ("peer", peer)):
        beside, lasted = under_attack(where)
        print(f"under attack     {name}: p95 {beside / calm[where]:.1f} times the calm one; "
              f"a limit of {LIMIT} s ended after {lasted:.1f} s")  # fmt: skip


if __name__ == "__main__":
    main()
