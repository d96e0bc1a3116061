"""The guard lets through what reads the graph, and nothing that reaches outside or breaks its limits."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from accords.graph.errors import AccordsError, QueryEnded, QueryRefused
from accords.graph.query import guard
from accords.graph.query.limits import Limits
from accords.graph.query.pool import Pool
from accords.graph.query.reply import Place
from tests.endpoint_server import workspace

OUTWARD = [
    "SELECT * { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "select * { service silent <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE<http://127.0.0.1:PORT/>{ ?s ?p ?o } }",
    "SELECT * { SERVICE # a comment\n <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { S\\U00000045RVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "PREFIX e: <http://127.0.0.1:PORT/> SELECT * { SERVICE e: { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1:PORT/> SELECT * { SERVICE :x { ?s ?p ?o } }",
    "BASE <http://127.0.0.1:PORT/> SELECT * { SERVICE <x> { ?s ?p ?o } }",
    "SELECT * { VALUES ?e { <http://127.0.0.1:PORT/> } SERVICE ?e { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(?a<'>')SERVICE<http://127.0.0.1:PORT/>{ ?s ?p ?o FILTER(?b='') } }",
    "SELECT * { ?s ?p 10SERVICE<http://127.0.0.1:PORT/>{ ?s ?p ?o } }",
    "ASK { { SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } } } } }",
    "LOAD <http://127.0.0.1:PORT/>",
    "PREFIX e: <http://e/> # text\nload silent <http://127.0.0.1:PORT/> into graph e:g",
    "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
]

HARMLESS = [
    "SELECT ?service { ?service a <http://example.org/service> }",
    "ASK { ?s ?p 'SERVICE <http://example.org/> {' }",
    "# SERVICE <http://example.org/> {\nASK { }",
    'ASK { ?s ?p """a \' SERVICE <http://example.org/> { """ }',
    "SELECT * { ?a ?p ?b FILTER(?a<?b && ?b>1) }",
    "PREFIX sd: <http://www.w3.org/ns/sparql-service-description#> ASK { ?s a sd:Service . ?s ?p ?o }",
    "SELECT (GROUP_CONCAT(?x; SEPARATOR=' INSERT ') AS ?y) { ?x ?p ?o }",
]

TOO_MUCH = [
    f"ASK {{ FILTER({'(' * 5000}1{')' * 5000}) }}",
    f"ASK {{ {'[ ?p ' * 200}1{' ]' * 200} ?q 1 }}",
    f"ASK {{ }} # {'x' * 16384}",
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    one = Quad(
        NamedNode("http://e/s"), NamedNode("http://e/p"), NamedNode("http://e/o"), NamedNode("http://e/g")
    )
    return workspace(tmp_path_factory.mktemp("guard"), [one])


@pytest.fixture(scope="module")
def pool(home: Path) -> Iterator[Pool]:
    with Pool(lambda: Place(1, home / "generations/1/store"), Limits(seconds=5, workers=1)) as pool:
        yield pool


class Ear:
    """A listener on the loopback address that counts who knocks."""

    def __init__(self) -> None:
        self.heard = 0
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()

    def _listen(self) -> None:
        while True:
            try:
                guest, _ = self._door.accept()
            except OSError:
                return
            self.heard += 1
            guest.close()

    def close(self) -> None:
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._listening.join(5)


@pytest.mark.parametrize("query", OUTWARD)
def test_a_call_outward_is_refused_and_nobody_hears_it(pool: Pool, query: str) -> None:
    ear = Ear()
    with pytest.raises(QueryRefused):
        pool.query(query.replace("PORT", str(ear.port)))
    ear.close()
    assert ear.heard == 0


def test_from_a_file_reads_no_file(pool: Pool, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<http://e/a> <http://e/b> <http://e/secret> .", encoding="utf-8")
    for query in (f"SELECT * FROM <{secret.as_uri()}> {{ ?s ?p ?o }}",
                  f"SELECT * FROM NAMED <{secret.as_uri()}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"):  # fmt: skip
        assert pool.rows(query).rows == ()


@pytest.mark.parametrize("query", HARMLESS)
def test_what_only_looks_like_a_call_is_answered(pool: Pool, query: str) -> None:
    guard.check(query)
    pool.query(query)


@pytest.mark.parametrize("query", TOO_MUCH, ids=["parentheses", "blank nodes", "length"])
def test_what_is_too_deep_or_too_long_is_refused(query: str) -> None:
    with pytest.raises(QueryRefused):
        guard.check(query)


def test_a_query_that_kills_its_worker_harms_nobody_else(pool: Pool) -> None:
    with pytest.raises(QueryEnded):
        pool.query(f"ASK {{ FILTER({'!' * 12000}true) }}")
    assert pool.rows("ASK { ?s ?p ?o }").rows == ((True,),)


def test_a_query_that_is_no_query_is_refused_in_a_sentence(pool: Pool) -> None:
    with pytest.raises(AccordsError, match="expected"):
        pool.query("SELECT")
