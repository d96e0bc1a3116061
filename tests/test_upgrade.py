"""A workspace of an older version: old_record.sql is the record that the first version with a graph wrote.

It holds two statements of the small world, and a judgement by which one claim is rejected.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.rdf.terms import graph, term
from accords.graph.record import Record
from accords.graph.record.backup import backup, restore
from accords.graph.record.database import FORMAT, NAME
from accords.graph.settings import Settings
from tests.faults import accords, said
from tests.published import bytes_of
from tests.worlds import small_world

OLD = Path(__file__).parent / "old_record.sql"
REJECTED = "https://w3id.org/accords/id/claim/6c3ce6467502d87c"


@pytest.fixture
def old_home(tmp_path: Path) -> Path:
    """The workspace as the older version left it."""
    home = tmp_path / "old"
    home.mkdir()
    with closing(sqlite3.connect(home / NAME)) as record:
        record.executescript(OLD.read_text("utf-8"))
    return home


def test_the_record_is_taken_over_whole(old_home: Path) -> None:
    record = Record(old_home)
    given = [small_world()[number][0] for number in (0, 5)]
    assert {held.statement: held.document.text for held in record.held()} == {
        one.statement_hash: one.text for one in given
    }
    (decision,) = record.decisions()
    assert (decision.assertion, decision.verdict, decision.who) == (REJECTED, "rejected", "a reviewer")
    assert len(record.ledger()) == 2
    assert record.losses() == []


def test_the_graph_is_made_of_it_and_agrees(old_home: Path) -> None:
    assert accords("publish", home=old_home).returncode == 0
    assert accords("check", home=old_home).returncode == 0
    links = Generation.current(old_home).store.quads_for_pattern(
        None, term("acc:criticizes"), None, graph("links")
    )
    assert list(links) == [], "the judgement still holds"


def test_it_gives_the_graph_of_a_new_workspace_told_the_same(old_home: Path, workspace: Path) -> None:
    record, old = Record(workspace), Record(old_home)
    for number in (0, 5):
        record.take(*small_world()[number])
    record.decide(old.decisions()[0])
    record.close()
    for home in (workspace, old_home):
        publish(Settings(home=home))
    assert bytes_of(old_home) == bytes_of(workspace)


def test_a_generation_of_an_older_version_answers_until_the_next_publish_replaces_it(
    small_home: Path, small_bytes: bytes, tmp_path: Path
) -> None:
    backup(small_home, tmp_path / "kept")
    home = tmp_path / "home"
    restore(tmp_path / "kept", home)
    first = publish(Settings(home=home))
    card = home / "generations" / "1" / "generation.json"
    card.write_text(
        json.dumps(json.loads(card.read_text("utf-8")) | {"built_by": "an older version"}), "utf-8"
    )
    assert Generation.current(home).number == first.number == 1
    assert publish(Settings(home=home)).number == 2
    assert bytes_of(home) == small_bytes


def test_a_record_of_a_newer_version_is_refused_and_not_touched(old_home: Path) -> None:
    with closing(sqlite3.connect(old_home / NAME)) as record:
        record.execute(f"PRAGMA user_version = {FORMAT + 1}")
    before = (old_home / NAME).read_bytes()
    run = accords("publish", home=old_home)
    assert run.returncode == BadInput.exit_status
    assert "was made by a newer version of Accords" in said(run)
    assert (old_home / NAME).read_bytes() == before


def test_a_new_record_tells_its_format(workspace: Path) -> None:
    Record(workspace).close()
    with closing(sqlite3.connect(workspace / NAME)) as record:
        assert record.execute("PRAGMA user_version").fetchone() == (FORMAT,)
