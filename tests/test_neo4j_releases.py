"""The newest release of Neo4j: started beside the one with long-term support, loaded, and equal to the RDF."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.neo4j import server
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.load import Change
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.releases import VARIABLE, releases, wanted
from accords.graph.neo4j.state import state
from accords.graph.questions import ask
from accords.graph.questions.neo4j_asking import ask_neo4j
from accords.graph.settings import Settings

ROOT = Path(__file__).parent.parent


def test_the_newest_release_holds_the_examples(tmp_path: Path) -> None:
    """Read the examples, load them, and find no difference; a second load changes nothing."""
    settings = Settings(home=tmp_path / "home")
    command = [
        sys.executable,
        "-m",
        "accords",
        "ingest",
        str(ROOT / "examples"),
        "--home",
        str(settings.home),
    ]
    subprocess.run(command, check=True, capture_output=True)
    generation = Generation.current(settings.home)
    environment = {**os.environ, VARIABLE: "newest"}
    server.start(settings, environment)
    try:
        with connected(settings) as driver:
            assert state(driver, "neo4j")["version"] == releases()[-1].version
            assert load_generation(driver, "neo4j", generation).created > 100
            assert load_generation(driver, "neo4j", generation) == Change()
            assert compare(generation, driver) == []
            found = ask_neo4j(driver, "neo4j", "praise_and_criticism", {}, generation)
            assert found == ask(generation, "praise_and_criticism", {})
    finally:
        server.stop(settings, environment)


def test_each_release_has_its_jars_and_its_java() -> None:
    for release in releases():
        pinned = release.pinned()
        assert f"neo4j-kernel-{release.version}.jar" in pinned
        assert all(re.fullmatch(r"[0-9a-f]{64}", digest) for digest in pinned.values())
        assert release.java[0] <= release.java[1]


def test_a_release_is_named_by_its_version_or_its_place() -> None:
    lts, newest = releases()[0], releases()[-1]
    assert wanted({}) == wanted({VARIABLE: ""}) == wanted({VARIABLE: "lts"}) == lts
    assert wanted({VARIABLE: "newest"}) == wanted({VARIABLE: newest.version}) == newest
    with pytest.raises(BadInput, match=r"ACCORDS_NEO4J_RELEASE is '4.4'; expected one of lts, newest, 5"):
        wanted({VARIABLE: "4.4"})


def test_the_containers_run_a_release_that_is_tested() -> None:
    images = (ROOT / "graph/neo4j/compose.yaml", ROOT / "deploy/compose.yaml")
    tested = {f"neo4j:{release.version}-community" for release in releases()}
    assert {
        name for file in images for name in re.findall(r"neo4j:\S+-community", file.read_text())
    } <= tested
