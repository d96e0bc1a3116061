"""Loading: makes Neo4j equal to a projection by writing only what differs, in batches that never double."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import ConstraintError, IncompleteCommit, ServiceUnavailable, SessionExpired

from accords.graph.errors import DifferenceFound, Locked, ServiceAbsent
from accords.graph.neo4j.projection import Projection
from accords.graph.neo4j.row import Link, Node
from accords.graph.neo4j.schema import KEYED, LABELS, constraints, indexes

BATCH = 5_000
Row = TypeVar("Row")
Progress = Callable[[str], None]
Hashes = dict[str | None, str | None]
"""The hash of each key that is there; a foreign relationship may lack both."""

NEW_NODES = """
UNWIND $rows AS r
CREATE (n:Resource)
SET n = r.properties, n:$(r.labels)
"""

NODES = f"""
UNWIND $rows AS r
MATCH (n:Resource {{uri: r.uri}}) WHERE n.hash IS NULL OR n.hash <> r.hash
REMOVE n:{":".join(LABELS)}
SET n = r.properties, n:$(r.labels)
"""

NEW_LINKS = """
UNWIND $rows AS r
MATCH (s:Resource {{uri: r.start}}) MATCH (o:Resource {{uri: r.end}})
CREATE (s)-[x:{type}]->(o)
SET x = r.properties
"""

LINKS = """
UNWIND $rows AS r
MATCH (s:Resource {{uri: r.start}}) MATCH (o:Resource {{uri: r.end}})
MERGE (s)-[x:{type} {{{key}: r.key}}]->(o)
WITH x, r WHERE x.hash IS NULL OR x.hash <> r.hash
SET x = r.properties
"""

MOVED = """
UNWIND $rows AS r
MATCH (s)-[x:{type} {{{key}: r.key}}]->(o) WHERE s.uri <> r.start OR o.uri <> r.end
DELETE x
"""


@dataclass(frozen=True, slots=True)
class Change:
    """How many nodes and relationships a load created, changed and deleted."""

    created: int = 0
    changed: int = 0
    deleted: int = 0

    def __add__(self, other: Change) -> Change:
        return Change(
            self.created + other.created, self.changed + other.changed, self.deleted + other.deleted
        )


class Loader:
    """Writes into one database of one server; use `load` for the whole of a generation."""

    def __init__(self, driver: neo4j.Driver, database: str, progress: Progress) -> None:
        self.driver, self.database, self.progress = driver, database, progress

    def read(self, query: str) -> list[list[Any]]:
        """The rows of a query."""
        with self.driver.session(
            database=self.database, fetch_size=10_000, default_access_mode=neo4j.READ_ACCESS
        ) as session:
            return session.execute_read(lambda work: work.run(query).values())

    def write(self, *queries: str, **parameters: Any) -> neo4j.SummaryCounters:
        """Run some queries with the same parameters in one transaction; tell what the last one changed."""
        with self.driver.session(database=self.database) as session:
            return session.execute_write(
                lambda work: [work.run(query, parameters).consume().counters for query in queries][-1]
            )

    def define(self, wanted: Mapping[str, str]) -> None:
        """Make the constraints or indexes that are missing, and wait until they are ready."""
        there = {row[0] for row in self.read("SHOW INDEXES YIELD name RETURN name")}
        missing = [cypher for name, cypher in wanted.items() if name not in there]
        if missing:
            self.write(*missing)
            self.read("CALL db.awaitIndexes(300)")


def load(
    driver: neo4j.Driver, database: str, projection: Projection, progress: Progress = lambda line: None
) -> Change:
    """Make the database equal to the projection; loading the same again changes nothing.

    Raises ServiceAbsent where the server goes away, and DifferenceFound where a row was not written.
    """
    loader = Loader(driver, database, progress)
    try:
        types = [name for name, links in projection.links.items() if links]
        loader.define(constraints(types))
        change = _load_nodes(loader, list(projection.nodes.values()))
        there = _links_there(loader)
        for type_name, links in projection.links.items():
            change += _load_links(loader, type_name, links, there.get(type_name, {}))
        strangers = there.keys() - KEYED.keys()
        change += _drop_strangers(loader, strangers) + _drop_nodes(loader, projection.nodes)
        loader.define(indexes(types))  # last: filling an index once is cheaper than keeping it while loading
        return change
    except ConstraintError as problem:
        raise Locked(
            "somebody else loads into this Neo4j; run `accords load` again when they are done"
        ) from problem
    except (IncompleteCommit, ServiceUnavailable, SessionExpired) as problem:
        raise ServiceAbsent(
            "Neo4j went away while it was being loaded; run `accords load` again, nothing is doubled"
        ) from problem


def _load_nodes(loader: Loader, nodes: Sequence[Node]) -> Change:
    """Write the nodes that are new or differ."""
    there = dict(loader.read("MATCH (n:Resource) RETURN n.uri, n.hash"))
    new = [node for node in nodes if node.uri not in there]
    other = [node for node in nodes if node.uri in there and there[node.uri] != node.hash]
    for query, part in ((NEW_NODES, new), (NODES, other)):
        for batch in _batches(loader, "nodes", part):
            loader.write(query, rows=[_node_row(node) for node in batch])
    return Change(created=len(new), changed=len(other))


def _node_row(node: Node) -> dict[str, Any]:
    """A node as a parameter of the query."""
    return {"uri": node.uri, "hash": node.hash, "labels": list(node.labels), "properties": node.complete}


def _links_there(loader: Loader) -> dict[str, Hashes]:
    """The hashes of the relationships that the database holds, by type and key."""
    found: dict[str, Hashes] = {}
    query = "MATCH (:Resource)-[x]->(:Resource) RETURN type(x), coalesce(x.claim, x.key), x.hash"
    for type_name, key, digest in loader.read(query):
        found.setdefault(type_name, {})[key] = digest
    return found


def _load_links(loader: Loader, type_name: str, links: dict[str, Link], there: Hashes) -> Change:
    """Write the relationships of a type that are new or differ, and delete those that are no more."""
    key = KEYED[type_name]
    new = [link for name, link in links.items() if name not in there]
    other = [link for name, link in links.items() if name in there and there[name] != link.hash]
    moved = MOVED.format(type=type_name, key=key)
    for batch in _batches(loader, type_name, other):
        loader.write(moved, LINKS.format(type=type_name, key=key), rows=_rows(batch, key))
    for batch in _batches(loader, type_name, new):
        made = loader.write(NEW_LINKS.format(type=type_name), rows=_rows(batch, key))
        _expect(type_name, len(batch), made.relationships_created)
    gone = [name for name in there if name not in links]
    return Change(len(new), len(other), _drop_links(loader, type_name, gone))


def _rows(links: Collection[Link], key: str) -> list[dict[str, Any]]:
    """Relationships as parameters of the query."""
    return [
        {"key": x.key, "hash": x.hash, "start": x.start, "end": x.end, "properties": x.complete(key)}
        for x in links
    ]


def _expect(type_name: str, sent: int, made: int) -> None:
    """A relationship whose end is missing would be dropped in silence: tell it."""
    if made != sent:
        raise DifferenceFound(
            f"Neo4j took {made} of {sent} {type_name} relationships; run `accords load` again"
        )


def _drop_links(loader: Loader, type_name: str, gone: list[str | None]) -> int:
    """Delete relationships that the projection no longer has; those without a key are nobody's."""
    key, deleted = KEYED[type_name], 0
    if None in gone:
        keyless = f"MATCH (:Resource)-[x:{type_name}]->(:Resource) WHERE x.{key} IS NULL DELETE x"
        deleted += loader.write(keyless).relationships_deleted
    found = f"MATCH ()-[x:{type_name}]->() USING INDEX x:{type_name}({key}) WHERE x.{key} = key"
    query = f"UNWIND $keys AS key {found} DELETE x"
    for batch in _batches(loader, type_name, [name for name in gone if name is not None]):
        deleted += loader.write(query, keys=list(batch)).relationships_deleted
    return deleted


def _drop_strangers(loader: Loader, types: Iterable[str]) -> Change:
    """Delete relationships between our nodes whose type is none of ours."""
    query = "MATCH (:Resource)-[x]->(:Resource) WHERE type(x) IN $types DELETE x"
    named = sorted(types)
    return Change(deleted=loader.write(query, types=named).relationships_deleted if named else 0)


def _drop_nodes(loader: Loader, nodes: dict[str, Node]) -> Change:
    """Delete the nodes that the projection no longer has."""
    there = [row[0] for row in loader.read("MATCH (n:Resource) RETURN n.uri")]
    deleted = 0
    if None in there:
        deleted += loader.write("MATCH (n:Resource) WHERE n.uri IS NULL DETACH DELETE n").nodes_deleted
    query = "UNWIND $uris AS uri MATCH (n:Resource {uri: uri}) DETACH DELETE n"
    for batch in _batches(loader, "nodes", [uri for uri in there if uri is not None and uri not in nodes]):
        deleted += loader.write(query, uris=list(batch)).nodes_deleted
    return Change(deleted=deleted)


def _batches(loader: Loader, what: str, rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Cut rows into batches, and say how far the load has come."""
    source, done = iter(rows), 0
    while batch := list(islice(source, BATCH)):
        yield batch
        done += len(batch)
        loader.progress(f"{what}: {done:,}")
