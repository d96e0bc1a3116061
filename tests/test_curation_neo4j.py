"""After every decision of a person the graph and a real Neo4j hold the same, and undoing it undoes both."""

from __future__ import annotations

import shutil
from pathlib import Path

import neo4j
import pytest
from click.testing import CliRunner

from accords.cli import root
from accords.graph.generation import Generation
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.load import Change
from accords.graph.neo4j.loading import load_generation
from accords.graph.questions import ask
from accords.graph.questions.neo4j_asking import ask_neo4j
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.settings import Settings
from tests.neo4j_server import environment
from tests.published import bytes_of
from tests.test_curation import BY, statement_of, things

QUESTION = "reviewer_changes"


@pytest.fixture
def home(small_home: Path, tmp_path: Path, neo4j_empty: neo4j.Driver) -> Path:
    """A copy of the small world, loaded into Neo4j."""
    copy = Path(shutil.copytree(small_home, tmp_path / "copy"))
    load_generation(neo4j_empty, "neo4j", Generation.current(copy))
    return copy


def first(home: Path, predicate: str, value: str) -> str:
    """The first assertion with a value."""
    quads = Generation.current(home).store.quads_for_pattern(None, term(predicate), term(value), None)
    return min(value_of(quad.subject) for quad in quads)


def decisions(home: Path) -> list[list[str]]:
    """One decision of every kind."""
    one, other, third, *_ = things(home, "Official")
    claim, rejected = (
        first(home, "rdf:predicate", "acc:criticizes"),
        first(home, "rdf:predicate", "acc:counters"),
    )
    promise = first(home, "rdf:type", "acc:Commitment")
    group = things(home, "WorkingGroup")[0]
    return [
        [one, "--same-as", other],
        [third, "--split-in", statement_of(home, third)],
        [claim, "--type", "supports", "--object", f"{ID}country/JOR"],
        [promise, "--strength", "discusses", "--subject", f"{ID}country/JOR"],
        [rejected, "--verdict", "rejected"],
        [first(home, "rdf:predicate", "acc:memberOf"), "--verdict", "accepted"],
        [group, "--not-same-as", things(home, "WorkingGroup")[1]],
    ]


def test_graph_and_neo4j_are_equal_after_every_decision_and_every_undoing(
    home: Path, neo4j_driver: neo4j.Driver, neo4j_settings: Settings
) -> None:
    before = bytes_of(home)

    def accords(*words: str) -> None:
        ran = CliRunner().invoke(root, [*words, "--home", str(home)], env=environment(neo4j_settings))
        assert ran.exit_code == 0, (words, ran.output, ran.exception)

    def decide(*words: str) -> None:
        accords("review", *words, *BY)
        generation = Generation.current(home)
        assert load_generation(neo4j_driver, "neo4j", generation) != Change()
        assert compare(generation, neo4j_driver) == []
        assert ask_neo4j(neo4j_driver, "neo4j", QUESTION, {}, generation) == ask(generation, QUESTION, {})

    asked = decisions(home)
    for words in asked:
        decide(*words)
    accords("check", "--neo4j")
    told = ask(Generation.current(home), QUESTION, {}).records()
    assert [(row["verdict"], row["part"]) for row in told] == [
        ("merged", "thing"), ("split", "thing"), ("corrected", "object"), ("corrected", "predicate"),
        ("corrected", "strength"), ("corrected", "subject"), ("rejected", "status"),
    ]  # fmt: skip
    for number in range(len(asked), 0, -1):
        decide("--undo", str(number))
    assert bytes_of(home) == before
