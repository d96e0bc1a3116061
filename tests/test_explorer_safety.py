"""What a hostile statement may not do in the explorer, and what pages owe to those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.explorer_browser import chromium, serving, visiting
from tests.hostile_world import PAYLOADS, hostile_world
from tests.test_explorer_browser import PAGES

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def base(small_home: Path) -> Iterator[str]:
    with serving(small_home) as address:
        yield address


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    home = tmp_path_factory.mktemp("hostile")
    record = Record(home)
    for document, reading in hostile_world():
        record.take(document, reading)
    statements = record.names()
    record.close()
    publish(Settings(home=home))
    with serving(home) as address:
        yield address, statements


def test_no_payload_runs_on_the_pages_of_the_graph(browser: Browser, hostile: tuple[str, list[str]]) -> None:
    base, _ = hostile
    root = "country/QAT"
    views = ["/", "/?q=script", f"/pair?a={root}&b=country/EGY", f"/explore?id={root}", f"/entity?id={root}",
             f"/explore?id={root}&chosen=https://w3id.org/accords/id/{root}", "/add", "/about",
             "/entity?id=<script>alert(21)</script>"]  # fmt: skip
    with visiting(browser, base) as visit:
        for view in views:
            visit.open(view)
            for fold in visit.page.locator("details > summary").all():
                fold.evaluate("one => one.parentElement.open = true")
            visit.settle()
        assert visit.problems == []
        assert visit.strays == []


def test_no_payload_runs_on_the_page_of_its_statement(
    browser: Browser, hostile: tuple[str, list[str]]
) -> None:
    base, statements = hostile
    assert len(statements) == len(PAYLOADS)
    with visiting(browser, base) as visit:
        for statement in statements:
            visit.open(f"/statement?id=statement/{statement}")
            assert visit.page.locator("h1").inner_text() in PAYLOADS
            assert visit.page.locator(".acc a[href^='javascript']").count() == 0
        assert visit.problems == []
        assert visit.strays == []


def test_answers_carry_headers_that_keep_the_page_to_itself(browser: Browser, base: str) -> None:
    with visiting(browser, base) as visit:
        answer = visit.page.goto(base)
        assert answer is not None
        policy = answer.headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("locale", "scheme"), [("en-GB", "light"), ("ar", "dark")])
def test_no_rule_of_accessibility_is_broken(
    browser: Browser, base: str, page: str, locale: str, scheme: str
) -> None:
    with visiting(browser, base, locale, color_scheme=scheme) as visit:
        visit.open(page, ".graph[data-ready]" if "explore" in page else ".acc h1")
        found = Axe().run(visit.page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"][:3]]) for one in found] == []
