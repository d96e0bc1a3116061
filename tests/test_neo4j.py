"""The published graph in a real Neo4j: loaded once, loaded twice, vandalised, withdrawn, killed half-way."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import neo4j
import pytest
from neo4j.exceptions import ServiceUnavailable
from pyoxigraph import QuerySolutions

from accords.graph.errors import ServiceAbsent
from accords.graph.generation import Generation
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.jars import cache, faults, find_jars
from accords.graph.neo4j.java import find_java
from accords.graph.neo4j.load import BATCH, Change, load
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.projection import Projection, project
from accords.graph.neo4j.releases import wanted
from accords.graph.neo4j.row import Link, Node
from accords.graph.neo4j.schema import KEYED
from accords.graph.neo4j.state import loaded_generation
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.neo4j_server import environment

UNCHANGED = Change()


def rows(driver: neo4j.Driver, query: str, **parameters: object) -> list[list[object]]:
    return [record.values() for record in driver.execute_query(query, parameters, database_="neo4j").records]


def test_loading_twice_changes_nothing(neo4j_empty: neo4j.Driver, small_world: Generation) -> None:
    first = load_generation(neo4j_empty, "neo4j", small_world)
    assert first.created > 100
    assert first.changed == first.deleted == 0
    assert load_generation(neo4j_empty, "neo4j", small_world) == UNCHANGED
    assert compare(small_world, neo4j_empty) == []
    assert loaded_generation(neo4j_empty, "neo4j") == small_world.number


def test_a_claim_is_a_relationship_with_its_sentence(neo4j_small_world: neo4j.Driver) -> None:
    query = (
        "MATCH (:Country {iso3: 'USA'})-[x:COUNTERS]->(t:Threat)<-[y:COUNTERS]-(:Country {iso3: 'SAU'}) "
        "WHERE any(act IN x.acts WHERE act IN y.acts) MATCH (s:Statement {uri: x.statement}) "
        "RETURN t.name_en, x.quote, x.start, x.end, x.review_status, x.confidence, s.published = x.published"
    )
    found = rows(neo4j_small_world, query)
    assert "piracy" in {row[0] for row in found}
    for _, quote, start, end, review, confidence, same_day in found:
        assert len(str(quote)) == int(str(end)) - int(str(start))
        assert (review, same_day) == ("unreviewed", True)
        assert 0 < float(str(confidence)) <= 1


def test_no_claim_of_the_graph_is_missing(neo4j_small_world: neo4j.Driver, small_world: Generation) -> None:
    """Counted in both, each by its own means."""
    sparql = """
        PREFIX acc: <https://w3id.org/accords/ns#>
        SELECT (COUNT(DISTINCT ?c) AS ?n) WHERE {
          ?c a acc:Claim ; acc:factuality acc:asserted ; acc:polarity true ; acc:reviewStatus ?s
          FILTER(?s != acc:rejected) }"""
    solutions = small_world.store.query(sparql, use_default_graph_as_union=True)
    assert isinstance(solutions, QuerySolutions)
    (solution,) = solutions
    query = "MATCH (:Resource)-[x]->(:Resource) WHERE x.claim IS NOT NULL RETURN count(DISTINCT x.claim)"
    ((counted,),) = rows(neo4j_small_world, query)
    assert counted == int(solution["n"].value)


def test_names_are_found_in_either_script(neo4j_small_world: neo4j.Driver) -> None:
    def found(index: str, text: str) -> set[object]:
        query = f"CALL db.index.fulltext.queryNodes('{index}', $text) YIELD node RETURN node.iso3"
        return {row[0] for row in rows(neo4j_small_world, query, text=text)}

    assert "SAU" in found("names_ar", "والسعودية")
    assert "USA" in found("names_en", "united states")
    assert "SAU" in found("names_search", "السعوديه")


def test_the_vandal_is_caught(neo4j_empty: neo4j.Driver, small_world: Generation) -> None:
    load_generation(neo4j_empty, "neo4j", small_world)
    ((claim,),) = rows(
        neo4j_empty,
        "MATCH ()-[x:COUNTERS]->() WITH x ORDER BY x.claim LIMIT 1 SET x.confidence = 0.01 RETURN x.claim",
    )
    ((gone,),) = rows(
        neo4j_empty,
        "MATCH ()-[x:MEMBER_OF]->() WITH x, x.claim AS claim ORDER BY claim LIMIT 1 DELETE x RETURN claim",
    )
    rows(neo4j_empty, "MATCH (n:Country {iso3: 'USA'}) SET n.name_ar = 'بلاد أخرى'")
    assert [(one.where, one.what) for one in compare(small_world, neo4j_empty)] == [
        (f"COUNTERS {claim}", "confidence"),
        (f"MEMBER_OF {gone}", "relationship"),
        ("https://w3id.org/accords/id/country/USA", "name_ar"),
    ]
    load_generation(neo4j_empty, "neo4j", small_world, repair=True)
    assert compare(small_world, neo4j_empty) == []


def test_three_changes_by_hand_are_three_differences(
    neo4j_empty: neo4j.Driver, neo4j_settings: Settings, small_home: Path, small_world: Generation
) -> None:
    """One relationship deleted, one quote changed, one relationship added: the command names exactly these."""
    load_generation(neo4j_empty, "neo4j", small_world)
    query = "MATCH ()-[x:COUNTERS]->() WITH x, x.claim AS claim ORDER BY claim LIMIT 1 DELETE x RETURN claim"
    ((gone,),) = rows(neo4j_empty, query)
    query = (
        "MATCH ()-[x:MEMBER_OF]->() WITH x ORDER BY x.claim LIMIT 1 SET x.quote = 'never said' RETURN x.claim"
    )
    ((changed,),) = rows(neo4j_empty, query)
    rows(
        neo4j_empty,
        "MATCH (a:Country {iso3: 'USA'}), (b:Country {iso3: 'SAU'}) CREATE (a)-[:CRITICIZES {claim: 'x'}]->(b)",
    )
    command = [sys.executable, "-m", "accords", "check", "--neo4j", "--json", "--home", str(small_home)]
    run = subprocess.run(
        command, env=environment(neo4j_settings), capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    found = [difference.partition(": ")[0] for difference in json.loads(run.stdout)["differences"]]
    assert found == [
        f"COUNTERS {gone}, relationship",
        "CRITICIZES x, relationship",
        f"MEMBER_OF {changed}, quote",
    ]


def test_what_the_vandal_adds_is_caught_too(neo4j_empty: neo4j.Driver, small_world: Generation) -> None:
    load_generation(neo4j_empty, "neo4j", small_world)
    rows(neo4j_empty, "CREATE (:Resource:Country {uri: 'https://w3id.org/accords/id/country/XYZ'})")
    rows(
        neo4j_empty,
        "MATCH (a:Country {iso3: 'USA'}), (b:Country {iso3: 'SAU'}) "
        "CREATE (a)-[:HATES]->(b), (a)-[:COUNTERS]->(b)",
    )
    rows(neo4j_empty, "MATCH (n:Country {iso3: 'SAU'}) SET n:Threat")
    assert {(one.what, one.rdf) for one in compare(small_world, neo4j_empty)} == {
        ("node", "nothing"),
        ("relationship", "nothing"),
        ("labels", "Country:Resource"),
    }
    load_generation(neo4j_empty, "neo4j", small_world, repair=True)
    assert compare(small_world, neo4j_empty) == []


def test_a_withdrawn_statement_disappears(
    neo4j_empty: neo4j.Driver, small_home: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    load_generation(neo4j_empty, "neo4j", Generation.current(home))
    record = Record(home)
    statement = record.names()[0]
    uri = f"https://w3id.org/accords/id/statement/{statement}"
    assert rows(neo4j_empty, "MATCH (s:Statement {uri: $uri}) RETURN 1", uri=uri)
    record.withdraw(statement)
    record.close()
    newest = publish(Settings(home=home))
    change = load_generation(neo4j_empty, "neo4j", newest)
    assert change.deleted > 0
    assert change.created == 0
    assert not rows(neo4j_empty, "MATCH (s:Statement {uri: $uri}) RETURN 1", uri=uri)
    assert not rows(neo4j_empty, "MATCH ()-[x {statement: $uri}]->() RETURN 1", uri=uri)
    assert compare(newest, neo4j_empty) == []


def test_a_claim_whose_end_was_merged_moves(neo4j_empty: neo4j.Driver) -> None:
    """A decision may merge two things: the claim keeps its IRI and leads to the other node."""

    def world(end: str) -> Projection:
        nodes = {name: Node(name, ("Country",), {"name": name}) for name in ("a", "b", "c")}
        links = {type_name: dict[str, Link]() for type_name in KEYED}
        links["SUPPORTS"]["claim-1"] = Link("SUPPORTS", "claim-1", "a", end, {"quote": "…"})
        return Projection(nodes, links)

    load(neo4j_empty, "neo4j", world("b"))
    assert load(neo4j_empty, "neo4j", world("c")) == Change(changed=1)
    assert rows(neo4j_empty, "MATCH (s)-[x:SUPPORTS]->(o) RETURN s.uri, o.uri, x.claim") == [
        ["a", "c", "claim-1"]
    ]
    assert load(neo4j_empty, "neo4j", world("c")) == UNCHANGED


LOADER = """
import os, sys
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.load import load
from accords.graph.settings import Settings
from tests.test_neo4j import large_world

settings = Settings.from_environment(os.environ)
with connected(settings) as driver:
    print(load(driver, "neo4j", large_world()).created, flush=True)
"""


def large_world() -> Projection:
    """Two batches of nodes and four of relationships."""
    nodes = {f"n{i}": Node(f"n{i}", ("Country",), {"name": f"n{i}"}) for i in range(2 * BATCH)}
    links = {type_name: dict[str, Link]() for type_name in KEYED}
    for i in range(4 * BATCH):
        type_name = ("COUNTERS", "SUPPORTS")[i % 2]
        link = Link(type_name, f"c{i}", f"n{i % 777}", f"n{i % len(nodes)}", {"quote": f"sentence {i}"})
        links[type_name][link.key] = link
    return Projection(nodes, links)


def test_a_killed_load_is_completed_by_the_next(neo4j_empty: neo4j.Driver, neo4j_settings: Settings) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER], env=environment(neo4j_settings), cwd=Path(__file__).parent.parent
    )
    until = time.monotonic() + 120
    while rows(neo4j_empty, "MATCH ()-[x:COUNTERS]->() RETURN count(x)") == [[0]]:
        assert time.monotonic() < until
        assert process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.wait()
    whole = large_world()
    change = load(neo4j_empty, "neo4j", whole)
    assert 0 < change.created < len(whole.nodes) + 4 * BATCH
    assert change.changed == change.deleted == 0
    assert rows(neo4j_empty, "MATCH (n:Resource) RETURN count(n), count(DISTINCT n.uri)") == [[2 * BATCH] * 2]
    assert rows(neo4j_empty, "MATCH ()-[x]->() RETURN count(x), count(DISTINCT x.claim)") == [[4 * BATCH] * 2]
    assert load(neo4j_empty, "neo4j", whole) == UNCHANGED


def test_without_a_server_one_sentence(workspace: Path) -> None:
    with pytest.raises(ServiceAbsent, match="accords neo4j start"), connected(Settings(home=workspace)):
        pass
    closed = Settings(home=workspace, neo4j_uri="bolt://127.0.0.1:9", neo4j_password="x")
    with pytest.raises(ServiceAbsent, match="does not answer"), connected(closed):
        pass
    for nonsense in ("nonsense", "http://localhost:7474", "bolt://me:secret@localhost:7687"):
        settings = Settings(home=workspace, neo4j_uri=nonsense)
        with pytest.raises(ServiceAbsent, match="expected an address") as told, connected(settings):
            pass
        assert "secret" not in str(told.value)


def test_a_wrong_password_is_told_apart(neo4j_settings: Settings) -> None:
    wrong = Settings(home=neo4j_settings.home, neo4j_uri=neo4j_settings.neo4j_uri, neo4j_password="wrong")
    with pytest.raises(ServiceAbsent, match="NEO4J_PASSWORD"), connected(wrong):
        pass


def test_the_command_without_a_server_touches_nothing(small_home: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    before = sorted(path.relative_to(home) for path in home.rglob("*"))
    run = subprocess.run(
        [sys.executable, "-m", "accords", "load", "--home", str(home)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 69
    assert run.stderr.count("\n") == 1
    assert "accords neo4j start" in run.stderr
    assert sorted(path.relative_to(home) for path in home.rglob("*")) == before


def test_a_server_that_goes_away_is_told(
    neo4j_driver: neo4j.Driver, small_world: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object, **__: object) -> None:
        raise ServiceUnavailable("connection reset")

    monkeypatch.setattr("accords.graph.neo4j.load.Loader.define", gone)
    with pytest.raises(ServiceAbsent, match="run `accords load` again, nothing is doubled"):
        load(neo4j_driver, "neo4j", project(small_world))


def test_without_maven_or_java_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = {"PATH": str(tmp_path), "HOME": str(tmp_path)}
    with pytest.raises(ServiceAbsent, match=r"install maven, or set NEO4J_URI"):
        find_jars(bare)
    monkeypatch.setattr("accords.graph.neo4j.java.INSTALLED", tmp_path)
    monkeypatch.setattr("accords.graph.neo4j.java.importlib.util.find_spec", lambda name: None)
    with pytest.raises(ServiceAbsent, match=r"install openjdk-\d\d"):
        find_java(bare)


def test_a_changed_jar_is_not_started(tmp_path: Path) -> None:
    release = wanted(os.environ)
    for name in release.pinned():
        (tmp_path / name).write_bytes(b"")
    assert faults(tmp_path, release) == sorted(release.pinned())
    assert faults(cache(os.environ), release) == []


def test_the_server_is_closed_to_others(neo4j_settings: Settings) -> None:
    """The password lies in a file of its owner alone, and the server listens on the loopback only."""
    folder = neo4j_settings.home / "neo4j"
    assert (folder / "password").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o077 == 0
    conf = (folder / "conf" / "neo4j.conf").read_text()
    assert "server.default_listen_address=127.0.0.1" in conf
    assert "server.http.enabled=false" in conf


def test_no_query_opens_an_address(neo4j_driver: neo4j.Driver) -> None:
    with pytest.raises(neo4j.exceptions.Neo4jError):
        rows(neo4j_driver, "LOAD CSV FROM 'http://127.0.0.1:9/secret' AS line RETURN line")
    with pytest.raises(neo4j.exceptions.Neo4jError):
        rows(neo4j_driver, "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
