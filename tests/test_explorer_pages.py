"""The explorer's pages by themselves: what they say when something is missing, wrong or too slow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from accords.dashboards import reader
from accords.dashboards.markup import href, isolated, outward
from accords.dashboards.reader import Draft, TooSlow
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from tests.neo4j_server import environment
from tests.web_site import TEXT, Site, opening_loopback, serving_site

APP = Path(reader.__file__).with_name("app.py")
USA, SAU = "country/USA", "country/SAU"
NS = "https://w3id.org/accords/ns#"


def script(screen: str, language: str, home: str, local: bool) -> None:
    """Show one screen; this is what `AppTest` runs."""
    import importlib
    import os
    from pathlib import Path

    from accords.dashboards.desk import Desk
    from accords.dashboards.words import words
    from accords.graph.generation import Generation
    from accords.graph.settings import Settings
    from accords.graph.views.atlas import Atlas

    atlas = Atlas(Generation.current(Path(home)), Path(home))
    desk = Desk(words(language), atlas, Settings.from_environment(os.environ, Path(home)), local)
    importlib.import_module(f"accords.dashboards.screens.{screen}").show(desk)


def shown(home: Path, screen: str, language: str = "en", local: bool = True, **parameters: str) -> AppTest:
    test = AppTest.from_function(script, args=(screen, language, str(home), local), default_timeout=180)
    for name, value in parameters.items():
        test.query_params[name] = value
    return test.run()


def field(test: AppTest, label: str) -> Any:
    return next(one for one in test.text_input if one.label == label)


def markup(test: AppTest) -> str:
    return "\n".join(str(element.proto.body) for element in test.get("html"))


def test_search_forgives(small_home: Path) -> None:
    test = shown(small_home, "home", q="elsworth")
    assert not test.exception
    assert "Mary Ellsworth" in markup(test)


def test_the_first_page_leads_to_two_countries_that_are_tied(small_home: Path) -> None:
    said = markup(shown(small_home, "home"))
    one, two = (said.split(f"{name}=country%2F")[1][:3] for name in "ab")
    pair = markup(shown(small_home, "pair", a=f"country/{one}", b=f"country/{two}"))
    assert "<blockquote" in pair


def test_search_says_what_it_did_not_find(small_home: Path) -> None:
    assert "Nothing is called “qqqqqq”" in markup(shown(small_home, "home", q="qqqqqq"))


def test_a_question_is_answered_with_its_sentences(small_home: Path) -> None:
    base = "https://w3id.org/accords/id/"
    test = shown(small_home, "home", ask="working_groups", a=base + USA, b=base + SAU)
    assert not test.exception
    assert "<table>" in markup(test)
    assert "blockquote" in markup(test)


def test_a_question_asks_for_what_is_missing(small_home: Path) -> None:
    assert "to ask." in markup(shown(small_home, "home", ask="working_groups"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_pair_is_shown_with_its_quotes(small_home: Path, language: str) -> None:
    test = shown(small_home, "pair", language, a=USA, b=SAU)
    assert not test.exception
    assert "<blockquote" in markup(test)
    assert "<mark" in markup(test)


def test_a_pair_without_ties_says_so(small_home: Path) -> None:
    assert "No statement in the graph ties" in markup(shown(small_home, "pair", a=SAU, b="country/JOR"))


def test_one_party_twice_is_no_pair(small_home: Path) -> None:
    assert "two different parties" in markup(shown(small_home, "pair", a=SAU, b=SAU))


@pytest.mark.parametrize("screen", ["entity", "statement"])
@pytest.mark.parametrize("id", ["country/ZZZ", "<b>", "statement/0000000000000000", "#", "id with spaces"])
def test_what_is_unknown_is_said_in_a_sentence(small_home: Path, screen: str, id: str) -> None:
    test = shown(small_home, screen, id=id)
    assert not test.exception
    assert "The published graph holds no" in markup(test)
    assert "<b>" not in markup(test)


def test_a_statement_shows_what_gave_nothing_and_why(small_home: Path) -> None:
    listed = markup(shown(small_home, "statement"))
    id = listed.split("statement?id=")[1].split('"')[0].replace("%2F", "/")
    said = markup(shown(small_home, "statement", id=id))
    assert "Sentences that gave no claim" in said


def test_the_speaker_names_the_threat_and_not_we(small_home: Path) -> None:
    said = markup(shown(small_home, "entity", id="threat/piracy"))
    assert "the wording is theirs" in said
    assert "Named as a threat by" in said


def test_nobody_adds_from_another_machine(small_home: Path) -> None:
    test = shown(small_home, "add", local=False)
    assert "does not take statements" in markup(test)
    assert len(test.text_area) == 0


def test_an_empty_draft_is_refused(small_home: Path) -> None:
    test = shown(small_home, "add")
    test.button[0].click().run()
    assert "Paste a text, choose a file or give an address first" in markup(test)


def test_a_draft_is_read_and_marked_and_discarded(small_home: Path) -> None:
    test = shown(small_home, "add")
    test.text_area[0].set_value("Qatar and Egypt signed a memorandum of understanding on health in Doha.")
    test.button[0].click().run()
    assert not test.exception
    said = markup(test)
    assert 'id="draft"' in said
    assert "<mark" in said
    next(button for button in test.button if button.key == "discard").click().run()
    assert 'id="draft"' not in markup(test)
    assert "nothing was kept" in markup(test)


def test_an_address_is_fetched_and_read(
    small_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", opening_loopback(tmp_path))
    test = shown(small_home, "add")
    with serving_site() as site:
        field(test, "Or its address on the public web").set_value(f"{site}/page")
        field(test, "Publisher").set_value("The Site")
        test.button[0].click().run()
        assert Site.asked == ["/page"]
    assert 'id="draft"' in markup(test)
    draft = test.session_state["draft"][0]
    assert draft == Draft(TEXT, {"source": f"{site}/page", "publisher": "The Site"})


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://169.254.169.254/latest", "--help", "/etc/passwd"]
)
def test_an_address_of_the_inside_is_not_fetched(small_home: Path, address: str) -> None:
    test = shown(small_home, "add")
    field(test, "Or its address on the public web").set_value(address)
    test.button[0].click().run()
    said = markup(test)
    assert 'id="draft"' not in said
    assert "it leads inside a network" in said or "expected an address that begins with" in said


def test_a_draft_is_kept_and_published(workspace: Path) -> None:
    text = "Qatar and Egypt signed a memorandum of understanding on health in Doha on May 3, 2024."
    reader.keep(Draft(text, {"title": "Health", "published": "2024-05-03"}), workspace)
    assert "Health" in markup(shown(workspace, "home"))
    assert "memorandum" in markup(shown(workspace, "pair", a="country/QAT", b="country/EGY"))


def test_a_reader_that_takes_too_long_is_stopped(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "READ_SECONDS", 0.01)
    with pytest.raises(TooSlow):
        reader.read(Draft("Qatar and Egypt met.", {}))
    test = shown(small_home, "add")
    test.text_area[0].set_value("Qatar and Egypt met.")
    test.button[0].click().run()
    assert "was stopped" in markup(test)


def test_a_file_that_cannot_be_read_gives_one_sentence() -> None:
    with pytest.raises(BadInput) as told:
        reader.of_file("picture.pdf", b"%PDF-1.4 broken")
    assert "Traceback" not in str(told.value)
    assert "/tmp" not in str(told.value)


def test_what_is_known_of_a_file_is_kept_with_it(workspace: Path) -> None:
    draft = reader.of_file("talks.txt", b"Qatar and Egypt signed a memorandum of understanding on health.")
    reader.keep(draft.told({"publisher": "The Health Office", "published": "2024-05-03"}), workspace)
    (found,) = (one.document for one in Record(workspace).held() if one.document.source == "talks.txt")
    assert (found.publisher, found.published) == ("The Health Office", "2024-05-03")


def test_a_rejected_claim_leaves_the_graph(workspace: Path) -> None:
    text = "Qatar and Egypt signed a memorandum of understanding on health in Doha on May 3, 2024."
    reader.keep(Draft(text, {"title": "Health"}), workspace)
    test = shown(workspace, "review")
    before = len(Atlas(Generation.current(workspace), workspace).unreviewed())
    test.button[1].click().run()
    assert "Give your name and a reason first" in markup(test)
    test.text_input(key="reviewer-name").set_value("A. Reviewer").run()
    next(field for field in test.text_input if str(field.key).startswith("why-")).set_value("not said so")
    test.button[1].click().run()
    after = Atlas(Generation.current(workspace), workspace)
    assert len(after.unreviewed()) == before - 1
    (decision,) = Record(workspace).decisions()
    assert (decision.who, decision.verdict, decision.why) == ("A. Reviewer", "rejected", "not said so")
    judged = after.claims.get(decision.assertion)
    assert judged is not None
    assert not judged.stands


def test_nobody_judges_from_another_machine(small_home: Path) -> None:
    assert "takes no judgements" in markup(shown(small_home, "review", local=False))


def test_about_says_what_is_held(small_home: Path) -> None:
    said = markup(shown(small_home, "about"))
    assert "Apache License 2.0" in said
    assert "Data version" in said


def test_an_empty_workspace_is_told_what_to_do(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.mkdir()
    monkeypatch.setenv("ACCORDS_HOME", str(workspace))
    said = markup(AppTest.from_file(APP, default_timeout=180).run())
    assert "There is no published graph in" in said
    assert "accords ingest" in said


def test_a_broken_generation_is_told_and_not_traced(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "generations").mkdir(parents=True)
    (workspace / "generations" / "CURRENT").write_text("7", "ascii")
    monkeypatch.setenv("ACCORDS_HOME", str(workspace))
    test: Any = AppTest.from_file(APP, default_timeout=180).run()
    assert "is no published generation" in markup(test)
    assert not test.exception


def test_markup_escapes_and_isolates() -> None:
    assert isolated("<b>", "ar") == '<bdi lang="ar" dir="rtl">&lt;b&gt;</bdi>'
    assert outward("javascript:alert(1)", "x") == "x"
    assert href("entity", id='"><x', none=None) == "entity?id=%22%3E%3Cx"


def test_a_query_in_sparql_is_a_table_and_a_drawing(small_home: Path) -> None:
    test = shown(small_home, "query", sparql=f"SELECT ?a ?b {{ ?a <{NS}counters> ?b }}")
    assert not test.exception
    assert "<table>" in markup(test)
    assert "The things of the answer" in markup(test)


def test_a_query_shows_every_column_it_asks_for(small_home: Path) -> None:
    asked = "SELECT ?title ?start { ?x <http://purl.org/dc/terms/title> ?title BIND(1 AS ?start) }"
    said = markup(shown(small_home, "query", sparql=asked))
    titles = [one.title for one in Atlas(Generation.current(small_home), small_home).statements.newest(1)]
    assert f">{titles[0]}</td>" in said
    assert 'data-head="start">1</td>' in said


def test_a_path_is_listed_and_drawn(small_home: Path) -> None:
    said = markup(shown(small_home, "paths", "en", True, **{"from": USA, "to": SAU}))
    assert "<table>" in said
    assert "The things of the answer" in said


def test_two_countries_lead_to_what_they_said_last(small_home: Path) -> None:
    said = markup(shown(small_home, "pair", a=USA, b=SAU))
    assert "Compare the last two statements" in said
    one, two = (said.split(f"{name}=statement%2F")[1][:16] for name in ("one", "two"))
    assert one != two


def test_a_statement_is_named_where_something_is_said_of_it(small_home: Path) -> None:
    said = markup(shown(small_home, "entity", id=USA))
    (issued,) = [part for part in said.split("<h3>") if part.startswith("Statements issued")]
    titles = [one.title for one in Atlas(Generation.current(small_home), small_home).statements.newest(99)]
    assert any(title in issued.split("<blockquote")[0] for title in titles)
    assert "ns#" not in said


def test_what_waits_reads_as_a_sentence(small_home: Path) -> None:
    for claim in Atlas(Generation.current(small_home), small_home).unreviewed():
        said = markup(shown(small_home, "review", id=claim.id)).split("</h3>")[0]
        assert "https://" not in said
        assert not said.split("<h3>")[1].startswith(" ")
        if claim.predicate in ("issuedBy", "status"):
            break


def test_a_query_in_cypher_is_a_table_and_a_drawing(
    neo4j_small_world: object, neo4j_settings: Settings, small_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment(neo4j_settings).items():
        monkeypatch.setenv(name, value)
    test = shown(small_home, "query", cypher="MATCH (a)-[x:COUNTERS]->(b) RETURN a, x, b, x.quote AS quote")
    assert not test.exception
    said = markup(test)
    assert "<blockquote" in said
    assert "The things of the answer" in said
    refused = markup(shown(small_home, "query", cypher="MATCH (n) DETACH DELETE n"))
    assert "The query was not answered: the query writes; only what reads is run" in refused


def test_cypher_without_neo4j_says_how_to_get_one(small_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    assert "accords neo4j start" in markup(shown(small_home, "query", cypher="RETURN 1"))
