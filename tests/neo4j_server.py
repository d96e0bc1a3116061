"""A real Neo4j server for tests: one for the whole run, started and ended here; no test is ever skipped.

neo4j_settings      settings that lead to the server (their home is a folder of its own)
neo4j_driver        a driver on it, whatever it holds
neo4j_empty         the same, after everything was deleted
neo4j_small_world   the same, with the small world loaded
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import neo4j
import pytest

from accords.graph.generation import Generation
from accords.graph.neo4j import server
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.workplace import Workplace
from accords.graph.settings import Settings


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    folder = tmp_path_factory.mktemp("neo4j")
    settings = Settings(
        home=folder / ".." / folder.name
    )  # a way with .. in it, which the server itself refuses
    running = server.start(settings, os.environ)
    yield replace(settings, neo4j_uri=running.uri, neo4j_password=Workplace(settings.home).password())
    server.stop(settings, os.environ)


@pytest.fixture(scope="session")
def neo4j_driver(neo4j_settings: Settings) -> Iterator[neo4j.Driver]:
    with connected(neo4j_settings) as driver:
        yield driver


@pytest.fixture
def neo4j_empty(neo4j_driver: neo4j.Driver) -> neo4j.Driver:
    neo4j_driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
    return neo4j_driver


@pytest.fixture
def neo4j_small_world(neo4j_driver: neo4j.Driver, small_world: Generation) -> neo4j.Driver:
    load_generation(neo4j_driver, "neo4j", small_world, repair=True)
    return neo4j_driver


def environment(settings: Settings) -> dict[str, str]:
    """The environment in which a command finds the server of the tests."""
    return {
        **os.environ,
        "NEO4J_URI": settings.neo4j_uri or "",
        "NEO4J_PASSWORD": settings.neo4j_password or "",
    }
