"""A link to what was merged leads to where it went; one to what was withdrawn says that it is gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from accords.cli import root
from accords.graph.rdf.terms import ID
from accords.graph.record import Record
from tests.endpoint_server import serving

HTML = {"Accept": "text/html"}
ONE, OTHER, THIRD = (
    "official/usa-mary-ellsworth",
    "official/sau-tariq-al-mansour",
    "official/jor-leila-haddad",
)


@pytest.fixture(scope="module")
def home(small_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world after a chain of two merges and a withdrawal."""
    copy = Path(shutil.copytree(small_home, tmp_path_factory.mktemp("departed") / "home"))
    by = ("--by", "R. Viewer", "--why", "one <b>person</b>")
    for words in (
        ["review", ONE, "--same-as", OTHER, *by],
        ["review", OTHER, "--same-as", THIRD, *by],
        ["withdraw", "doha-readout"],
    ):
        ran = CliRunner().invoke(root, [*words, "--home", str(copy)])
        assert ran.exit_code == 0, ran.output
    assert CliRunner().invoke(root, ["publish", "--home", str(copy)]).exit_code == 0
    return copy


@pytest.fixture(scope="module")
def endpoint(home: Path) -> Iterator[httpx.Client]:
    with serving(home, "--workers", "1") as client:
        yield client


@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_a_merged_thing_leads_to_the_end_of_its_chain(endpoint: httpx.Client, accept: str) -> None:
    answer = endpoint.get(f"/id/{ONE}?lang=ar", headers={"Accept": accept})
    assert answer.status_code == 303
    assert answer.headers["location"].endswith(f"/id/{THIRD}?lang=ar")
    assert endpoint.get(f"/id/{THIRD}", headers={"Accept": accept}).status_code == 200


def test_the_page_it_leads_to_says_who_merged_it_when_and_why(endpoint: httpx.Client) -> None:
    page = endpoint.get(f"/id/{THIRD}", headers=HTML).text
    assert "Found to be this one" in page
    assert ONE in page
    assert OTHER in page
    assert "merged by R. Viewer on " in page
    assert "one &lt;b&gt;person&lt;/b&gt;" in page
    assert "دمجه R. Viewer" in endpoint.get(f"/id/{THIRD}?lang=ar", headers=HTML).text


def test_a_withdrawn_statement_is_gone_and_says_since_when(endpoint: httpx.Client, home: Path) -> None:
    record = Record(home)
    statement, day = record.find("doha-readout"), record.ledger()[-1].at[:10]
    record.close()
    page = endpoint.get(f"/id/statement/{statement}", headers=HTML)
    assert page.status_code == 410
    assert f"was withdrawn on {day}" in page.text
    arabic = endpoint.get(f"/id/statement/{statement}?lang=ar", headers=HTML).text
    assert f"في {day}" in arabic
    plain = endpoint.get(f"/id/statement/{statement}", headers={"Accept": "text/turtle"})
    assert (plain.status_code, f"was withdrawn on {day}" in plain.text) == (410, True)


def test_what_only_the_withdrawn_said_is_gone_and_what_never_was_is_unknown(
    endpoint: httpx.Client, home: Path
) -> None:
    record = Record(home)
    minted = sorted(record.authority().values())
    record.close()
    paths = [iri.removeprefix(ID) for iri in minted]
    status = {path: endpoint.get(f"/id/{path}", headers=HTML).status_code for path in paths}
    gone = [path for path, code in status.items() if code == 410]
    assert gone
    assert set(status.values()) == {200, 303, 410}
    assert "No statement in the graph names" in endpoint.get(f"/id/{gone[0]}", headers=HTML).text
    assert endpoint.get("/id/official/nobody-at-all", headers=HTML).status_code == 404
