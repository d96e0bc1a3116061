"""One question, two languages: Cypher on a real Neo4j gives the rows that SPARQL gives, to the last value."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import neo4j
import pytest

from accords.graph.generation import Generation
from accords.graph.neo4j.loading import load_generation
from accords.graph.questions import ask
from accords.graph.questions.neo4j_asking import ask_neo4j
from accords.graph.questions.paging import Page
from accords.graph.settings import Settings
from tests.neo4j_server import environment
from tests.test_questions import CASES


@pytest.fixture(scope="module")
def loaded(neo4j_driver: neo4j.Driver, small_world: Generation) -> neo4j.Driver:
    """The small world in Neo4j, loaded once for all questions."""
    load_generation(neo4j_driver, "neo4j", small_world, repair=True)
    return neo4j_driver


@pytest.mark.parametrize(("name", "given"), CASES)
def test_both_languages_answer_alike(
    loaded: neo4j.Driver, small_world: Generation, name: str, given: dict[str, str]
) -> None:
    assert ask_neo4j(loaded, "neo4j", name, given, small_world) == ask(small_world, name, given)


@pytest.mark.parametrize(("name", "given"), CASES)
def test_both_languages_give_the_same_pages(
    loaded: neo4j.Driver, small_world: Generation, name: str, given: dict[str, str]
) -> None:
    size = ask(small_world, name, given).size
    for page in (Page(3), Page(3, 3), Page(2, max(0, size - 2)), Page(4, size)):
        found = ask_neo4j(loaded, "neo4j", name, given, small_world, page=page)
        assert found == ask(small_world, name, given, page=page)
        assert found.size == size


def test_the_command_asks_either_store(
    loaded: neo4j.Driver, neo4j_settings: Settings, small_home: Path
) -> None:
    words = ["ask", "working_groups", "--a", "USA", "--b", "SAU", "--home", str(small_home), "--json"]
    command = [sys.executable, "-m", "accords", *words]
    answers = [
        subprocess.check_output([*command, "--over", store], env=environment(neo4j_settings))
        for store in ("sparql", "cypher")
    ]
    assert len(json.loads(answers[0])) == 4
    assert answers[0] == answers[1]
