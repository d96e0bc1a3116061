"""The wheel holds every file of the house, and the front door opens without loading the rooms."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("graph", "ingest", "dashboards")
HEAVY = ("rdflib", "pyoxigraph", "neo4j", "streamlit", "networkx", "pdfplumber", "trafilatura")
NOT_FOR_READING = (
    *HEAVY,
    "starlette",
    "uvicorn",
    "rustworkx",
    "babel",
    "docx",
    "httpx",
    "multiprocessing",
    "ssl",
)


def tracked_files() -> list[str]:
    listing = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    return listing.stdout.splitlines()


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    build = [str(ROOT / ".venv/bin/uv"), "build", "--wheel", "--quiet", "--python", sys.executable]
    subprocess.run([*build, "--out-dir", str(folder), str(ROOT)], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_file_of_the_rooms(wheel_names: set[str]) -> None:
    sources = ("dashboards/component/",)  # the bundle's sources: users never build it
    expected = {
        f"accords/{name}"
        for name in tracked_files()
        if name.split("/")[0] in ROOMS and not name.startswith(sources) and not name.endswith(".md")
    }
    assert expected - wheel_names == set()


def test_the_wheel_holds_the_examples(wheel_names: set[str]) -> None:
    examples = {
        f"accords/{name}"
        for name in tracked_files()
        if name.startswith("examples/") and name.endswith(".json")
    }
    assert examples
    assert examples <= wheel_names


def test_help_loads_no_heavy_module() -> None:
    script = (
        "import sys\nfrom accords.cli import root\n"
        "root(['--help'], standalone_mode=False)\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
    assert "ingest" in run.stdout


def test_reading_a_text_loads_no_store_no_explorer_and_no_server(tmp_path: Path) -> None:
    statement = tmp_path / "statement.txt"
    statement.write_text("Canada and Kenya agreed to set up a working group on trade.\n")
    script = (
        "import sys\nfrom accords.cli import root\n"
        f"root(['read', {str(statement)!r}], standalone_mode=False)\n"
        f"print([name for name in {NOT_FOR_READING!r} if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
    assert "Canada" in run.stdout
