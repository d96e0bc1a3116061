"""Loading into Neo4j against a bare loop of the official driver: the same rows, one server, one run.

The bare loop creates what it is sent, keeps no key and can be run once; ours keeps every claim unique, tells
what changed, and makes the indexes that analysts need. Both get two turns, ours second and third. Prints one
line a measure; a ratio above 1 is in our favour.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import neo4j

from accords.graph.neo4j import server
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.load import BATCH, Change, load
from accords.graph.neo4j.projection import Projection
from accords.graph.neo4j.row import Link, Node, Value
from accords.graph.neo4j.schema import KEYED
from accords.graph.settings import Settings
from bench.stopwatch import seconds

ID = "https://w3id.org/accords/id/"
NODES = 2_000
CLAIMS = 30_000
TYPES = ("COUNTERS", "SUPPORTS", "MEMBER_OF", "PARTY_TO")
FLOOR = 0.7


def world() -> Projection:
    """Things and claims as a published graph has them, twelve properties each."""
    links: dict[str, dict[str, Link]] = {name: {} for name in KEYED}
    for number in range(CLAIMS):
        link = claim(number)
        links[link.type][link.key] = link
    return Projection({node.uri: node for node in map(thing, range(NODES))}, links)


def thing(number: int) -> Node:
    """One country or threat with names in both languages."""
    names = {"name": f"Thing {number}", "name_en": f"Thing {number}", "name_ar": f"شيء {number}"}
    more = {"aliases_en": [f"The Thing {number}"], "search": [f"thing {number}", f"شيء {number}"]}
    return Node(
        f"{ID}thing/{number}",
        ("Country" if number % 2 else "Threat",),
        {**names, **more, "key": f"t:{number}"},
    )


def claim(number: int) -> Link:
    """One claim with its sentence."""
    quote = f"Sentence {number} says that one party stands against something that another party supports."
    statement = f"{ID}statement/{number // 8:016x}"
    said: dict[str, Value] = {
        "statement": statement,
        "quote": quote,
        "quote_lang": "en",
        "start": number,
        "end": number + 90,
        "speaker": f"{ID}thing/{number % 97}",
        "quotes": [quote],
        "confidence": 0.5,
        "review_status": "unreviewed",
        "lang": "en",
        "acts": [f"{statement}#a1"],
        "linked": True,
    }
    start, end = f"{ID}thing/{number % 197}", f"{ID}thing/{number * 7 % NODES}"
    return Link(TYPES[number % 4], f"{ID}claim/{number:016x}", start, end, said)


def bare_loop(driver: neo4j.Driver, projection: Projection) -> None:
    """What a user of the driver writes first: batches of CREATE, ends found by their unique uri."""
    run(driver, "CREATE CONSTRAINT bare IF NOT EXISTS FOR (n:Resource) REQUIRE n.uri IS UNIQUE")
    nodes = list(projection.nodes.values())
    for label in ("Country", "Threat"):
        rows = [node.complete for node in nodes if label in node.labels]
        for batch in batches(rows):
            run(driver, f"UNWIND $rows AS r CREATE (n:Resource:{label}) SET n = r", rows=batch)
    for name in TYPES:
        claims: list[Any] = [
            {"s": x.start, "o": x.end, "p": x.complete("claim")} for x in projection.links[name].values()
        ]
        ends = "MATCH (s:Resource {uri: r.s}) MATCH (o:Resource {uri: r.o})"
        for batch in batches(claims):
            run(driver, f"UNWIND $rows AS r {ends} CREATE (s)-[x:{name}]->(o) SET x = r.p", rows=batch)


def batches(rows: list[Any]) -> Iterator[list[Any]]:
    """Cut rows into batches as large as ours."""
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def run(driver: neo4j.Driver, query: str, **parameters: Any) -> None:
    """Run one query in a managed transaction."""
    with driver.session(database="neo4j") as session:
        session.execute_write(lambda work: work.run(query, parameters).consume())


def empty(driver: neo4j.Driver) -> None:
    """Take data, constraints and indexes away."""
    with driver.session(database="neo4j") as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
    constraints, indexes = "CONSTRAINTS YIELD name", "INDEXES YIELD name, type WHERE type <> 'LOOKUP'"
    for what, shown in (("CONSTRAINT", constraints), ("INDEX", indexes)):
        for record in driver.execute_query(f"SHOW {shown} RETURN name", database_="neo4j").records:
            run(driver, f"DROP {what} {record['name']} IF EXISTS")


def measure(driver: neo4j.Driver) -> None:
    """Warm the server up, then let both load the same rows in turn: bare, ours, ours, bare."""
    projection = world()
    ours: list[float] = []
    bare: list[float] = []
    bare_loop(driver, projection)
    for turn in ("bare", "ours", "ours", "bare"):
        empty(driver)
        if turn == "bare":
            bare.append(seconds(lambda: bare_loop(driver, projection)))
        else:
            ours.append(seconds(lambda: load(driver, "neo4j", projection)))
            again = seconds(lambda: unchanged(driver, projection))
    report(min(bare), min(ours), again)


def unchanged(driver: neo4j.Driver, projection: Projection) -> None:
    """Load the same again, and make sure that nothing was left to do."""
    assert load(driver, "neo4j", projection) == Change()


def report(bare: float, ours: float, again: float) -> None:
    """Print rates and ratios."""
    rows, ratio = NODES + CLAIMS, bare / ours
    print(f"neo4j_load  bare driver loop   {rows / bare:8,.0f} rows/s")
    print(f"neo4j_load  accords load       {rows / ours:8,.0f} rows/s   ratio {ratio:.2f} (floor {FLOOR})")
    print(f"neo4j_load  the same again     {rows / again:8,.0f} rows/s   nothing created, changed or deleted")


def main() -> None:
    """Start a server, measure, and end it."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder))
        running = server.start(settings, os.environ)
        try:
            with connected(replace(settings, neo4j_uri=None)) as driver:
                print(f"neo4j_load  {NODES:,} nodes, {CLAIMS:,} claims, server at {running.uri}")
                measure(driver)
        finally:
            server.stop(settings, os.environ)


if __name__ == "__main__":
    main()
