"""docs/exports.md is true: every form is told of, and its programs run on what `accords export` writes."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from accords.cli import root
from accords.graph.export.form import forms

PAGE = (Path(__file__).parent.parent / "docs" / "exports.md").read_text("utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
FILES = {
    "graph.nq": "nquads",
    "graph12.trig": "rdf12",
    "graph.graphml": "graphml",
    "tables.zip": "csv",
    "events.jsonl": "plover",
}


@pytest.fixture(scope="module")
def folder(small_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("exports")
    for name, form in FILES.items():
        words = ["export", "--format", form, "--out", str(place / name), "--home", str(small_home)]
        assert CliRunner().invoke(root, words, catch_exceptions=False).exit_code == 0
    with zipfile.ZipFile(place / "tables.zip") as box:
        box.extractall(place)
    return place


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_of_the_page_runs_and_finds_something(program: str, folder: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], cwd=folder, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
    assert run.stdout.strip() not in (b"", b"0")


@pytest.mark.parametrize("form", forms())
def test_the_page_says_what_a_form_carries_and_loses(form: str) -> None:
    assert f"`{form}`" in PAGE
