"""The whole graph put into a stopped server by Neo4j's importer: nothing differs, nothing is left to load."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accords.graph.errors import AccordsError, BadInput
from accords.graph.generation import Generation
from accords.graph.neo4j import server
from accords.graph.neo4j.bulk import bulk_load
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.load import Change
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.projection import Projection
from accords.graph.neo4j.row import Node
from accords.graph.neo4j.sheets import write_sheets
from accords.graph.neo4j.state import loaded_generation
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.hostile_world import hostile_world

ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}


@pytest.fixture
def home(small_home: Path, tmp_path: Path) -> Iterator[Path]:
    """The small world in a workspace of this test, with hostile statements beside; its server is ended."""
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    record = Record(home)
    for document, reading in hostile_world():
        record.take(document, reading)
    record.close()
    yield home
    server.stop(Settings(home=home), ENVIRONMENT)


def accords(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "accords", *words]
    return subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_a_bulk_load_leaves_no_difference_and_nothing_to_do(home: Path) -> None:
    assert accords("publish", "--home", str(home)).returncode == 0
    told = accords("load", "--bulk", "--home", str(home))
    assert told.returncode == 0, told.stderr
    generation = Generation.current(home)
    with connected(Settings(home=home)) as driver:
        assert compare(generation, driver) == []
        assert loaded_generation(driver, "neo4j") == generation.number
        assert load_generation(driver, "neo4j", generation) == Change()
        driver.execute_query("CREATE (:Stranger)", database_="neo4j")
    checked = accords("check", "--neo4j", "--home", str(home))
    assert checked.returncode == 0, checked.stdout
    again = accords("load", "--bulk", "--home", str(home))
    assert again.returncode == 0, again.stderr
    with connected(Settings(home=home)) as driver:
        assert compare(generation, driver) == []
        left = driver.execute_query("MATCH (n:Stranger) RETURN count(n)", database_="neo4j").records[0][0]
        assert left == 0
    assert list(home.glob("bulk-*")) == []


def test_a_server_that_is_not_ours_is_left_alone(small_world: Generation, tmp_path: Path) -> None:
    settings = replace(Settings(home=tmp_path), neo4j_uri="bolt://elsewhere:7687")
    with pytest.raises(BadInput, match="NEO4J_URI names another"):
        bulk_load(settings, ENVIRONMENT, small_world, print)


def test_cells_keep_commas_quotes_lines_and_empty_texts(tmp_path: Path) -> None:
    node = Node(
        "id:1", ("Value",), {"a": 'one, "two"\nthree', "b": "", "c": ["x", "", "y"], "d": True, "e": 0.5}
    )
    other = Node("id:2", ("Value",), {"f": 7, "g": [1, 2]})
    options = write_sheets(Projection({"id:1": node, "id:2": other}, {}), tmp_path)
    assert options == [f"--nodes={tmp_path}/nodes.csv"]
    head, row = (tmp_path / "nodes.csv").read_text("utf-8").split("\n", 1)
    assert head == "uri:ID,:LABEL,a:string,b:string,c:string[],d:boolean,e:double,f:long,g:long[],hash:string"
    assert row.startswith('"id:1","Resource\x1fValue","one, ""two""\nthree","","x\x1f\x1fy",true,"0.5",,,')


def test_a_property_of_two_types_is_told(tmp_path: Path) -> None:
    nodes = {name: Node(name, (), {"a": value}) for name, value in (("x", 1), ("y", "one"))}
    with pytest.raises(AccordsError, match="a of nodes is string here and long there"):
        write_sheets(Projection(nodes, {}), tmp_path)
