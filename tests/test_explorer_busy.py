"""The explorer while statements are read and published under it: nobody who looks meets an error."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest

from accords.graph.generation import current_number
from tests.explorer_browser import STILL, Visit, chromium, serving, visiting
from tests.test_explorer_browser import FREE_LINE

PAIRS = (("Qatar", "Egypt"), ("Jordan", "Morocco"), ("Kuwait", "Tunisia"), ("Oman", "Japan"))
TOPICS = ("trade", "health", "water", "education", "energy", "transport", "tourism", "agriculture")
NAMES = ("Salim Haddar", "Mona Karimi", "Yusuf Darwani", "Lina Sabbar", "Omar Tellani")
PILE, WALKS, MOST_PILES = 40, 8, 15
FAULTS = ".note.fault, [data-testid=stException], [data-testid=stAlert]"
VERSION = "document.querySelector('p.version').textContent"


def statement(number: int) -> str:
    """One short statement of two states; no two are alike."""
    pairs = list(product(PAIRS, TOPICS, NAMES, NAMES))
    (one, two), topic, first, second = pairs[number * 37 % len(pairs)]
    day = f"{1 + number % 28} May {2015 + number % 9}"
    return (
        f"{one} and {two}: statement {number}\n\n"
        f"Foreign Minister {first} of {one} met Foreign Minister {second} of {two} in Geneva on {day}. "
        f"{one} and {two} signed a memorandum of understanding on {topic}. "
        f"The two countries established a working group on {topic}. "
        f"{one} and {two} condemned piracy.\n"
    )


@pytest.fixture
def piles(tmp_path: Path) -> list[Path]:
    """Several hundred statements in folders."""
    folders = [tmp_path / f"pile-{number}" for number in range(MOST_PILES)]
    for place, folder in enumerate(folders):
        folder.mkdir()
        for number in range(place * PILE, (place + 1) * PILE):
            (folder / f"statement-{number}.txt").write_text(statement(number), "utf-8")
    return folders


def ingest(pile: Path, home: Path) -> None:
    command = [sys.executable, "-m", "accords", "ingest", str(pile), "--home", str(home)]
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def ingesting(piles: list[Path], home: Path) -> Iterator[None]:
    """Read and publish one pile after another while the block runs."""
    done, failed = threading.Event(), []

    def work() -> None:
        for pile in piles:
            if done.is_set():
                return
            try:
                ingest(pile, home)
            except subprocess.CalledProcessError as problem:
                failed.append(problem.stderr)

    worker = threading.Thread(target=work)
    worker.start()
    try:
        yield
    finally:
        done.set()
        worker.join()
    assert failed == []


def sound(visit: Visit) -> None:
    """Nothing on the page says that something went wrong."""
    assert visit.page.locator(FAULTS).all_inner_texts() == []
    assert visit.problems == []


def go(visit: Visit, name: str, path: str) -> None:
    """Follow the menu."""
    visit.page.locator("[data-testid=stSidebar] a", has_text=name).click()
    visit.until(f"location.pathname === '{path}'")


def choose(visit: Visit, place: int, name: str) -> None:
    """Choose a party of the pair."""
    field = visit.page.locator(".stSelectbox input[role=combobox]").nth(place)
    field.click()
    field.fill(name)
    visit.page.locator("[role=option]", has_text=f"{name} ·").first.click()


def walk(visit: Visit, one: str, two: str) -> None:
    """From a name to two countries, to their network, to a line, to the sentence in its statement."""
    visit.page.locator("input[aria-label^='Name of a country']").fill(one)
    visit.page.keyboard.press("Enter")
    visit.page.locator("#found a.title", has_text=one).first.wait_for()
    sound(visit)
    go(visit, "Two countries", "/pair")
    choose(visit, 0, one)
    visit.until("new URLSearchParams(location.search).has('a')")
    choose(visit, 1, two)
    visit.page.locator(".between a[href^=explore]").click()
    visit.page.locator(".graph[data-ready]").wait_for()
    sound(visit)
    visit.until(STILL)
    _, across, down = visit.page.evaluate(FREE_LINE)
    visit.click_in_drawing(across, down)
    visit.page.locator(".quote figcaption a[href^=statement]").first.click()
    visit.page.locator(".text .here").wait_for()
    sound(visit)
    go(visit, "Search and ask", "/")


def test_while_a_pile_is_read_and_published_nobody_who_looks_meets_an_error(
    piles: list[Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    ingest(piles[0], home)
    seen = set()
    with serving(home) as base, chromium() as browser, visiting(browser, base) as visit:
        visit.open("/")
        with ingesting(piles[1:-1], home):
            for number in range(WALKS):
                walk(visit, *PAIRS[number % len(PAIRS)])
                seen.add(visit.page.evaluate(VERSION))
        assert len(seen) > 2

        before = visit.page.evaluate(VERSION)
        ingest(piles[-1], home)
        newest = current_number(home)
        visit.page.locator(".note[role=status] a", has_text="Show it").click()
        visit.until(f"{VERSION} !== {before!r} && {VERSION}.includes('version {newest},')")
        sound(visit)
