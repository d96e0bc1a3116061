"""The commands over a workspace: publish, status, check, withdraw and export."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accords.cli import root
from accords.graph.errors import AccordsError, BadInput, ServiceAbsent
from accords.graph.generation import Generation
from accords.graph.rdf.terms import term
from accords.graph.record import Record
from tests.worlds import small_world as statements

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

Run = Callable[..., Result]


@pytest.fixture
def home(small_home: Path, tmp_path: Path) -> Path:
    """A copy of the small world that a test may change."""
    return Path(shutil.copytree(small_home, tmp_path / "copy"))


@pytest.fixture
def run(home: Path) -> Run:
    """Run a command over that copy; errors of ours come through."""

    def accords(*words: str) -> Result:
        result = CliRunner().invoke(root, [*words, "--home", str(home)])
        if isinstance(result.exception, AccordsError):
            raise result.exception
        return result

    return accords


def test_status_says_what_the_workspace_holds(run: Run) -> None:
    told = json.loads(run("status", "--json").stdout)
    assert told["record"] == {"held": 8, "quarantined": 0, "withdrawn": 0}
    assert told["counts"]["Agreement"] == 12
    assert told["is_current"]
    assert ["Agreement", "12"] in [line.split() for line in run("status").stdout.splitlines()]


def test_status_names_what_was_put_aside(run: Run, home: Path) -> None:
    Record(home).quarantine("id:poison", "f" * 64, "reader", "it is no text")
    assert "id:poison: it is no text" in run("status").stdout


def test_there_is_no_status_without_a_workspace(tmp_path: Path) -> None:
    result = CliRunner().invoke(root, ["status", "--home", str(tmp_path / "nowhere")])
    assert isinstance(result.exception, ServiceAbsent)
    assert not (tmp_path / "nowhere").exists()


def test_publish_says_which_generation(run: Run) -> None:
    assert json.loads(run("publish", "--json").stdout)["generation"] == 1
    assert run("publish", "--rebuild").stdout.startswith("generation 2 of ")


def test_check_finds_nothing_in_a_sound_workspace(run: Run) -> None:
    result = run("check", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"differences": [], "generation": 1}


def test_check_prints_every_difference_and_fails(run: Run, home: Path) -> None:
    record = Record(home)
    record.withdraw(statements()[0][0].statement_hash)
    text = record.text(statements()[1][0].statement_hash)
    assert text is not None
    record.database.connection.execute(
        "UPDATE texts SET text = ? WHERE statement = ?",
        (" " + text, statements()[1][0].statement_hash),
    )
    result = run("check")
    assert result.exit_code == 1
    assert "run `accords publish`" in result.stdout
    assert "the record holds it not" in result.stdout
    assert "the quote is not what stands at characters" in result.stdout


def test_withdraw_takes_a_statement_out_once(run: Run) -> None:
    first = json.loads(run("withdraw", "dialogue-2020", "--json").stdout)
    assert first == {"generation": 2, "withdrawn": [statements()[0][0].statement_hash]}
    assert "0 withdrawn, 1 were withdrawn before" in run("withdraw", "dialogue-2020").stdout
    with pytest.raises(BadInput, match="0 statements are called"):
        run("withdraw", "dialogue-1999")


def exported(run: Run, form: str) -> bytes:
    return run("export", "--format", form, "--no-clock").stdout_bytes


def test_export_writes_a_file_and_tells_the_clock_when_it_may(run: Run, tmp_path: Path) -> None:
    run("export", "--out", str(tmp_path / "graph.nq"))
    written = (tmp_path / "graph.nq").read_bytes()
    assert b"firstSeen" in written
    assert b"firstSeen" not in exported(run, "nquads")


def test_a_judgement_is_kept_with_its_words_and_can_be_taken_back(run: Run, home: Path) -> None:
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
    claim = min(str(quad.subject).strip("<>") for quad in quads)
    judged = ("review", claim, "--by", "A. Reviewer", "--why", "the council denied it")
    rejected = json.loads(run(*judged, "--verdict", "rejected", "--json").stdout)
    assert rejected["generation"] == 2
    assert rejected["quote"]
    (decision,) = Generation.current(home).store.quads_for_pattern(None, term("acc:decides"), None, None)
    assert str(decision.object) == f"<{claim}>"
    run(*judged, "--verdict", "accepted")
    told = json.loads(run("review", "--json").stdout)
    assert [(one["verdict"], one["orphaned"]) for one in told] == [("rejected", False), ("accepted", False)]
    grown = exported(run, "nquads")
    run("publish", "--rebuild")
    assert exported(run, "nquads") == grown
    assert run("check").exit_code == 0


def test_a_judgement_of_nothing_is_refused(run: Run) -> None:
    with pytest.raises(BadInput, match="no claim or commitment"):
        run("review", "claim/0000", "--verdict", "rejected", "--by", "A", "--why", "b")
    assert run("review", "claim/0000").exit_code == 2
