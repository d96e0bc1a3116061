"""What is new since the last visit: only the browser remembers, and only what it has not shown is told."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.explorer_browser import Visit, visiting

KEPT = "localStorage.getItem('accords-seen')"


def test_only_what_came_in_since_the_last_visit_is_told(browser: Browser, base: str) -> None:
    with visiting(browser, base) as first:
        first.open("/")
        first.until(f"{KEPT} !== null")
        expect(first.page.locator(".news")).to_be_hidden()
        moments = first.page.locator(".news [data-seen]").evaluate_all(
            "all => all.map(it => it.dataset.seen)"
        )
        assert moments == sorted(moments, reverse=True)
        assert first.page.evaluate(KEPT) == moments[0]
        before = moments[0][:-1]
        first.page.evaluate(f"localStorage.setItem('accords-seen', '{before}')")
        second = Visit(first.page.context.new_page(), base)
        second.open("/")
        second.page.get_by_role("heading", name="New since your last visit").wait_for()
        expect(second.page.locator(".news li:visible")).to_have_count(moments.count(moments[0]))
        second.open("/?lang=ar")
        second.page.get_by_role("heading", name="الجديد منذ زيارتك الأخيرة").wait_for()
        third = Visit(first.page.context.new_page(), base)
        third.open("/")
        expect(third.page.locator(".news")).to_be_hidden()
