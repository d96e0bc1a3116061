"""Every named question over a large world, in SPARQL and in Cypher, and the check that both stores agree.

`python -m bench.questions [--claims N] [--home FOLDER] [--turns N] [--over sparql|cypher] [--rows N]`. The world is
invented (bench/large_world.py) and kept in FOLDER where one is named. Each question is asked for its first page of
a hundred rows (`--rows 0`: for all of them) and for the number of all rows, as the command and the explorer do.
Prints a line a question: rows in all, the best of the turns in both languages, and what is above its budget; then
the check of both stores, as it is and after three changes by hand; exit status 1 where anything is amiss.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import neo4j

from accords.graph.generation import Generation
from accords.graph.neo4j import server
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.loading import load_generation
from accords.graph.questions import ask, questions
from accords.graph.questions.neo4j_asking import ask_neo4j
from accords.graph.questions.paging import Page
from accords.graph.rdf.terms import term
from accords.graph.settings import Settings
from bench.large_world import build

ID = "https://w3id.org/accords/id/"
BUDGET, WALK_BUDGET, CHECK_BUDGET = 0.3, 2.0, 60.0
"""Seconds: a question, one that walks or counts the whole graph, the check of both stores."""
WHOLE = ("paths", "opposite_officials", "repeated_commitments", "silent_groups", "disagreements")
"""Questions that walk or count the whole graph: measures, by their budget."""


VANDAL = (
    "MATCH ()-[x:COUNTERS]->() WITH x, x.claim AS claim ORDER BY claim LIMIT 1 DELETE x "
    "RETURN 'COUNTERS ' + claim + ', relationship'",
    "MATCH ()-[x:MEMBER_OF]->() WITH x ORDER BY x.claim LIMIT 1 SET x.quote = 'never said' "
    "RETURN 'MEMBER_OF ' + x.claim + ', quote'",
    "MATCH (a:Country {iso3: 'USA'}), (b:Country {iso3: 'SAU'}) CREATE (a)-[x:CRITICIZES {claim: 'added'}]->(b) "
    "RETURN 'CRITICIZES added, relationship'",
)
"""One relationship deleted, one quote changed, one relationship added; each says what will differ."""


def arguments(generation: Generation, a: str, b: str) -> dict[str, dict[str, str]]:
    """What each question is asked; an official and a working group of the first party stand in where wanted."""
    pair, threat = {"a": a, "b": b}, "threat/terrorism-of-the-inner-ports"
    state = f"{ID}country/{a}"
    person = next(s for s, o in linked(generation, "acc:represents") if o == state)
    group = next(o for s, o in linked(generation, "acc:memberOf") if s == state)
    told: dict[str, dict[str, str]] = {
        "known_by": {**pair, "date": "2018-01-01"},
        "link_support": {"subject": a, "predicate": "memberOf", "object": group},
        "office_on_date": {"official": person, "date": "2018-01-01"},
        "opposite_officials": {},
        "disagreements": {},
        "reviewer_changes": {},
        "paths": {"official": person, "threat": threat},
        "praise_and_criticism": {"a": a},
        "repeated_commitments": {"least": "12"},
        "representatives": {"a": a, "year": "2018"},
        "rounds": {"before": "invented-2", "after": "invented-3"},
        "silence": {"statement": "invented-2"},
        "silent_groups": {"since": "2013-01-01"},
        "single_source_links": {"a": person},
        "threat_attributions": {"threat": threat},
    }
    return {one.name: told.get(one.name, pair) for one in questions() if not one.reaches_out}


def linked(generation: Generation, predicate: str) -> Iterator[tuple[str, str]]:
    """Both ends of every triple with a predicate."""
    for quad in generation.store.quads_for_pattern(None, term(predicate), None, None):
        yield quad.subject.value, quad.object.value


def timed(work: Callable[[], object], turns: int) -> tuple[float, object]:
    """The best of some turns after one that warms up, in seconds (others at work only add), and what came of it."""
    found, taken = work(), []
    for _ in range(turns):
        begun = time.perf_counter()
        found = work()
        taken.append(time.perf_counter() - begun)
    return min(taken), found


@contextmanager
def loaded(home: Path, generation: Generation) -> Iterator[neo4j.Driver]:
    """A server of our own that holds the generation; ended with the block."""
    settings = Settings(home=home)
    running = server.start(settings, os.environ)
    try:
        with connected(replace(settings, neo4j_uri=None)) as driver:
            begun = time.perf_counter()
            change = load_generation(driver, "neo4j", generation)
            print(
                f"questions  loaded into {running.uri} in {time.perf_counter() - begun:.1f} s: {change}",
                flush=True,
            )
            yield driver
    finally:
        server.stop(settings, os.environ)


def report(name: str, rows: int, taken: dict[str, float], alike: bool) -> bool:
    """Print one line; say whether every time is within its budget and both answers are equal."""
    budget = WALK_BUDGET if name in WHOLE else BUDGET
    late = [way for way, seconds in taken.items() if seconds > budget]
    times = "   ".join(f"{way} {seconds * 1000:7.0f} ms" for way, seconds in taken.items())
    told = "" if alike else "   ANSWERS DIFFER"
    print(
        f"{name:24} {rows:7,} rows   {times}{told}{'   over: ' + ', '.join(late) if late else ''}", flush=True
    )
    return alike and not late


def measure(generation: Generation, driver: neo4j.Driver | None, told: argparse.Namespace) -> bool:
    """Ask everything in the ways that are wanted; say whether all was in time."""
    good = True
    page = Page(told.rows) if told.rows else None
    for name, given in arguments(generation, *told.pair).items():
        if told.only and name not in told.only:
            continue
        taken, answers = {}, []
        if told.over != "cypher":
            taken["sparql"], answer = timed(lambda: ask(generation, name, given, page=page), told.turns)  # noqa: B023
            answers.append(answer)
        if driver is not None:
            work = partial(ask_neo4j, driver, "neo4j", name, given, generation, page=page)
            taken["cypher"], answer = timed(work, told.turns)
            answers.append(answer)
        good &= report(name, answers[0].size, taken, answers[0] == answers[-1])
    return good


def check(generation: Generation, driver: neo4j.Driver) -> bool:
    """Time the comparison of both stores."""
    begun = time.perf_counter()
    differences = compare(generation, driver)
    taken = time.perf_counter() - begun
    print(
        f"check --neo4j            {len(differences):7,} differences   {taken:.1f} s (budget {CHECK_BUDGET:.0f} s)",
        flush=True,
    )
    return not differences and taken <= CHECK_BUDGET


def check_vandal(generation: Generation, driver: neo4j.Driver) -> bool:
    """Change three relationships by hand; say whether the comparison names exactly these."""
    changed = [driver.execute_query(query, database_="neo4j").records[0][0] for query in VANDAL]
    begun = time.perf_counter()
    found = [f"{one.where}, {one.what}" for one in compare(generation, driver)]
    taken = time.perf_counter() - begun
    print(f"check after three changes by hand, {taken:.1f} s: {'; '.join(found)}", flush=True)
    return sorted(found) == sorted(changed)


def main() -> None:
    """Build or find the world, ask, and say how long it took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--over", choices=["both", "sparql", "cypher"], default="both")
    parser.add_argument("--pair", nargs=2, default=["NER", "LSO"], metavar="ISO3")
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--only", nargs="*", default=[])
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = told.home or Path(folder)
        build(home, told.claims)
        generation = Generation.current(home)
        counts = generation.counts
        print(
            f"questions  {counts['Claim']:,} claims, {counts['Statement']:,} statements, {counts['quads']:,} quads"
        )
        if told.over == "sparql":
            raise SystemExit(not measure(generation, None, told))
        with loaded(home, generation) as driver:
            good = measure(generation, driver, told)
            good &= check(generation, driver)
            if not told.only:
                good &= check_vandal(generation, driver)
                load_generation(driver, "neo4j", generation, repair=True)
                good &= not compare(generation, driver)
    raise SystemExit(not good)


if __name__ == "__main__":
    main()
