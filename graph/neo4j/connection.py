"""The connection: one driver for a command, checked before use, with a clear sentence where it fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.workplace import Workplace
from accords.graph.settings import Settings

CONNECT_SECONDS = 10.0
SCHEMES = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")


@contextmanager
def connected(settings: Settings) -> Iterator[neo4j.Driver]:
    """Open the server of NEO4J_URI, or else our own; raises ServiceAbsent where there is none."""
    uri, user, password = address(settings)
    with _driver(uri, user, password) as driver:
        _greet(driver, uri, settings.neo4j_database)
        yield driver


def _driver(uri: str, user: str, password: str) -> neo4j.Driver:
    """The driver for an address; raises ServiceAbsent where it is none that Neo4j has."""
    expected = "expected an address such as bolt://host:7687, without user name and password"
    if not uri.startswith(SCHEMES) or "@" in uri:
        raise ServiceAbsent(f"NEO4J_URI is {uri.rpartition('@')[2]!r}, {expected}")
    try:
        return neo4j.GraphDatabase.driver(
            uri,
            auth=(user, password),
            connection_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=CONNECT_SECONDS,
            notifications_min_severity="OFF",
        )
    except (ConfigurationError, ValueError) as problem:
        raise ServiceAbsent(f"NEO4J_URI is {uri!r}, {expected}") from problem


def address(settings: Settings) -> tuple[str, str, str]:
    """Where the server answers, as whom, and with which password."""
    if settings.neo4j_uri is not None:
        return settings.neo4j_uri, settings.neo4j_username, settings.neo4j_password or ""
    place = Workplace(settings.home)
    running = place.running()
    if running is None:
        raise ServiceAbsent(
            "no Neo4j: NEO4J_URI is not set and no server of ours runs; start one with `accords neo4j start`"
        )
    return running.uri, "neo4j", place.password()


def _greet(driver: neo4j.Driver, uri: str, database: str) -> None:
    """Make sure that the server is there, lets us in, and has the database."""
    try:
        with driver.session(database=database) as session:  # no managed transaction: it would try for long
            session.run("RETURN 1").consume()
    except AuthError as problem:
        raise ServiceAbsent(
            f"Neo4j at {uri} does not let us in; set NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from problem
    except ClientError as problem:
        raise ServiceAbsent(
            f"Neo4j at {uri} has no database {database!r} for us ({problem.code})"
        ) from problem
    except (DriverError, Neo4jError, OSError, ValueError) as problem:
        raise ServiceAbsent(f"Neo4j at {uri} does not answer; is it running?") from problem
