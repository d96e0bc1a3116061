"""Analysts' own Cypher on a real Neo4j: what reads is answered, everything else refused in one sentence."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import neo4j
import pytest

from accords.graph.cypher import ask_cypher
from accords.graph.cypher.asking import LIMITS
from accords.graph.cypher.text import LONGEST, bare, check
from accords.graph.cypher.turns import Turns
from accords.graph.errors import QueryEnded, QueryRefused, QueueFull
from accords.graph.generation import Generation
from accords.graph.neo4j.loading import load_generation
from accords.graph.query.limits import Limits
from accords.graph.questions import questions
from accords.graph.settings import Settings
from tests.neo4j_server import environment

ID = "https://w3id.org/accords/id/"
USA, SAU = f"{ID}country/USA", f"{ID}country/SAU"
BY = f"MATCH (a:Resource {{uri: '{USA}'}})"

READS = [
    "RETURN 1",
    "// one line\nMATCH (c:Country) RETURN c.name ORDER BY c.name",
    "/* MERGE; */ MATCH (c:Country) WHERE c.name <> 'DELETE; CREATE' RETURN c.name AS `SET`",
    "MATCH (c:Country) RETURN count(c);",
    "MATCH (c:Country|Threat) RETURN labels(c), count(*)",
    "MATCH (c:Resource&!Country) RETURN labels(c), count(*)",
    "MATCH ()-[x:COUNTERS]->() RETURN count(x)",
    "MATCH ()-[x:COUNTERS|SUPPORTS]-() RETURN type(x), x.claim LIMIT 3",
    "MATCH ()-[x:COUNTERS {statement: 'x'}]->() RETURN x",
    f"{BY}-[x]-(o) RETURN type(x), o.name LIMIT 9",
    f"{BY} MATCH (b:Resource {{uri: '{SAU}'}}) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN p",
    f"{BY} MATCH p = (a)-[*1..2]-(:Threat) RETURN p LIMIT 2",
    "MATCH p = ANY SHORTEST (:Official)-[]-+(:Threat) RETURN p LIMIT 2",
    "MATCH (a:Country)-[:REPRESENTS|MEMBER_OF]-{1,2}(b) RETURN a.name, count(DISTINCT b)",
    "MATCH (a:Country) OPTIONAL MATCH (a)-[x:SUPPORTS]->(b) RETURN a.name, collect(x.quote)[..2]",
    "MATCH (a:Country) CALL (a) { MATCH (a)-[x]->() RETURN count(x) AS n } RETURN a.name, n ORDER BY n DESC",
    "MATCH (a:Country) WHERE NOT EXISTS { (a)-[:SUPPORTS]->() } RETURN a.name",
    "MATCH (a:Country) RETURN a.name, [(a)-[x:COUNTERS]->(t) | t.name], COUNT { (a)--() }",
    "MATCH (c:Country) RETURN c.name AS n UNION MATCH (t:Threat) RETURN t.name AS n",
    "UNWIND ['USA', 'SAU'] AS code MATCH (c:Country {iso3: code}) RETURN c {.name, .iso3}",
    "WITH date('2020-01-01') AS d MATCH (s:Statement) WHERE s.published > d RETURN s.published.year, count(*)",
    "MATCH (s:Statement) RETURN duration.between(min(s.published), max(s.published)).days",
    "MATCH (a:Country)-[:PARTICIPATES_IN]->(m)<-[:PARTICIPATES_IN]-(b) WHERE a.uri < b.uri RETURN a.name, b.name",
    "CALL db.index.fulltext.queryNodes('names_ar', 'السعودية') YIELD node, score RETURN node.name, score",
    "CALL db.labels() YIELD label RETURN label",
    "OPTIONAL MATCH (c:Country {iso3: 'ZZZ'}) RETURN c",
    "MATCH (c:Country) WHERE c.name =~ '(?i)united.*' RETURN c.name",
    "MATCH (a:Statement), (b:Threat) RETURN count(*)",
]

WRITES = [
    "CREATE (:Hack)", "MERGE (n:Hack) RETURN n", "INSERT (:Hack)", "MATCH (n) DETACH DELETE n",
    "MATCH (n:Country) SET n.name = 'x'", "MATCH (n:Country) REMOVE n.name", "MATCH (n:Country) SET n:Hack",
    "MATCH (n:Country) FOREACH (x IN [1] | SET n.y = x)", "CALL () { CREATE (:Hack) } RETURN 1",
    "UNWIND [1] AS x CALL (x) { CREATE (:Hack) } IN TRANSACTIONS", "WITH 1 AS x MERGE (n:Hack {y: x}) FINISH",
    "MATCH (n:Country) RETURN n.name AS n UNION CREATE (:Hack) RETURN 'a' AS n",
    "MATCH (n) RETURN n LIMIT 1; MATCH (n) DETACH DELETE n", "RETURN 1 /* */ ; CREATE (:Hack)",
    "CALL db.createLabel('Hack')", "CALL db.createProperty('hack')", "FINISH",
]  # fmt: skip

ORDERS = [
    "CREATE INDEX hack FOR (n:Hack) ON (n.z)", "DROP CONSTRAINT resource_uri", "SHOW INDEXES", "SHOW USERS",
    "CREATE USER hack SET PASSWORD 'abcdefgh1'", "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'abcdefgh1'",
    "SHOW SETTINGS YIELD name, value RETURN name, value", "SHOW TRANSACTIONS", "SHOW DATABASES",
    "SHOW PROCEDURES", "SHOW FUNCTIONS", "TERMINATE TRANSACTIONS 'neo4j-transaction-1'", "STOP DATABASE neo4j",
    "CREATE DATABASE hack", "USE system SHOW USERS", "USE neo4j MATCH (n) RETURN count(n)",
    "CALL dbms.setConfigValue('db.transaction.timeout', '1s')", "CALL dbms.listConfig() YIELD value RETURN value",
    "CALL dbms.killConnection('bolt-1')", "CALL dbms.listConnections()", "CALL dbms.info()", "CALL db.ping()",
    "CALL dbms.security.createUser('hack', 'abcdefgh1')", "CALL dbms.queryJmx('*:*') YIELD name RETURN name",
    "CALL db.clearQueryCaches()", "CALL db.prepareForReplanning()", "CALL db.resampleOutdatedIndexes()",
    "CALL db.stats.retrieveAllAnonymized('x')", "CALL `db`.`stats`.`retrieve`('GRAPH COUNTS')",
    "CALL db.stats.collect('QUERIES') YIELD section RETURN 1 UNION CALL db.labels() YIELD label RETURN 1",
    "MATCH (c:Country) CALL dbms.listConfig() YIELD name RETURN name", "CALL db.checkpoint()",
]  # fmt: skip

PLUGINS = [
    "CALL apoc.load.json('file:///etc/passwd') YIELD value RETURN value",
    "RETURN apoc.load.json('file:///etc/passwd')", "RETURN apoc . text . join(['a'], '')",
    "RETURN `apoc`.`cypher`.`runFirstColumn`('CREATE (:Hack)', {}, true)",
    "MATCH (n) WHERE apoc/* */.create.uuid() <> '' RETURN n", "RETURN genai.vector.encode('x', 'y')",
    "CALL n10s.rdf.import.fetch('http://127.0.0.1', 'Turtle')",
]  # fmt: skip

SMUGGLED = [
    "EXPLAIN MATCH (n) RETURN n", "PROFILE MATCH (n) DETACH DELETE n", "/* x */ PROFILE MATCH (n) RETURN n",
    "// x\nPROFILE CREATE (:Hack)", "CYPHER 5 PROFILE CREATE (:Hack)", "CYPHER runtime=slotted RETURN 1",
    "cypher 25 CREATE (:Hack)", r"\u0043REATE (:Hack)", r"MATCH (n) \u0044ETACH DELETE n",
    r"MATCH (n) RETURN n //\u000ADETACH DELETE n", r"RETURN '\u0027 CREATE (:Hack) //'",
    "RETURN 'a\\' AS x CREATE (:Hack)", "RETURN '' /* ' */ CREATE (:Hack) /* ' */",
    "MATCH (n) RETURN n.`x` /*", "\ufeffCREATE (:Hack)", "\u00a0CREATE (:Hack)", "", ";", "// nothing",
    "(n) RETURN n", "RETURN 1 AS x RETURN", "MATCH (n RETURN n", "RETURN $missing", "x" * (LONGEST + 1),
    "WITH 'x' AS q CALL { WITH q MATCH (n) DELETE n RETURN 1 AS y } RETURN y",
]  # fmt: skip


@pytest.fixture(scope="module")
def settings(neo4j_settings: Settings, neo4j_driver: neo4j.Driver, small_world: Generation) -> Settings:
    """Settings that lead to the small world in Neo4j."""
    load_generation(neo4j_driver, "neo4j", small_world, repair=True)
    return neo4j_settings


@pytest.fixture(scope="module")
def secret() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and everything that anybody asked it for."""
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"the,secret\n")

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}", asked
    server.shutdown()


@pytest.mark.parametrize("query", READS)
def test_what_reads_is_answered(settings: Settings, query: str) -> None:
    assert ask_cypher(settings, query).columns


@pytest.mark.parametrize("query", [*WRITES, *ORDERS, *PLUGINS, *SMUGGLED])
def test_what_does_more_is_refused_in_one_sentence(
    settings: Settings, neo4j_driver: neo4j.Driver, query: str
) -> None:
    with pytest.raises(QueryRefused) as refusal:
        ask_cypher(settings, query)
    assert len(str(refusal.value).splitlines()) == 1
    assert 20 < len(str(refusal.value)) < 400
    hacked = neo4j_driver.execute_query(
        "MATCH (n) RETURN count(CASE WHEN n:Hack THEN 1 END), count(n)", database_="neo4j"
    )
    hacks, nodes = hacked.records[0].values()
    assert hacks == 0
    assert nodes > 50


@pytest.mark.parametrize(
    "query",
    [
        "LOAD CSV FROM '{}' AS l RETURN l",
        "LOAD/**/CSV FROM '{}' AS l RETURN l",
        "MATCH (c:Country) CALL (c) {{ LOAD CSV FROM '{}' AS l RETURN l }} RETURN l",
        "WITH 1 AS x LOAD CSV WITH HEADERS FROM '{}' AS l RETURN l",
        r"\u004cOAD CSV FROM '{}' AS l RETURN l",
    ],
)
@pytest.mark.parametrize("address", ["http://{}/a", "ftp://{}/a", "file:///etc/passwd"])
def test_nothing_is_loaded_from_anywhere(
    settings: Settings, secret: tuple[str, list[str]], query: str, address: str
) -> None:
    where, asked = secret
    with pytest.raises(QueryRefused, match=r"begins with|LoadCSV|escape letters"):
        ask_cypher(settings, query.format(address.format(where)))
    assert asked == []


@pytest.mark.parametrize(
    ("seconds", "query", "why"),
    [
        (1, "UNWIND range(1, 10000000000) AS x RETURN sum(sin(x))", "limit of 1 seconds"),
        (1, "RETURN reduce(s = 0.0, x IN range(1, 2000000000) | s + sin(x))", "limit of 1 seconds"),
        (1, "MATCH p = (:Country)-[*1..20]-(:Country) RETURN count(p)", "limit of 1 seconds"),
        (60, "UNWIND range(1, 100000000) AS x RETURN collect(toString(x) + '…………………………………………')", "memory"),
        (60, "UNWIND range(1, 100000000) AS x RETURN x", "more than 10,000 rows"),
        (60, "RETURN reduce(s = 'a', x IN range(1, 20) | s + s) AS s", "value of the answer is longer"),
        (
            60,
            "UNWIND range(1, 9000) AS n RETURN reduce(s = 'a', x IN range(1, 15) | s + s)",
            "longer than 16,",
        ),
    ],
)
def test_a_query_ends_at_its_limits(settings: Settings, seconds: float, query: str, why: str) -> None:
    with pytest.raises(QueryEnded, match=why):
        ask_cypher(settings, query, replace(LIMITS, seconds=seconds))
    assert ask_cypher(settings, "RETURN 1 AS one").rows == ((1,),)


def test_values_are_plain(settings: Settings) -> None:
    query = (
        f"MATCH (a:Country {{uri: '{USA}'}})-[x:COUNTERS]->(t:Threat) MATCH (s:Statement {{uri: x.statement}}) "
        "MATCH p = (a)-[x]->(t) RETURN a, x, p, s.published AS day, [1, date('2020-01-02')] AS list, "
        "{b: true} AS map, null AS nothing, x.claim AS claim, t.uri AS threat LIMIT 1"
    )
    (row,) = ask_cypher(settings, query).records()
    assert row["a"] == USA
    assert row["x"] == row["claim"]
    assert row["p"] == f"{USA} -COUNTERS-> {row['threat']}"
    assert str(row["day"]).startswith("20")
    assert (row["list"], row["map"], row["nothing"]) == ('[1, "2020-01-02"]', '{"b": true}', None)


def test_every_named_question_passes_the_guard_of_texts() -> None:
    for question in questions():
        check(question.cypher)


def test_what_stands_in_quotes_is_no_word_of_the_language() -> None:
    assert bare("RETURN 'CREATE' /* SET */ AS `DELETE` // REMOVE") == "RETURN 0   AS _quoted_"


def test_the_command_answers_and_refuses(settings: Settings, tmp_path: Path) -> None:
    def run(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "accords", "cypher", *words, "--home", str(tmp_path)]
        return subprocess.run(
            command, env=environment(settings), input=given, capture_output=True, text=True, check=False
        )

    asked = run("-", "--json", given="MATCH (c:Country {iso3: 'SAU'}) RETURN c.name_ar AS name")
    assert json.loads(asked.stdout) == [{"name": "السعودية"}]
    refused = run("MATCH (n) DETACH DELETE n")
    assert refused.returncode == 65
    assert refused.stderr == "accords: the query writes; only what reads is run\n"
    assert refused.stdout == ""


def test_so_many_run_at_once_and_so_many_wait() -> None:
    turns = Turns(Limits(seconds=30.0, workers=2, waiting=1))
    inside, leave = threading.Semaphore(0), threading.Event()

    def hold() -> None:
        with turns.turn():
            inside.release()
            leave.wait(30)

    threads = [threading.Thread(target=hold) for _ in range(3)]
    for thread in threads:
        thread.start()
    assert inside.acquire(timeout=30)
    assert inside.acquire(timeout=30)
    assert not inside.acquire(timeout=0.2), "the third waits"
    with pytest.raises(QueueFull, match="1 queries are waiting already"), turns.turn():
        pass
    leave.set()
    for thread in threads:
        thread.join(30)
    assert inside.acquire(timeout=30), "and then has its turn"
    with turns.turn():
        pass


def test_who_waits_too_long_is_told_and_gives_the_place_back() -> None:
    turns = Turns(Limits(seconds=0.1, workers=1, waiting=1))
    with turns.turn():
        for _ in range(2):
            with pytest.raises(QueueFull, match="in time"), turns.turn():
                pass
    with turns.turn():
        pass


def test_a_query_that_fails_gives_its_turn_back(settings: Settings) -> None:
    for _ in range(LIMITS.workers + LIMITS.waiting + 1):
        with pytest.raises(QueryRefused):
            ask_cypher(settings, "RETURN nobody")
    assert ask_cypher(settings, "RETURN 1 AS one").rows == ((1,),)
