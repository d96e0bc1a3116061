"""Health, metrics and the journal of a real endpoint."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import RdfFormat, parse

from tests.endpoint_server import free_port, serving, workspace
from tests.explorer_browser import await_answer

NAMES = ", ".join(f'"Norway {n}"' for n in range(20))
DATA = f"""
GRAPH <https://w3id.org/accords/graph/reference> {{
  <https://w3id.org/accords/id/country/NOR> <http://www.w3.org/2004/02/skos/core#altLabel> {NAMES} .
}}
"""
ASK = "ASK { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(20)) + " }"
SAMPLE = re.compile(r"([a-z_]+)(?:\{([^}]*)\})? (\S+)")


def home(folder: Path) -> Path:
    return workspace(folder, parse(DATA, format=RdfFormat.TRIG), number=7)


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[httpx.Client]:
    with serving(home(tmp_path), "--metrics", "--workers", "2", "--seconds", "1") as client:
        yield client


def samples(client: httpx.Client) -> dict[str, float]:
    """Every number, by name and labels; every line must be of the text format."""
    answer = client.get("/metrics")
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    found = {}
    for line in answer.text.splitlines():
        if not line.startswith(("# HELP ", "# TYPE ")):
            match = SAMPLE.fullmatch(line)
            assert match is not None, line
            found[f"{match[1]} {match[2] or ''}".strip()] = float(match[3])
    return found


def asked_anew(client: httpx.Client, query: str) -> int:
    """The status of a query over a connection of its own, which a teller is the first to hear."""
    return httpx.get(client.base_url.join("/sparql"), params={"query": query}, timeout=60).status_code


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def total(found: dict[str, float], name: str, *labels: str) -> float:
    return sum(n for key, n in found.items() if key.startswith(name) and all(one in key for one in labels))


def test_requests_are_counted_by_who_answered_and_how(endpoint: httpx.Client) -> None:
    before = samples(endpoint)
    for _ in range(5):
        assert asked_anew(endpoint, ASK) == 200
        assert endpoint.post("/sparql", data={"query": ASK}).status_code == 200
    assert endpoint.get("/sparql", params={"query": "no query"}).status_code == 400
    assert endpoint.get("/id/country/XXX").status_code == 404
    after = samples(endpoint)

    def more(name: str, *labels: str) -> float:
        return total(after, name, *labels) - total(before, name, *labels)

    assert more("accords_requests_total", 'by="teller"', 'status="200"') == 5
    assert more("accords_requests_total", 'by="server"', 'status="200"') == 5 + 1, (
        "and the metrics themselves"
    )
    assert more("accords_requests_total", 'status="400"') == 1
    assert more("accords_requests_total", 'status="404"') == 1
    assert more("accords_request_seconds_count") == more("accords_requests_total")
    assert more("accords_request_seconds_bucket", 'le="+Inf"') == more("accords_requests_total")
    assert after["accords_generation"] == 7
    assert after['accords_processes kind="worker"'] == 2
    assert after["accords_memory_bytes"] > 10_000_000


def test_a_query_ended_at_its_limit_and_a_killed_process_are_counted(endpoint: httpx.Client) -> None:
    assert asked_anew(endpoint, ENDLESS) == 504
    assert endpoint.post("/sparql", data={"query": ENDLESS}).status_code == 504
    found = samples(endpoint)
    assert total(found, "accords_requests_total", 'status="504"') == 2
    assert found['accords_processes_replaced_total kind="teller"'] == 1
    assert found['accords_processes_replaced_total kind="worker"'] == 1
    until(lambda: samples(endpoint)['accords_processes kind="worker"'] == 2)


def test_without_the_option_there_are_no_metrics(tmp_path: Path) -> None:
    with serving(home(tmp_path), "--workers", "1") as client:
        assert client.get("/metrics").status_code == 404


def test_an_endpoint_that_cannot_answer_is_not_healthy(tmp_path: Path) -> None:
    with serving(home(tmp_path), "--workers", "1") as client:
        assert client.get("/health").json() == {"status": "ok", "generation": 7}
        (tmp_path / "generations" / "CURRENT").write_text("rubbish\n", "ascii")
        sick = client.get("/health")
        assert (sick.status_code, sick.json()["generation"]) == (503, None)
        assert "is damaged" in sick.json()["status"]


def test_every_request_has_a_line_in_the_journal_without_its_query(tmp_path: Path) -> None:
    port, secret = free_port(), "canary-in-a-query"
    words = ["--log", "json", "serve", "--home", str(home(tmp_path / "home")), "--port", str(port)]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, "-m", "accords", *words], stderr=log)
        try:
            await_answer(f"http://127.0.0.1:{port}/health", process)
            query = {"query": f"{ASK} # {secret}"}
            assert httpx.get(f"http://127.0.0.1:{port}/sparql", params=query).status_code == 200
            assert httpx.post(f"http://127.0.0.1:{port}/sparql", data=query).status_code == 200
            until(lambda: (tmp_path / "log").read_text().count('"/sparql"') == 2)
        finally:
            os.kill(process.pid, signal.SIGTERM)
            process.wait(timeout=20)
    written = (tmp_path / "log").read_text("utf-8")
    told = [one for one in map(json.loads, written.splitlines()) if one.get("path") == "/sparql"]
    assert sorted((one["method"], one["status"]) for one in told) == [("GET", 200), ("POST", 200)]
    assert all(one["milliseconds"] >= 0 for one in told)
    assert secret not in written
