"""What tests share.

small_world   the small world of tests/small_world/, published once for the whole run: a `Generation`
small_home    the workspace it was published in (read it, never change it)
small_bytes   the graph published in it, as one file without its clock
base          an explorer that serves it: its address
browser       a real Chromium
visit         a page of the explorer as an English visitor opens it; arabic: as an Arabic one does
workspace     a fresh, empty workspace of this test
neo4j_…       a real Neo4j server; see tests/neo4j_server.py
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, BrowserContext

from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.explorer_browser import Visit, calling, chromium, serving, visitor
from tests.neo4j_server import neo4j_driver as neo4j_driver
from tests.neo4j_server import neo4j_empty as neo4j_empty
from tests.neo4j_server import neo4j_settings as neo4j_settings
from tests.neo4j_server import neo4j_small_world as neo4j_small_world
from tests.published import bytes_of
from tests.worlds import small_world as small_world_statements

# A shell that starts something in the background lets it ignore Ctrl-C, and all that it starts inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def small_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("small-world")
    record = Record(home)
    for document, reading in small_world_statements():
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
    return home


@pytest.fixture(scope="session")
def small_world(small_home: Path) -> Generation:
    return Generation.current(small_home)


@pytest.fixture(scope="session")
def small_bytes(small_home: Path) -> bytes:
    return bytes_of(small_home)


@pytest.fixture(scope="module")
def base(small_home: Path) -> Iterator[str]:
    with serving(small_home) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def reader_of_english(browser: Browser) -> Iterator[BrowserContext]:
    with visitor(browser) as found:
        yield found


@pytest.fixture(scope="module")
def reader_of_arabic(browser: Browser) -> Iterator[BrowserContext]:
    with visitor(browser, "ar") as found:
        yield found


@pytest.fixture
def visit(reader_of_english: BrowserContext, base: str) -> Iterator[Visit]:
    with calling(reader_of_english, base) as found:
        yield found


@pytest.fixture
def arabic(reader_of_arabic: BrowserContext, base: str) -> Iterator[Visit]:
    with calling(reader_of_arabic, base) as found:
        yield found


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "home"


# Laws are about what is said, not about how fast a busy machine says it.
hypothesis.settings.register_profile("accords", deadline=None, derandomize=True)
hypothesis.settings.load_profile("accords")


LONG = [
    f"test_{name}"
    for name in ("explorer_safety", "commands", "curation", "explorer_browser", "explorer_busy", "publish", "faults",
                 "export", "ingest", "neo4j_bulk", "explorer_pages", "explorer_faults", "laws", "explorer_arabic",
                 "neo4j_releases", "curation_neo4j", "cypher", "explorer_review", "neo4j", "laws_reader")
]  # fmt: skip
"""Files that take long, the longest first; see `pytest --durations`."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(variable): takes data from what this variable names")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes data that is not part of the project and not at hand; the last line says so.

    Files that take minutes come first, so that no worker waits for another's at the end.
    """
    absent = [item for item in items if _missing(item)]
    config.hook.pytest_deselected(items=absent)
    items[:] = sorted((item for item in items if item not in absent), key=_turn)


def _turn(item: pytest.Item) -> int:
    return LONG.index(item.path.stem) if item.path.stem in LONG else len(LONG)


def _missing(item: pytest.Item) -> list[str]:
    return [mark.args[0] for mark in item.iter_markers("needs") if mark.args[0] not in os.environ]


def pytest_unconfigure() -> None:
    if "ACCORDS_GOLD" not in os.environ:
        sys.stdout.write("Reading quality was measured on tests/corpus only: ACCORDS_GOLD is not set.\n")


@pytest.fixture(autouse=True)
def _main_module_stays() -> Iterator[None]:
    """Put back the main module: an explorer page run in this process takes its place, and workers import it."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main
