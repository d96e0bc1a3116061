"""Hostile requests over real HTTP: nothing leaves the endpoint, nothing breaks it, and every refusal is a sentence."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import QuerySolutions, RdfFormat, Store, parse

from accords.graph.errors import QueryRefused
from accords.graph.query import guard
from tests.endpoint_server import serving, workspace
from tests.test_query_guard import OUTWARD, Ear

DATA = "<http://e/s> <http://e/p> <http://e/o> ."
LONG = "SELECT * { VALUES ?x { " + "'a repeated value' " * 200 + "} }"
EXPECTED = {200, 304, 400, 404, 405, 406, 413, 415, 503, 504}
PRINTABLE = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=60).map(str.strip)
NOISE = st.lists(
    st.sampled_from(["?s ?p ?o . ", "FILTER(?a<'>')", "FILTER(?a<?b && ?b>1)", "#<\n", "'''\"'''", '"""\'"""', " ",
                     "<http://e/> ", "\\u003C", "\\u0022", "BIND('{' AS ?x)", "VALUES ?y { '>' }", "'\\'' ", "10"]),
    max_size=4,
).map("".join)  # fmt: skip
WORD = st.sampled_from(
    ["SERVICE", "service", "\\u0053ERVICE", "SER\\U00000056ICE", "SERVICE SILENT", "SERVICE#x\n"]
)
TARGET = st.sampled_from(["<URL>", " <URL> ", "\t<URL>\n", "#>\n<URL>", "\\u003CURL\\u003E", "e:x", "?y"])


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    home = workspace(tmp_path_factory.mktemp("safety"), parse(DATA, format=RdfFormat.TURTLE))
    with serving(home, "--workers", "2", "--seconds", "2") as client:
        yield client


@pytest.mark.parametrize("query", OUTWARD)
def test_no_spelling_of_service_is_heard(endpoint: httpx.Client, query: str) -> None:
    ear = Ear()
    text = query.replace("PORT", str(ear.port))
    answers = [endpoint.get("/sparql", params={"query": text}), endpoint.post("/sparql", data={"query": text}),
               endpoint.post("/sparql", content=text, headers={"Content-Type": "application/sparql-query"})]  # fmt: skip
    time.sleep(0.05)
    ear.close()
    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert ear.heard == 0


@settings(max_examples=300, deadline=None)
@given(NOISE, WORD, TARGET, NOISE)
def test_what_the_guard_lets_through_calls_nobody(before: str, word: str, target: str, after: str) -> None:
    ear = Ear()
    url = f"http://127.0.0.1:{ear.port}/"
    text = f"PREFIX e: <{url}> SELECT * {{ {before}{word}{target.replace('URL', url)}{{ ?s ?p ?o }}{after} }}"
    with suppress(QueryRefused, SyntaxError, ValueError, OSError, RuntimeError):
        guard.check(text)
        answer = Store().query(text)
        assert isinstance(answer, QuerySolutions)
        list(answer)
    ear.close()
    assert ear.heard == 0, text


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("SELECT{}()<>\"'\\u#0053ERVICE \n?:"), max_size=300) | st.text(max_size=200))
def test_the_guard_refuses_or_lets_pass_and_never_stumbles(text: str) -> None:
    start = time.monotonic()
    with suppress(QueryRefused):
        guard.check(text)
    assert time.monotonic() - start < 10


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80), PRINTABLE, PRINTABLE, PRINTABLE, st.binary(max_size=200))
def test_no_parameter_and_no_header_breaks_it(
    endpoint: httpx.Client, raw: bytes, accept: str, kind: str, tags: str, body: bytes
) -> None:
    headers = {"Accept": accept, "If-None-Match": tags, "Accept-Encoding": accept}
    address = f"/sparql?query={quote(raw)}&{quote(tags)}={quote(raw)}"
    for answer in (
        endpoint.get(address, headers=headers),
        endpoint.post("/sparql", content=body, headers=headers | {"Content-Type": kind}),
        endpoint.post("/sparql", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"}),
    ):
        assert answer.status_code in EXPECTED, answer.text
        assert "Traceback" not in answer.text
    assert endpoint.get("/health").json()["status"] == "ok"


@pytest.mark.parametrize(
    ("header", "packed"),
    [("gzip", True), ("br, gzip;q=0.5", True), ("gzip;q=0", False), ("identity", False), ("", False)],
)
def test_answers_are_packed_for_those_who_can_unpack(
    endpoint: httpx.Client, header: str, packed: bool
) -> None:
    for _ in range(2):
        answer = endpoint.get("/sparql", params={"query": LONG}, headers={"Accept-Encoding": header})
        assert (answer.headers.get("content-encoding") == "gzip") is packed
        assert answer.text.count("a repeated value") == 200
        assert "Accept-Encoding" in answer.headers["vary"]


def test_pages_elsewhere_may_read_answers_and_errors(endpoint: httpx.Client) -> None:
    for query, status in (("ASK {}", 200), ("ASK", 400)):
        answer = endpoint.get("/sparql", params={"query": query}, headers={"Origin": "https://example.org"})
        assert answer.status_code == status
        assert answer.headers["access-control-allow-origin"] == "*"


def test_a_function_nobody_knows_is_the_askers_mistake(endpoint: httpx.Client) -> None:
    answer = endpoint.get("/sparql", params={"query": "SELECT (<http://e/f>(1) AS ?x) {}"})
    assert answer.status_code == 400
    assert "http://e/f" in answer.text


def test_chance_and_clock_are_asked_anew(endpoint: httpx.Client) -> None:
    for call in ("RAND()", "UUID()", "struuid()"):
        query = {"query": f"SELECT ({call} AS ?x) {{}}"}
        assert endpoint.get("/sparql", params=query).text != endpoint.get("/sparql", params=query).text
