"""What tests share.

small_world   the small world of tests/small_world/, published once for the whole run: a `Generation`
small_home    the workspace it was published in (read it, never change it)
workspace     a fresh, empty workspace of this test
neo4j_…       a real Neo4j server; see tests/neo4j_server.py
"""

from __future__ import annotations

from pathlib import Path

import pytest

from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.neo4j_server import neo4j_driver as neo4j_driver
from tests.neo4j_server import neo4j_empty as neo4j_empty
from tests.neo4j_server import neo4j_settings as neo4j_settings
from tests.neo4j_server import neo4j_small_world as neo4j_small_world
from tests.worlds import small_world as small_world_statements


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("small-world")
    record = Record(home)
    for document, reading in small_world_statements():
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
    return home


@pytest.fixture(scope="session")
def small_world(small_home: Path) -> Generation:
    return Generation.current(small_home)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "home"
