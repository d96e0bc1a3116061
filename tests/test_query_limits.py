"""A stranger's query ends at its limit, others are answered meanwhile, and nothing is silently cut."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.errors import NoCommonForm, QueryEnded, QueueFull
from accords.graph.query.limits import Limits
from accords.graph.query.pool import Pool
from accords.graph.query.reply import Place
from tests.endpoint_server import workspace

SECONDS = 2.0
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "SELECT ?o { <http://e/5> ?p ?o }"


def quads(graph: str = "http://e/g") -> Iterator[Quad]:
    for number in range(3000):
        yield Quad(
            NamedNode(f"http://e/{number}"), NamedNode("http://e/p"), Literal(number), NamedNode(graph)
        )


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("limits"), quads())


def pool_over(home: Path, **limits: float) -> Pool:
    return Pool(lambda: Place(1, home / "generations/1/store"), Limits(**limits))  # type: ignore[arg-type]


def test_an_endless_query_ends_within_a_second_of_its_limit_while_others_are_answered(home: Path) -> None:
    with pool_over(home, seconds=SECONDS, workers=2) as pool:
        calm = [timed(pool, QUICK) for _ in range(40)]
        ended: list[float] = []
        attack = threading.Thread(target=lambda: ended.append(time_until_ended(pool)))
        attack.start()
        beside = []
        while attack.is_alive():
            beside.append(timed(pool, QUICK))
            time.sleep(0.02)
        assert SECONDS <= ended[0] <= SECONDS + 5
        assert len(beside) > 5
        assert statistics.median(beside) < max(10 * statistics.median(calm), 0.5)


def timed(pool: Pool, query: str) -> float:
    start = time.monotonic()
    pool.query(query)
    return time.monotonic() - start


def time_until_ended(pool: Pool) -> float:
    start = time.monotonic()
    with pytest.raises(QueryEnded, match="limit of 2 seconds"):
        pool.query(ENDLESS)
    return time.monotonic() - start


def ask_in_vain(pool: Pool) -> None:
    with pytest.raises((QueryEnded, QueueFull)):
        pool.query(ENDLESS)


def test_a_full_queue_says_so_at_once(home: Path) -> None:
    with pool_over(home, seconds=1.5, workers=1, waiting=1) as pool:
        asking = [threading.Thread(target=ask_in_vain, args=(pool,)) for _ in range(2)]
        for thread in asking:
            thread.start()
        time.sleep(0.3)
        start = time.monotonic()
        with pytest.raises(QueueFull):
            pool.query(QUICK)
        assert time.monotonic() - start < 1
        for thread in asking:
            thread.join()


def test_too_many_rows_are_an_error_and_not_a_cut_answer(home: Path) -> None:
    with pool_over(home, rows=2999, workers=1) as pool:
        for form in ("application/sparql-results+json", "application/sparql-results+xml", "text/csv"):
            with pytest.raises(QueryEnded, match="2999 rows"):
                pool.query("SELECT * { ?s ?p ?o }", form)
            pool.query("SELECT * { ?s ?p ?o } LIMIT 2999", form)
        for form in ("text/turtle", "application/n-triples", "application/rdf+xml"):
            with pytest.raises(QueryEnded, match="2999 triples"):
                pool.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", form)


def test_too_many_bytes_are_an_error(home: Path) -> None:
    with pool_over(home, answer=10_000, workers=1) as pool, pytest.raises(QueryEnded, match="10000 bytes"):
        pool.query("SELECT * { ?s ?p ?o }")


def test_too_much_memory_ends_the_worker_and_not_the_asker(home: Path) -> None:
    hungry = "SELECT (COUNT(DISTINCT *) AS ?n) { ?a ?b ?c . ?d ?e ?f . }"
    with pool_over(home, memory=200 * 1024 * 1024, seconds=20, workers=1) as pool:
        with pytest.raises(QueryEnded, match="MiB"):
            pool.query(hungry)
        assert pool.rows("ASK { ?s ?p ?o }").rows == ((True,),)


def test_an_unacceptable_form_is_refused(home: Path) -> None:
    with pool_over(home, workers=1) as pool, pytest.raises(NoCommonForm, match="can be had as"):
        pool.query("ASK { }", "image/png")


def test_a_newer_generation_answers_the_next_query(home: Path, tmp_path: Path) -> None:
    workspace(tmp_path, [], 1)
    workspace(tmp_path, quads(), 2)
    now = 1
    with Pool(lambda: Place(now, tmp_path / f"generations/{now}/store"), Limits(workers=1)) as pool:
        assert pool.rows("ASK { ?s ?p ?o }").rows == ((False,),)
        now = 2
        assert pool.rows("ASK { ?s ?p ?o }").rows == ((True,),)
