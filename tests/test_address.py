"""Documents from the web: fetched from the public network only, within limits, under their own address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from accords.graph.document import Document
from accords.ingest.sources import Refusal, documents, fetched
from accords.ingest.sources.command import fetch
from tests.web_site import TEXT, Site, serving_site


@pytest.fixture
def site() -> Iterator[str]:
    with serving_site() as address:
        yield address


@pytest.fixture
def open_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loopback count as public, so that the site of the test can be reached."""
    public = fetched.is_public
    monkeypatch.setattr(fetched, "is_public", lambda ip: ip == "127.0.0.1" or public(ip))


def one(url: str) -> Document | Refusal:
    (found,) = documents([url])
    return found


def sentence(url: str) -> str:
    found = one(url)
    assert isinstance(found, Refusal)
    return found.sentence


@pytest.mark.usefixtures("open_loopback")
@pytest.mark.parametrize("path", ["/page", "/moved", "/بيان"])
def test_a_page_is_read_under_its_own_address(site: str, path: str) -> None:
    found = one(site + path)
    assert isinstance(found, Document)
    assert found.text == TEXT
    assert found.source == site + path.replace("moved", "page")


@pytest.mark.usefixtures("open_loopback")
def test_limits_and_faults_are_told(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "the server answered 404" in sentence(f"{site}/nothing")
    assert "more than 5 times" in sentence(f"{site}/round")
    monkeypatch.setattr(fetched, "MAX_FILE_BYTES", 1_000)
    assert "more than 1,000 bytes" in sentence(f"{site}/large")


@pytest.mark.usefixtures("open_loopback")
def test_a_redirect_does_not_lead_inside(site: str) -> None:
    assert "it leads inside a network" in sentence(f"{site}/inside")


def test_the_inside_is_never_asked(site: str) -> None:
    port = site.rpartition(":")[2]
    names = ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0")
    for name in names:
        assert isinstance(one(f"http://{name}:{port}/page"), Refusal)
    assert Site.asked == []


@pytest.mark.parametrize(
    "ip", ["10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "::1", "fe80::1%eth0",
           "fc00::1", "::ffff:10.0.0.1", "224.0.0.1", "0.0.0.0"],
)  # fmt: skip
def test_addresses_of_the_inside(ip: str) -> None:
    assert not fetched.is_public(ip)


def test_addresses_of_the_outside() -> None:
    assert fetched.is_public("93.184.216.34")
    assert fetched.is_public("2606:2800:220:1:248:1893:25c8:1946")


def test_other_schemes_and_passwords_are_refused() -> None:
    assert "expected http or https" in sentence("file:///etc/passwd")
    assert "expected http or https" in sentence("ftp://a.example/x")
    told = sentence("http://me:secret@a.example/")
    assert told == "http://a.example/: it holds a user name; expected an address without one"


@pytest.mark.usefixtures("open_loopback")
def test_a_page_is_told_as_a_line_that_ingest_takes(site: str, tmp_path: Path) -> None:
    done = CliRunner().invoke(fetch, [f"{site}/page"])
    told = json.loads(done.stdout)
    assert (told["text"], told["source"]) == (TEXT, f"{site}/page")
    (tmp_path / "page.jsonl").write_text(done.stdout, "utf-8")
    assert list(documents([tmp_path])) == [one(f"{site}/page")]


def test_what_cannot_be_got_is_told_and_the_rest_is_written(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    done = CliRunner().invoke(fetch, [str(tmp_path / "good.txt"), "http://127.0.0.1/page"])
    assert done.exit_code != 0
    assert json.loads(done.stdout.splitlines()[0])["text"] == TEXT
    assert "it leads inside a network" in done.stderr
