"""Saved questions: kept under a name, listed, opened and deleted; read by everybody, written by whoever may judge."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from accords.graph.errors import BadInput
from accords.graph.record import Record
from accords.graph.record.backup import backup, restore
from accords.graph.record.saved import LONGEST, Saved, forget_question, save_question, saved_questions
from tests.explorer_browser import serving, visiting
from tests.test_explorer_pages import SAU, USA, markup, shown

PAIR = f"pair?a=country%2FUSA&b={SAU.replace('/', '%2F')}"
HOSTILE = "<img src=x onerror=alert(1)> *x* :material/search:"


@pytest.fixture
def home(small_home: Path, tmp_path: Path) -> Path:
    shutil.copytree(small_home, tmp_path / "home")
    return tmp_path / "home"


def test_a_question_is_kept_until_it_is_forgotten_and_its_name_is_one(home: Path) -> None:
    save_question(home, Saved("Gulf", PAIR, "for Monday", "Mary"))
    (kept,) = saved_questions(home)
    assert (kept.name, kept.address, kept.note, kept.who) == ("Gulf", PAIR, "for Monday", "Mary")
    with pytest.raises(BadInput, match="“Gulf” already"):
        save_question(home, Saved("Gulf", "about"))
    assert forget_question(home, "Gulf")
    assert not forget_question(home, "Gulf")
    assert saved_questions(home) == []


@pytest.mark.parametrize("question", [Saved("", PAIR), Saved("x" * (LONGEST["name"] + 1), PAIR)])
def test_what_cannot_be_listed_is_not_kept(home: Path, question: Saved) -> None:
    with pytest.raises(BadInput):
        save_question(home, question)
    assert saved_questions(home) == []


def test_a_backup_holds_what_was_saved(home: Path, tmp_path: Path) -> None:
    save_question(home, Saved("Gulf", PAIR))
    backup(home, tmp_path / "backup.db")
    restore(tmp_path / "backup.db", tmp_path / "again")
    assert saved_questions(tmp_path / "again") == saved_questions(home)


def test_an_older_record_has_nothing_saved_and_takes_what_is(home: Path) -> None:
    record = sqlite3.connect(home / "record.db")
    record.execute("DROP TABLE saved")
    record.close()
    assert saved_questions(home) == []
    assert saved_questions(home / "nowhere") == []
    Record(home).close()
    save_question(home, Saved("Gulf", PAIR))
    assert [one.name for one in saved_questions(home)] == ["Gulf"]


def test_a_damaged_record_leaves_the_first_page_standing(home: Path) -> None:
    (home / "record.db").write_bytes(b"no database" * 100)
    page = shown(home, "home")
    assert not page.exception
    assert "Newest statements" in markup(page)


def test_the_first_page_lists_it_and_only_who_may_write_can_delete_it(home: Path) -> None:
    save_question(home, Saved(HOSTILE, PAIR, HOSTILE))
    mine, theirs = shown(home, "home"), shown(home, "home", local=False)
    for page in (mine, theirs):
        assert not page.exception
        assert 'href="pair?a=country%2FUSA&amp;b=country%2FSAU"' in markup(page)
        assert "<img src=x" not in markup(page)
    assert any(str(one.key).startswith("forget-it-") for one in mine.button)
    assert not any(str(one.key).startswith("forget-it-") for one in theirs.button)


def test_from_a_view_to_its_name_and_back_in_a_browser(browser: Browser, home: Path) -> None:
    with serving(home) as base, visiting(browser, base) as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        visit.open(f"/pair?a={USA}&b={SAU}&lang=en")
        visit.page.get_by_role("button", name="Copy the link").click()
        visit.page.get_by_role("button", name="Copied").wait_for()
        assert visit.page.evaluate("navigator.clipboard.readText()") == visit.page.url
        visit.page.get_by_role("button", name="Save", exact=False).first.click()
        visit.page.get_by_label("Name").fill(HOSTILE)
        visit.page.get_by_role("button", name="Save this view").click()
        visit.page.get_by_text("Saved as “<img src=x onerror=alert(1)> *x*").wait_for()
        assert visit.page.locator("[data-testid=stToast] [data-testid=stIconMaterial]").count() == 0
        visit.open("/?lang=en")
        visit.page.locator("a.go", has_text=HOSTILE).click()
        visit.until("location.pathname === '/pair'")
        visit.until(f"new URLSearchParams(location.search).get('b') === {SAU!r}")
        visit.open("/?lang=en")
        visit.page.get_by_role("button", name="Delete").click()
        visit.page.get_by_role("button", name="Delete “<img src=x onerror=alert(1)> *x*").click()
        visit.page.locator("a.go", has_text=HOSTILE).wait_for(state="detached")
        assert saved_questions(home) == []
        assert visit.problems == []


def test_a_visitor_who_may_not_judge_cannot_save(browser: Browser, home: Path) -> None:
    save_question(home, Saved("Gulf", PAIR))
    with (
        serving(home, environment={"ACCORDS_REVIEWERS": "a@example.org"}) as base,
        visiting(browser, base) as visit,
    ):
        visit.open("/?lang=en")
        visit.page.locator("a.go", has_text="Gulf").wait_for()
        assert visit.page.get_by_role("button", name="Copy the link").count() == 1
        assert visit.page.get_by_role("button", name="Save").count() == 0
        assert visit.page.get_by_role("button", name="Delete").count() == 0
