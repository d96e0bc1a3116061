"""What ships for Neo4j Browser: every saved query runs and answers, the style knows every kind of thing."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import neo4j
import pytest

from accords.graph.cypher import ask_cypher
from accords.graph.generation import Generation
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.projection import project
from accords.graph.neo4j.schema import KEYED, LABELS
from accords.graph.settings import Settings

ROOT = Path(__file__).parent.parent
SHIPPED = Path(str(files("accords.graph.neo4j").joinpath("browser")))
QUERIES = sorted(path.stem for path in SHIPPED.glob("*.cypher"))
RULE = re.compile(
    r"^(node|relationship)(?:\.(\w+))? \{\n((?:  [a-z-]+: [^;{}]+(?:\{\w+\}')?;\n)+)\}$", re.MULTILINE
)


@pytest.fixture(scope="module")
def settings(neo4j_settings: Settings, neo4j_driver: neo4j.Driver, small_world: Generation) -> Settings:
    load_generation(neo4j_driver, "neo4j", small_world, repair=True)
    return neo4j_settings


@pytest.mark.parametrize("name", QUERIES)
def test_a_saved_query_reads_and_answers(settings: Settings, name: str) -> None:
    text = (SHIPPED / f"{name}.cypher").read_text("utf-8")
    answer = ask_cypher(settings, text)
    assert answer.rows
    assert all(any(value is not None for value in row) for row in answer.rows)


def test_every_saved_query_has_a_title_and_stands_in_the_page() -> None:
    page = (ROOT / "docs" / "neo4j-browser.md").read_text("utf-8")
    assert sorted(re.findall(r"^\| `(\w+)\.cypher` \|", page, re.MULTILINE)) == QUERIES
    titles = [(SHIPPED / f"{name}.cypher").read_text("utf-8").splitlines()[0] for name in QUERIES]
    assert len(set(titles)) == len(titles)
    assert all(title.startswith("// ") for title in titles)


def test_the_style_knows_every_label_and_no_stranger(small_world: Generation) -> None:
    style = (SHIPPED / "accords.grass").read_text("utf-8")
    rules = {(kind, name): told for kind, name, told in RULE.findall(style)}
    assert len(rules) == style.count("{\n")
    assert {name for kind, name in rules if kind == "node" and name} == set(LABELS)
    assert {name for kind, name in rules if kind == "relationship" and name} <= set(KEYED)
    for node in project(small_world).nodes.values():
        for label in node.labels:
            shown = re.findall(r"caption: '\{(\w+)\}'", rules["node", label])
            assert len(shown) == 1
            assert shown[0] in node.properties, (node.uri, label)


def test_the_colours_are_those_of_the_explorer() -> None:
    told = (ROOT / "dashboards" / "component" / "src" / "kinds.js").read_text("utf-8")
    colours = dict(re.findall(r"^  (\w+): \[\"[a-z-]+\", \"(#\w{6})\"\]", told, re.MULTILINE))
    assert len(colours) >= 9
    style = (SHIPPED / "accords.grass").read_text("utf-8")
    for label, colour in colours.items():
        assert re.search(rf"^node\.{label} \{{\n(?:  .*\n)*?  color: {colour};$", style, re.MULTILINE), label


def test_the_command_writes_what_ships(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "accords", "neo4j", "browser", str(tmp_path / "there")], check=True)
    written = {path.name: path.read_bytes() for path in (tmp_path / "there").iterdir()}
    assert written == {path.name: path.read_bytes() for path in SHIPPED.iterdir()}
