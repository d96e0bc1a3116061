"""The timeline's range: years dragged over, or dates written, both in the address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from accords.graph.views.chronicle import Event
from accords.graph.views.things import Thing
from tests.explorer_browser import Visit, calling, visitor

RANGE = "(p => [p.get('since'), p.get('until')].join())(new URLSearchParams(location.search))"


@pytest.fixture(scope="module", params=["en-GB", "ar"])
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    with visitor(browser, request.param) as found:
        yield found


@pytest.fixture
def visit(reader: BrowserContext, base: str) -> Iterator[Visit]:
    with calling(reader, base) as found:
        found.open("/timeline")
        yield found


def years(visit: Visit) -> list[str]:
    headings = visit.page.locator(".acc h2").all_inner_texts()
    return sorted(text for text in headings if text.isdigit())


def await_years(visit: Visit, wanted: list[str]) -> None:
    """Wait until just these years stand on the page."""
    found = (
        "[...document.querySelectorAll('.acc h2')].map(it => it.innerText).filter(it => /^\\d+$/.test(it))"
    )
    visit.until(f"{found}.sort().join() === {','.join(wanted)!r}")


def middle(bar: Locator) -> tuple[float, float]:
    box = bar.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_years_that_are_dragged_over_are_the_range(visit: Visit) -> None:
    every, bars = years(visit), visit.page.locator(".strip [data-year]")
    assert len(every) == bars.count() == 2
    visit.page.mouse.move(*middle(bars.nth(1)))
    visit.page.mouse.down()
    expect(visit.page.locator(".strip .in")).to_have_text([every[1]])
    visit.page.mouse.move(*middle(bars.nth(0)), steps=4)
    expect(visit.page.locator(".strip .in")).to_have_text(every)
    visit.page.mouse.up()
    visit.until(f"{RANGE} === '{','.join(every)}'")
    for field, year in zip(visit.page.get_by_role("textbox").all()[-2:], every, strict=True):
        expect(field).to_have_value(year)
    visit.settle()
    bars.nth(1).click()
    visit.until(f"{RANGE} === '{every[1]},{every[1]}'")
    await_years(visit, every[1:])
    expect(bars).to_have_count(2)
    visit.page.locator(".strip + p a").click()
    visit.until(f"{RANGE} === ','")
    await_years(visit, every)
    assert visit.problems == []


def test_dates_that_are_written_are_the_range(visit: Visit) -> None:
    every = years(visit)
    since, until = visit.page.get_by_role("textbox").all()[-2:]
    until.fill(f"{every[0]}-12-31")
    until.press("Enter")
    visit.until(f"{RANGE} === ',{every[0]}-12-31'")
    await_years(visit, every[:1])
    since.fill("soon")
    since.press("Enter")
    visit.page.locator(".note", has_text="soon").wait_for()
    await_years(visit, every[:1])


@pytest.mark.parametrize(
    ("date", "since", "until", "lies"),
    [
        ("2020-10-14", "2020", "2020", True),
        ("2020-10-14", "2020-10-15", None, False),
        ("2020-10-14", None, "2020-10", True),
        ("2020-10-14", None, "2020-09", False),
        ("2020", "2020-05", "2020-06", True),
        ("2019", "2020-05", None, False),
    ],
)
def test_a_date_lies_within_what_it_may_be_in(
    date: str, since: str | None, until: str | None, lies: bool
) -> None:
    event = Event(Thing("x", "Meeting", {}, ()), date, ())
    assert event.lies_within(since, until) is lies
