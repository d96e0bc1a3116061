"""The endpoint under mixed load beside attackers: python -m bench.load [--minutes 20] [--clients 4] [--attackers 1].

Clients ask small, large and repeated queries by GET and POST, read pages of things, and pause; each attacker sends
what should hurt: products that never end, brackets beyond counting, updates, calls outward, floods of headers,
connections that say nothing. Prints, for each minute and for the whole, answers a second, p50, p95, p99, errors, and
the memory of all processes. Exit status 1 where a client got a wrong answer or none.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing import Event, Process, Queue
from multiprocessing.synchronize import Event as Signal
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from accords.graph.endpoint.metrics import family_of, resident
from bench.endpoint import ENDLESS, free_port
from bench.large_world import build

CLAIMS = 10_000
LIMIT = 5
PAUSE = 0.02
PREFIXES = (
    "PREFIX acc: <https://w3id.org/accords/ns#> "
    "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> "
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
)
MIX = {
    "one thing": "SELECT ?p ?o { <country/USA> ?p ?o } LIMIT NUMBER",
    "a hundred rows": "SELECT * { ?c rdf:predicate acc:counters ; rdf:subject ?s ; rdf:object ?o } OFFSET NUMBER LIMIT 100",
    "a count": "SELECT ?o (COUNT(*) AS ?n) { ?c rdf:subject <country/SAU> ; rdf:object ?o } GROUP BY ?o LIMIT NUMBER",
    "the same again": "SELECT ?s ?name { ?s a acc:WorkingGroup ; skos:prefLabel ?name } ORDER BY ?name LIMIT 50",
    "a graph": "CONSTRUCT { ?c ?p ?o } { ?c rdf:subject <country/EGY> ; ?p ?o } LIMIT NUMBER",
}
ATTACKS = {
    "a product without end": {"query": ENDLESS},
    "five thousand brackets": {"query": "ASK { " + "(" * 5000},
    "two hundred blank nodes": {"query": "SELECT * { ?s ?p " + "[ ?p " * 200 + "?o" + " ]" * 200 + " }"},
    "an update": {"update": "CLEAR ALL"},
    "a call outward": {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"},
    "all there is": {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"},
    "a path through everything": {"query": "SELECT (COUNT(*) AS ?n) { ?s (!<urn:x>)* ?o }"},
}


class Told(NamedTuple):
    """One answer: when it came (seconds since the beginning), how long it took, and how it ended."""

    at: float
    took: float
    status: int


def client(port: int, seed: int, begun: float, minutes: float, out: Queue[list[Told]]) -> None:
    """Ask what ordinary visitors ask, over a connection that stays open, with a pause after each answer."""
    chance, told = random.Random(seed), []
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while (start := time.monotonic()) < begun + 60 * minutes:
        try:
            status = asked(door, chance)
        except (OSError, http.client.HTTPException):
            status = 0
            door.close()
        now = time.monotonic()
        told.append(Told(now - begun, now - start, status))
        time.sleep(PAUSE)
    out.put(told)


def asked(door: http.client.HTTPConnection, chance: random.Random) -> int:
    """Ask one thing of the mix; the status, or -1 where the answer is not whole."""
    name = chance.choice([*MIX, "a page"])
    if name == "a page":
        door.request("GET", "/id/country/USA", headers={"Accept": "text/html"})
    else:
        text = PREFIXES + MIX[name].replace("NUMBER", str(chance.randrange(1, 400)))
        body = urlencode({"query": text})
        if chance.random() < 0.2:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            door.request("POST", "/sparql", body, form)
        else:
            door.request("GET", f"/sparql?{body}")
    answer = door.getresponse()
    content = answer.read()
    return answer.status if _is_whole(answer, content) else -1


def _is_whole(answer: http.client.HTTPResponse, content: bytes) -> bool:
    """Say whether an answer is what it says it is; its length was compared on the way."""
    if answer.status != 200 or "json" not in answer.headers["Content-Type"]:
        return True
    try:
        return "results" in json.loads(content)
    except ValueError:
        return False


def attacker(port: int, seed: int, end: Signal, out: Queue[Counter[str]]) -> None:
    """Send one attack after the other; count what became of them."""
    chance, met = random.Random(seed), Counter[str]()
    for number in itertools.count():
        if end.is_set():
            break
        name = chance.choice([*ATTACKS, "a silent connection", "a flood of headers"])
        try:
            met[f"{name}: {attack(port, name)}"] += 1
        except (OSError, http.client.HTTPException):
            met[f"{name}: cut off"] += 1
        if number % 50 == 0:
            time.sleep(PAUSE)
    out.put(met)


def attack(port: int, name: str) -> str:
    """Attack once; how it was answered."""
    if name == "a silent connection":
        with socket.create_connection(("127.0.0.1", port), 5) as line:
            line.sendall(b"GET /sparql?query=")
            time.sleep(1)
        return "left"
    door = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    flood = {f"X-{n}": "x" * 500 for n in range(90)} if name == "a flood of headers" else {}
    door.request("GET", "/sparql?" + urlencode(ATTACKS.get(name, {"query": "ASK {}"})), headers=flood)
    answer = door.getresponse()
    answer.read()
    door.close()
    return str(answer.status)


def served(home: Path, port: int) -> subprocess.Popen[bytes]:
    """Start the endpoint and wait until it answers."""
    words = ["serve", "--home", str(home), "--port", str(port), "--seconds", str(LIMIT)]
    process = subprocess.Popen([sys.executable, "-m", "accords", *words], stderr=subprocess.DEVNULL)
    while process.poll() is None:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port), 1).close()
            return process
        time.sleep(0.05)
    raise SystemExit("the endpoint did not start")


def watched(server: int, begun: float, minutes: float) -> Iterator[tuple[float, float]]:
    """The megabytes that server and helpers hold, second by second."""
    while (now := time.monotonic()) < begun + 60 * minutes:
        yield now - begun, sum(map(resident, family_of(server))) / 1e6
        time.sleep(1)


def line(name: str, told: list[Told], seconds: float, memory: list[float]) -> str:
    """One line of the report."""
    taken = sorted(1000 * one.took for one in told if one.status == 200)
    marks = statistics.quantiles(taken, n=100) if len(taken) > 1 else [0.0] * 99
    errors = Counter(one.status for one in told if one.status != 200)
    shown = ", ".join(f"{number} × {status}" for status, number in sorted(errors.items())) or "0 errors"
    return (
        f"{name:10} {len(taken) / seconds:6.0f}/s  p50 {marks[49]:6.1f}  p95 {marks[94]:7.1f}  p99 {marks[98]:7.1f} ms"
        f"  {shown:20}  {min(memory):.0f} to {max(memory):.0f} MB"
    )


def report(told: list[Told], memory: list[tuple[float, float]], minutes: float) -> None:
    """Print each minute and the whole."""
    for minute in range(int(minutes)):
        here: Callable[[float], bool] = lambda at, m=minute: 60 * m <= at < 60 * (m + 1)  # type: ignore[misc]  # noqa: E731
        held = [size for at, size in memory if here(at)]
        print(line(f"minute {minute + 1}", [one for one in told if here(one.at)], 60, held))
    print(line("the whole", told, 60 * minutes, [size for _, size in memory]), flush=True)


def under_load(home: Path, minutes: float, clients: int, attackers: int) -> list[Told]:
    """Let everybody in for a while, and report."""
    port, end = free_port(), Event()
    server = served(home, port)
    answers: Queue[list[Told]] = Queue()
    harm: Queue[Counter[str]] = Queue()
    begun = time.monotonic()
    friends = [
        Process(target=client, args=(port, n, begun, minutes, answers), daemon=True) for n in range(clients)
    ]
    foes = [Process(target=attacker, args=(port, n, end, harm), daemon=True) for n in range(attackers)]
    try:
        for one in (*friends, *foes):
            one.start()
        memory = list(watched(server.pid, begun, minutes))
        told = [one for _ in friends for one in answers.get()]
        end.set()
        met = sum((harm.get() for _ in foes), Counter[str]())
        stands = server.poll() is None
    finally:
        server.terminate()
        server.wait()
    print(f"{minutes:g} minutes, {clients} clients, {attackers} attackers, {os.cpu_count()} cores")
    report(told, memory, minutes)
    print("attacks: " + "; ".join(f"{number} {name}" for name, number in sorted(met.items())))
    print("the endpoint stands" if stands else "the endpoint fell")
    return told if stands else []


def main() -> None:
    """Build a world and let the endpoint serve it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--attackers", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), CLAIMS)
        told = under_load(Path(folder), chosen.minutes, chosen.clients, chosen.attackers)
    if not told or any(one.status != 200 for one in told):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
