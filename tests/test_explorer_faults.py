"""What the explorer says where the data is vast, is replaced under the page, or an answer does not come."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from accords.dashboards.screens import query
from accords.graph.generation import current_number
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.test_explorer_pages import APP, markup, shown
from tests.vast_world import LONG_NAME, vast_world

QATAR = "country/QAT"
CROSS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def vast_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("vast")
    record = Record(home)
    for document, reading in vast_world():
        assert len(document.text) > 500_000
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
    return home


def answered(test: AppTest) -> str:
    assert not test.exception
    said = markup(test)
    assert "Traceback" not in said
    return said


def test_a_hub_of_thousands_is_drawn_in_part_and_says_so(vast_home: Path) -> None:
    said = answered(shown(vast_home, "explore", id=QATAR))
    assert "has 5000 neighbours" in said or "has 5,000 neighbours" in said
    assert len(said) < 2_000_000


def test_the_page_of_a_hub_stands(vast_home: Path) -> None:
    assert "Qatar" in answered(shown(vast_home, "entity", id=QATAR))


def test_a_long_name_heads_its_page_cut_short(vast_home: Path) -> None:
    said = answered(
        shown(
            vast_home, "entity", id="official/qat-quorist-delegate-of-the-standing-assembly-quorist-delegate"
        )
    )
    head = said.split("<h1>", 1)[1].split("</h1>", 1)[0]
    assert LONG_NAME[:100] in head
    assert LONG_NAME not in head


def test_a_very_long_statement_is_shown(vast_home: Path) -> None:
    listed = answered(shown(vast_home, "statement"))
    address = listed.split('href="statement?id=', 1)[1].split('"', 1)[0].split("&", 1)[0]

    assert "Delegate 4999 Quorist" in answered(shown(vast_home, "statement", id=unquote(address)))


def test_the_newest_data_is_shown_without_a_word_to_the_reader(
    small_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    monkeypatch.setenv("ACCORDS_HOME", str(home))
    test: Any = AppTest.from_file(APP, default_timeout=180).run()
    before = current_number(home)
    assert f"version {before}" in answered(test)
    record = Record(home)
    for document, reading in vast_world()[:1]:
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
    after = current_number(home)
    assert after != before
    said = answered(test.run())
    assert f"version {after}" in said
    assert "A long day" in said


def test_a_query_that_does_not_end_is_stopped_and_said(
    small_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(query, "SECONDS", 1.0)
    query._pool.clear()
    try:
        said = answered(shown(small_home, "query", sparql=CROSS))
    finally:
        query._pool.clear()
    assert "The query was not answered" in said


def test_a_neo4j_that_does_not_answer_is_said(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("NEO4J_PASSWORD", "nobody listens")
    said = answered(shown(small_home, "query", cypher="RETURN 1"))
    assert "does not answer; is it running?" in said
