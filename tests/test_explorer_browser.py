"""The explorer as an analyst meets it: a real browser, both languages, no request that leaves the machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.explorer_browser import Visit, visiting

USA, SAU = "country/USA", "country/SAU"
ID = "https://w3id.org/accords/id/"
PAGES = [
    "/",
    f"/pair?a={USA}&b={SAU}",
    f"/explore?id={USA}",
    f"/entity?id={USA}",
    "/statement",
    "/compare",
    f"/paths?from={USA}&to={SAU}",
    "/timeline",
    "/measures",
    "/query",
    "/review",
    "/review?part=undertaken",
    "/review?part=suggested",
    "/review?part=joining",
    "/review?part=decided",
    "/add",
    "/about",
]
TOUCHED = """(() => {
  window.touched = [];
  accordsGraph.on('add remove data position', event => window.touched.push(event.type));
})()"""
"""Notes everything that comes, goes, changes or moves in the drawing."""
FREE_LINE = """(() => {
  const far = (p) => Math.min(...accordsGraph.nodes().map(n => {
    const q = n.renderedPosition();
    return Math.hypot(p.x - q.x, p.y - q.y);
  }));
  const lines = accordsGraph.edges().filter(e => e.parallelEdges().length === 1).toArray();
  const found = lines.map(e => [e.id(), e.renderedMidpoint()]).sort((a, b) => far(b[1]) - far(a[1]))[0];
  return [found[0], found[1].x, found[1].y];
})()"""
BOX = "document.querySelector('[data-testid=stSidebar]').getBoundingClientRect()"


def busiest(visit: Visit) -> str:
    """Give the neighbour of the root that has most links."""
    found: str = visit.page.evaluate(
        f"accordsGraph.nodes().filter(n => n.id() !== '{ID + USA}')"
        ".sort((a, b) => b.data('degree') - a.data('degree'))[0].id()"
    )
    return found


def test_from_a_name_to_the_sentence_in_english(visit: Visit) -> None:
    visit.open("/")
    visit.page.get_by_label("Name of a country").fill("mary elsworth")
    visit.page.locator("#found a.title").first.click()
    visit.until("location.pathname === '/entity'")
    visit.page.locator("h1", has_text="Mary Ellsworth").wait_for()
    visit.page.locator("details.row > summary").first.click()
    quote = visit.page.locator("details[open] blockquote").first
    assert quote.get_attribute("lang") == "en"
    visit.page.locator("details[open] figcaption a[href^=statement]").first.click()
    visit.page.locator(".text .here").wait_for()
    visit.settle()
    assert visit.page.locator(".text mark").count() > 3
    assert visit.problems == []


def test_three_clicks_lead_from_nothing_to_a_sentence_and_its_address(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.open("/")
    visit.page.locator(".steps a[href^=pair]").click()
    visit.until("location.pathname === '/pair'")
    visit.page.locator("details.row > summary").first.click()
    visit.page.locator("details[open] blockquote").first.wait_for()
    visit.page.get_by_role("button", name="Copy the link").click()
    visit.page.get_by_role("button", name="Copied").wait_for()
    assert visit.page.evaluate("navigator.clipboard.readText()").startswith(f"{visit.base}/pair?")


def test_from_two_countries_to_the_sentence_in_arabic(arabic: Visit) -> None:
    arabic.open(f"/pair?a={USA}&b={SAU}")
    arabic.until("document.documentElement.lang === 'ar' && document.documentElement.dir === 'rtl'")
    arabic.page.locator("details.row summary", has_text="السيبراني").first.click()
    quotes = arabic.page.locator("details[open] blockquote[lang=ar][dir=rtl]")
    quotes.first.wait_for()
    quotes.first.locator("mark").first.wait_for()
    arabic.page.locator("details[open] figure[dir=rtl] figcaption a[href^=statement]").first.click()
    arabic.page.locator(".text[lang=ar][dir=rtl] .here").wait_for()


def test_a_click_shows_the_evidence(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    names = visit.page.evaluate(
        "Object.fromEntries(accordsGraph.nodes().map(n => [n.id(), n.data('label')]))"
    )
    for iri, place in list(visit.places().items())[:4]:
        visit.click_in_drawing(place["x"], place["y"])
        visit.page.locator("h2", has_text=names[iri]).wait_for()
        visit.page.locator(".quote").first.wait_for()
        visit.until(f"new URLSearchParams(location.search).get('chosen') === {iri!r}")
        visit.settle()


def test_a_click_leaves_the_drawing_as_it_is(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    one, other = list(visit.places().values())[1:3]
    visit.page.evaluate(TOUCHED)
    for place in (one, other):
        visit.click_in_drawing(**place)
        visit.page.locator(".quote").first.wait_for()
        visit.settle()
    assert visit.page.evaluate("window.touched") == []


def test_two_quick_clicks_end_at_the_second_in_drawing_pane_and_address(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    places = visit.places()
    names = visit.page.evaluate(
        "Object.fromEntries(accordsGraph.nodes().map(n => [n.id(), n.data('label')]))"
    )
    for one, other in (list(places)[1:3], list(places)[3:5], list(places)[2:0:-1]):
        visit.click_in_drawing(**places[one])
        visit.click_in_drawing(**places[other])
        visit.page.locator("h2", has_text=names[other]).wait_for()
        visit.settle()
        visit.until(f"accordsGraph.elements('.chosen').map(it => it.id()).join() === {other!r}")
        assert visit.page.locator("h2", has_text=names[other]).count() == 1
        visit.until(f"new URLSearchParams(location.search).get('chosen') === {other!r}")
        assert visit.page.evaluate("accordsGraph.nodes().length") == len(
            places
        )  # two things are no double click


def test_a_line_shows_the_sentences_that_say_it(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    visit.places()
    edge, across, down = visit.page.evaluate(FREE_LINE)
    visit.click_in_drawing(across, down)
    visit.page.locator(".quote mark").first.wait_for()
    visit.until(f"new URLSearchParams(location.search).get('chosen') === {edge!r}")


def test_expanding_moves_nothing_that_was_there(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    before, busy = visit.places(), busiest(visit)
    visit.click_in_drawing(before[busy]["x"], before[busy]["y"])
    visit.page.locator(".quote").first.wait_for()
    visit.settle()
    visit.page.locator("button.expand").click()
    visit.until(f"accordsGraph.nodes().length > {len(before)}")
    visit.settle()
    after = visit.places()
    moved = [max(abs(after[i][axis] - before[i][axis]) for axis in "xy") for i in before]
    assert max(moved) <= 1.0
    visit.page.locator("button.undo").click()
    visit.until(f"accordsGraph.nodes().length === {len(before)}")


def test_the_drawing_is_walked_by_keys_and_said_aloud(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    visit.page.locator(".canvas").focus()
    visit.page.keyboard.press("ArrowRight")
    said = visit.page.locator(".graph [aria-live]")
    expect(said).not_to_be_empty()
    first = said.inner_text()
    visit.page.keyboard.press("l")
    expect(said).not_to_have_text(first)
    visit.page.keyboard.press("Enter")
    visit.page.locator(".quote").first.wait_for()


def test_the_picture_is_saved(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}", ".graph[data-ready]")
    with visit.page.expect_download() as saved:
        visit.page.locator("button.png").click()
    content = Path(saved.value.path()).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) > 5_000


def test_a_view_is_an_address(visit: Visit) -> None:
    visit.open(f"/explore?id={USA}&types=Agreement&lang=en", ".graph[data-ready]")
    kinds = visit.page.evaluate("[...new Set(accordsGraph.nodes().map(n => n.data('type')))].sort()")
    assert kinds == ["Agreement", "Country"]


def test_compare_shows_whole_titles_in_its_lists_and_under_them(visit: Visit) -> None:
    visit.open("/compare")
    visit.page.get_by_role("combobox").first.click()
    options = visit.page.get_by_role("option")
    options.first.wait_for()
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.innerText)"
    assert options.count() > 1
    assert options.evaluate_all(cut) == []
    title = options.first.inner_text().partition(" · ")[2]
    options.first.click()
    visit.page.locator(".chosen a", has_text=title).wait_for()


def test_the_language_is_changed_where_one_stands(visit: Visit) -> None:
    visit.open(f"/pair?a={USA}&b={SAU}")
    visit.page.locator(".languages a").click()
    visit.until("document.documentElement.dir === 'rtl'")
    visit.page.locator("h1", has_text="دولتان").wait_for()
    visit.until(f"new URLSearchParams(location.search).get('a') === {USA!r}")


@pytest.mark.parametrize("locale", ["en-GB", "ar"])
def test_no_request_leaves_the_machine(browser: Browser, base: str, locale: str) -> None:
    with visiting(browser, base, locale) as visit:
        for page in PAGES:
            visit.open(page)
            assert visit.strays == [], page
            assert visit.problems == [], page


@pytest.mark.parametrize("locale", ["en-GB", "ar"])
def test_on_a_phone_the_menu_is_out_of_the_way_and_within_reach(
    browser: Browser, base: str, locale: str
) -> None:
    phone = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
    with visiting(browser, base, locale, **phone) as visit:
        visit.open("/pair")
        menu = visit.page.locator("[data-testid=stSidebar]")
        visit.until(f"(b => b.right <= 1 || b.left >= 389)({BOX})")
        visit.until("document.documentElement.scrollWidth <= 390")
        visit.page.locator("[data-testid=stExpandSidebarButton]").click()
        visit.until(f"(b => b.left >= 0 && b.right <= 390)({BOX})")
        menu.locator("a").first.wait_for()


def test_the_map_keeps_what_was_held_in_one_state(visit: Visit, arabic: Visit) -> None:
    visit.open("/timeline")
    every = visit.page.locator(".acc details.row").count()
    land = visit.page.locator(".map .land").bounding_box()
    mark = visit.page.get_by_role("link", name="Saudi Arabia: 1").bounding_box()
    assert land is not None
    assert mark is not None
    across = (mark["x"] + mark["width"] / 2 - land["x"]) / land["width"]
    assert across == pytest.approx((180 + 45) / 360, abs=0.02)
    visit.page.get_by_role("link", name="Saudi Arabia: 1").click()
    visit.page.wait_for_url("**where=SAU**")
    expect(visit.page.locator(".acc details.row")).to_have_count(1)
    visit.page.get_by_role("link", name="Show all places").click()
    expect(visit.page.locator(".acc details.row")).to_have_count(every)
    arabic.open("/timeline")
    there = arabic.page.locator(".map .mark[aria-label^='السعودية']").bounding_box()
    land = arabic.page.locator(".map .land").bounding_box()
    assert there is not None
    assert land is not None
    assert (there["x"] + there["width"] / 2 - land["x"]) / land["width"] == pytest.approx(across, abs=0.01)


def test_the_outline_of_the_land_is_served_with_the_page(visit: Visit) -> None:
    answer = visit.page.request.get(f"{visit.base}/map/land.svg")
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
