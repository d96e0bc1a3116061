"""Comparing: every difference between a projection and what Neo4j holds, property by property."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import neo4j
import neo4j.time
from neo4j.exceptions import ServiceUnavailable, SessionExpired

from accords.graph.collector import paused_collector
from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.projection import Projection, Published, project
from accords.graph.neo4j.row import Link
from accords.graph.neo4j.schema import KEYED

NODES = "MATCH (n:Resource) RETURN n.uri, labels(n), properties(n)"
LINKS = "MATCH (s:Resource)-[x]->(o:Resource) RETURN type(x), s.uri, o.uri, properties(x)"

NOTHING = "nothing"


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One thing that the two do not agree on: where, what RDF says, and what Neo4j says."""

    where: str
    what: str
    rdf: str
    neo4j: str

    @property
    def sentence(self) -> str:
        """The difference as a person reads it."""
        return f"{self.where}, {self.what}: RDF has {self.rdf}, Neo4j has {self.neo4j}"


def compare(generation: Published, driver: neo4j.Driver, database: str = "neo4j") -> list[Difference]:
    """List every difference between a generation and a database, in a fixed order; none where they agree."""
    with paused_collector():  # the rows live until the end, and none points back
        return _compare(generation, driver, database)


def _compare(generation: Published, driver: neo4j.Driver, database: str) -> list[Difference]:
    """List the differences: the projection beside what the database holds."""
    projection = project(generation)
    try:
        with driver.session(
            database=database, fetch_size=10_000, default_access_mode=neo4j.READ_ACCESS
        ) as session:
            nodes = session.execute_read(lambda work: work.run(NODES).values())
            links = session.execute_read(lambda work: work.run(LINKS).values())
    except (ServiceUnavailable, SessionExpired) as problem:
        raise ServiceAbsent("Neo4j went away while it was being compared; try again") from problem
    return sorted([*_nodes(projection, nodes), *_links(projection, links)])


def _nodes(projection: Projection, rows: list[list[Any]]) -> Iterator[Difference]:
    """The differences of nodes: missing, extra, labels, properties."""
    met: set[str] = set()
    for uri, labels, properties in rows:
        expected = projection.nodes.get(uri)
        if expected is None or uri in met:
            yield Difference(str(uri), "node", NOTHING, f"a node {':'.join(sorted(labels))}")
            continue
        met.add(uri)
        wanted = sorted(["Resource", *expected.labels])
        if sorted(labels) != wanted:
            yield Difference(uri, "labels", ":".join(wanted), ":".join(sorted(labels)))
        yield from _properties(uri, expected.complete, properties)
    yield from (Difference(uri, "node", "it", NOTHING) for uri in projection.nodes.keys() - met)


def _links(projection: Projection, rows: list[list[Any]]) -> Iterator[Difference]:
    """The differences of relationships: missing, extra, ends, properties."""
    met: dict[str, set[str]] = {type_name: set() for type_name in projection.links}
    for type_name, start, end, properties in rows:
        key = properties.get(KEYED.get(type_name, ""))
        expected = projection.links.get(type_name, {}).get(key)
        where = f"{type_name} {key or f'{start} {end}'}"
        if expected is None or key in met[type_name]:
            yield Difference(where, "relationship", NOTHING, f"one from {start} to {end}")
            continue
        met[type_name].add(key)
        yield from _ends(where, expected, start, end)
        yield from _properties(where, expected.complete(KEYED[type_name]), properties)
    for type_name, links in projection.links.items():
        for key in links.keys() - met[type_name]:
            yield Difference(f"{type_name} {key}", "relationship", "it", NOTHING)


def _ends(where: str, expected: Link, start: str, end: str) -> Iterator[Difference]:
    """The differences of both ends."""
    if expected.start != start:
        yield Difference(where, "start", expected.start, start)
    if expected.end != end:
        yield Difference(where, "end", expected.end, end)


def _properties(where: str, expected: Mapping[str, Any], met: Mapping[str, Any]) -> Iterator[Difference]:
    """The differences of properties."""
    plain = {name: _plain(value) for name, value in met.items()}
    if plain == expected and all(type(plain[name]) is type(value) for name, value in expected.items()):
        return
    for name in sorted(expected.keys() | met.keys()):
        wanted, found = expected.get(name), plain.get(name)
        if wanted != found or type(wanted) is not type(found):
            yield Difference(where, name, _shown(wanted), _shown(found))


def _plain(value: Any) -> Any:
    """A value of the driver as a plain value."""
    return value.to_native() if isinstance(value, neo4j.time.Date) else value


def _shown(value: Any) -> str:
    """A value as a person reads it, cut where it is long."""
    if value is None:
        return NOTHING
    shown = repr(value)
    return shown if len(shown) <= 80 else f"{shown[:77]}…"
