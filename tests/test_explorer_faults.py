"""What the explorer says where the data is vast, is replaced under the page, or an answer does not come."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from accords.dashboards.screens import query
from accords.graph.curation import deciding
from accords.graph.curation.judging import Reviewer
from accords.graph.generation import Generation, current_number
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from accords.graph.views.window import full_id
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
    assert "The query was not answered: the query was ended at its limit of 1 seconds" in said
    assert "Ask for less" in said


def test_a_neo4j_that_does_not_answer_is_said(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("NEO4J_PASSWORD", "nobody listens")
    said = answered(shown(small_home, "query", cypher="RETURN 1"))
    assert "does not answer; is it running?" in said


def merged_home(small_home: Path, home: Path) -> tuple[str, str]:
    """Copy the small world and merge two officials in it; the short identifiers of both, the one that stays last."""
    shutil.copytree(small_home, home)
    atlas = Atlas(Generation.current(home), home)
    one, other = (thing.id for thing in atlas.things.of_type("Official")[:2])
    del atlas
    deciding.decide(
        Settings(home=home),
        Reviewer("A. Reviewer", "one person"),
        lambda it: it.merge(full_id(one), full_id(other)),
    )
    return one, other


def test_an_address_of_a_merged_thing_leads_on_from_every_page_and_says_so(
    small_home: Path, tmp_path: Path
) -> None:
    gone, goal = merged_home(small_home, tmp_path / "home")
    for screen, names in {
        "explore": {"id": gone}, "entity": {"id": gone}, "paths": {"from": gone, "to": QATAR},
    }.items():  # fmt: skip
        test = shown(tmp_path / "home", screen, "en", True, **names)
        assert "was found to be this one: merged by A. Reviewer" in answered(test), screen
    assert test.query_params["from"] == goal


def test_an_address_of_what_was_never_there_says_so_on_every_page(small_home: Path) -> None:
    asked = {
        "explore": {"id": "official/nobody"}, "pair": {"a": "country/XXX", "b": QATAR},
        "paths": {"from": "official/nobody", "to": QATAR}, "timeline": {"party": "country/XXX"},
        "compare": {"one": "statement/0", "two": "statement/1"},
    }  # fmt: skip
    for screen, names in asked.items():
        said = answered(shown(small_home, screen, "en", True, **names))
        assert "may have been withdrawn" in said, screen
        assert "search for its name instead" in said or "newest statements" in said, screen


def test_a_withdrawn_statement_is_said_where_two_are_compared(small_home: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(small_home, tmp_path / "home"))
    record = Record(home)
    statement = record.find("doha-readout")
    record.withdraw(statement)
    record.close()
    publish(Settings(home=home))
    assert "was withdrawn on" in answered(shown(home, "compare", one=f"statement/{statement}"))
