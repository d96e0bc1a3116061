"""What a hostile statement may not do in the explorer, and what pages owe to those who cannot see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from urllib.parse import quote, unquote

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from accords.graph.publish import publish
from accords.graph.record import Decision, Record
from accords.graph.record.saved import Saved, save_question
from accords.graph.settings import Settings
from tests.explorer_browser import serving, visiting
from tests.hostile_world import PAYLOADS, hostile_world
from tests.test_explorer_browser import PAGES

ROOT = "country/QAT"
NAMED = f"https://w3id.org/accords/id/{ROOT}"
EVERY_TITLE = quote("SELECT ?title WHERE { ?one <http://purl.org/dc/terms/title> ?title }")
HOSTILE_VIEWS = [
    ("/", 20),
    ("/?q=alert", 5),
    (f"/?ask=representatives&a={NAMED}&b=https://w3id.org/accords/id/country/EGY", 0),
    (f"/pair?a={ROOT}&b=country/EGY", 20),
    (f"/explore?id={ROOT}", 0),
    (f"/explore?id={ROOT}&chosen={NAMED}", 12),
    (f"/entity?id={ROOT}", 20),
    ("/statement", 20),
    ("/compare", 10),
    ("/compare?one=statement/{one}&two=statement/{two}", 2),
    ("/paths?from={official}&to=country/EGY", 1),
    (f"/timeline?party={ROOT}", 20),
    ("/timeline", 20),
    ("/measures", 5),
    ("/measures?measure=bridges", 0),
    ("/measures?measure=communities", 1),
    (f"/query?sparql={EVERY_TITLE.replace('{', '{{').replace('}', '}}')}", 20),
    ("/review", 5),
    ("/review?part=undertaken", 5),
    ("/review?part=suggested", 0),
    ("/review?part=joining", 0),
    ("/review?part=decided", 20),
    ("/add", 0),
    ("/about", 10),
]
"""Every page on the hostile world, and how many of the payloads at least stand on it as words."""

ADDRESSED = ("", "pair", "explore", "entity", "statement", "compare", "paths", "timeline", "measures", "query",
             "review", "add", "about")  # fmt: skip
PARAMETERS = ("q", "id", "a", "b", "year", "ask", "one", "two", "from", "to", "party", "since", "until", "measure",
              "sparql", "part", "open", "chosen", "types", "relations", "publisher", "speaker", "confidence",
              "reviews", "languages", "at", "lang")  # fmt: skip
"""Every parameter that a page reads from its address."""

RUNNING = (
    "[href^=javascript], script, iframe, form, object, style, [onerror], [onload], [ontoggle], [onfocus]"
)
"""What a payload would be, had it become markup."""

GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    """An explorer on the hostile world, in which somebody hostile has also judged and saved."""
    home = tmp_path_factory.mktemp("hostile")
    record = Record(home)
    for document, reading in hostile_world():
        record.take(document, reading)
    statements = record.names()
    for payload in PAYLOADS:
        record.decide(Decision(f"{NAMED}#none", payload, "accepted", payload, payload, "2021-03-01"))
        save_question(home, Saved(payload, f"entity?id={quote(payload)}", payload, payload))
    record.close()
    publish(Settings(home=home))
    with serving(home) as address:
        yield address, statements


def test_no_payload_runs_where_a_page_shows_it(browser: Browser, hostile: tuple[str, list[str]]) -> None:
    base, statements = hostile
    with visiting(browser, base) as visit:
        visit.open(f"/entity?id={ROOT}")
        official = unquote(
            str(visit.page.locator("a[href^='entity?id=official']").first.get_attribute("href"))
        )
        names = {"one": statements[1], "two": statements[2], "official": official.removeprefix("entity?id=")}
        for view, fewest in HOSTILE_VIEWS:
            visit.open(view.format(**names))
            visit.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            visit.settle()
            shown = visit.page.locator("[data-testid=stMain]").inner_text()
            assert sum(payload in shown for payload in PAYLOADS) >= fewest, (view, shown)
            assert visit.page.locator(".acc").locator(RUNNING).count() == 0, view
            assert visit.problems == [], view
            assert visit.strays == [], view


def test_no_payload_runs_from_an_address(browser: Browser, hostile: tuple[str, list[str]]) -> None:
    base, _ = hostile
    every = quote("".join(PAYLOADS))
    with visiting(browser, base) as visit:
        for page in ADDRESSED:
            visit.open(f"/{page}?{'&'.join(f'{name}={every}' for name in PARAMETERS)}")
            assert visit.problems == [], page
            assert visit.strays == [], page


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


@pytest.mark.parametrize("locale", ["en-GB", "ar"])
def test_no_rule_of_accessibility_is_broken(browser: Browser, base: str, locale: str) -> None:
    """Light and dark are two looks of one page: it follows the browser's wish at once."""
    broken: dict[tuple[str, str], list[tuple[str, list[str]]]] = {}
    with visiting(browser, base, locale) as visit:
        for page in PAGES:
            visit.open(page, ".graph[data-ready]" if "explore" in page else ".acc h1")
            visit.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            ground = ""
            for scheme in SCHEMES:
                visit.page.emulate_media(color_scheme=scheme)
                visit.until(f"{GROUND} !== {ground!r}")
                visit.settle()
                ground = visit.page.evaluate(GROUND)
                for one in Axe().run(visit.page, options=RULES).response["violations"]:
                    told = [node["html"][:200] for node in one["nodes"][:3]]
                    broken.setdefault((page, scheme), []).append((one["id"], told))
    assert broken == {}
