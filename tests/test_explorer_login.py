"""Judging from elsewhere: a login at a real provider in a real browser, and who is let in by it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from accords.dashboards.reviewers import Reviewers, signature
from accords.graph.record import Record
from tests.explorer_browser import PATIENCE_SECONDS, Visit, serving, visiting
from tests.identity_provider import CLIENT, SECRET, Provider, providing

MARY = {"sub": "17", "name": "Mary Ellsworth", "email": "mary@example.org", "email_verified": True}
LISTED = Reviewers.listed("Mary@Example.org, groups = accords reviewers")


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing(dict(MARY)) as found:
        yield found


@pytest.fixture(scope="module")
def judged_home(small_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("login") / "home"
    shutil.copytree(small_home, home)
    return home


@pytest.fixture(scope="module")
def base(judged_home: Path, provider: Provider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An explorer that lists one reviewer, on this machine's own address as behind a proxy."""
    place = tmp_path_factory.mktemp("place")
    with serving(
        judged_home, place, {"ACCORDS_REVIEWERS": "mary@example.org"}, configured(provider)
    ) as address:
        yield address


def configured(provider: Provider) -> dict[str, str]:
    return {
        "cookie_secret": "long enough to sign a cookie with it",
        "client_id": CLIENT,
        "client_secret": SECRET,
        "server_metadata_url": f"{provider.base}/.well-known/openid-configuration",
        "redirect_uri": "http://127.0.0.1:{port}/oauth2callback",
    }


def logged_in(visit: Visit) -> None:
    visit.open("/review?part=claims&lang=en")
    assert visit.page.get_by_label("Reason").count() == 0
    visit.page.get_by_role("button", name="Log in").click()
    visit.page.get_by_role("button", name="Log out").wait_for()
    visit.until("location.pathname === '/review'")
    visit.until("new URLSearchParams(location.search).get('part') === 'claims'")
    visit.settle()


def signers(home: Path) -> list[str]:
    record = Record(home)
    decided = record.decisions()
    record.close()
    return [one.who for one in decided]


def assert_signed(visit: Visit, home: Path, expected: list[str]) -> None:
    """Wait until the judgement is kept, and say by whom."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not (found := signers(home)) and time.monotonic() < end:
        visit.page.wait_for_timeout(100)
    assert found == expected
    visit.settle()


def test_whoever_is_listed_judges_under_the_name_of_the_login(
    browser: Browser, base: str, provider: Provider, judged_home: Path
) -> None:
    provider.person = dict(MARY)
    with visiting(browser, base) as visit:
        logged_in(visit)
        visit.page.get_by_text("You judge as").wait_for()
        assert visit.page.get_by_label("Your name, as it is to be kept").count() == 0
        visit.page.get_by_label("Reason").first.fill("the communiqué says so")
        visit.page.get_by_role("button", name="Accept").first.click()
        assert_signed(visit, judged_home, ["Mary Ellsworth <mary@example.org>"])
        visit.page.get_by_role("button", name="Log out").click()
        visit.page.get_by_role("button", name="Log out").wait_for(state="detached")
        visit.open("/review?lang=en")
        visit.page.get_by_role("button", name="Log in").wait_for()
        assert visit.problems == []


def test_whoever_is_not_listed_reads_only(browser: Browser, base: str, provider: Provider) -> None:
    provider.person = MARY | {"email": "eve@example.org", "name": "Eve"}
    with visiting(browser, base) as visit:
        logged_in(visit)
        visit.page.get_by_text("not listed as a reviewer").wait_for()
        assert visit.page.get_by_role("button", name="Accept").count() == 0
        assert visit.page.get_by_label("Reason").count() == 0


def test_reviewers_without_a_provider_leave_the_page_read_only(browser: Browser, small_home: Path) -> None:
    with (
        serving(small_home, environment={"ACCORDS_REVIEWERS": "a@example.org"}) as base,
        visiting(browser, base) as visit,
    ):
        visit.open("/review?lang=en")
        visit.page.get_by_text("no identity provider is configured").wait_for()
        assert visit.page.get_by_label("Reason").count() == 0
        visit.open("/add?lang=en")
        assert visit.page.locator("textarea").count() == 0


@pytest.mark.parametrize(
    "person",
    [MARY, {"groups": ["other", "accords reviewers"]}, {"groups": "accords reviewers"}],
)
def test_an_address_or_a_claim_lets_in(person: dict[str, Any]) -> None:
    assert LISTED.admits(person)


@pytest.mark.parametrize(
    "person",
    [
        {},
        MARY | {"email_verified": False},
        {"email": "mary@example.org"},
        MARY | {"email": "mary@example.org.evil.example"},
        {"groups": ["accords"]},
        {"name": "mary@example.org", "email_verified": True},
    ],
)
def test_nothing_else_lets_in(person: dict[str, Any]) -> None:
    assert not LISTED.admits(person)
    assert not Reviewers.listed(" , ").admits(person)


def test_a_judgement_names_what_the_person_cannot_choose() -> None:
    assert signature(MARY | {"email_verified": False}) == "Mary Ellsworth <17>"
    assert signature(MARY | {"name": " Mary\n "}) == "Mary <mary@example.org>"
    assert signature({"sub": "17"}) == "17"
