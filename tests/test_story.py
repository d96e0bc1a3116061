"""The analyst's story: every command of docs/story.md runs as it stands there and says what the page says."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from docx import Document as open_docx

ROOT = Path(__file__).parent.parent
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STATUS = re.compile(r"#.*\bexit status (\d+)$")


class Ran(NamedTuple):
    """A command of the page with what it said."""

    line: str
    status: int
    said: str


def blocks() -> list[tuple[str, str]]:
    return FENCE.findall((ROOT / "docs" / "story.md").read_text(encoding="utf-8"))


def run(line: str, folder: Path) -> Ran:
    environment = {name: value for name, value in os.environ.items() if name != "ACCORDS_HOME"}
    environment["PATH"] = f"{Path(sys.executable).parent}:{environment['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    return Ran(line, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


@pytest.fixture(scope="module")
def told(desk: Path) -> list[Ran]:
    """Every command of the page, run in its order; what a `text` block shows is in what the last one said."""
    ran: list[Ran] = []
    for kind, text in blocks():
        if kind == "sh":
            ran += [run(line, desk) for line in text.splitlines() if line.strip()]
        else:
            for line in text.splitlines():
                assert line in ran[-1].said, (ran[-1].line, line)
    return ran


def test_every_command_ends_as_the_page_says(told: list[Ran]) -> None:
    assert len(told) > 20
    for one in told:
        expected = STATUS.search(one.line)
        assert one.status == (int(expected[1]) if expected else 0), one
        assert "Traceback" not in one.said


def test_the_page_tells_both_languages(told: list[Ran]) -> None:
    lines = [one.line for one in told]
    for command in ("ingest", "ask", "diff", "brief", "pack", "verify"):
        assert sum(line.startswith(f"accords {command} ") for line in lines) >= 2, command


def test_the_comparison_never_says_contradiction(told: list[Ran]) -> None:
    accounts = [one.said for one in told if "--accounts" in one.line]
    assert len(accounts) == 2
    assert not any("contradict" in said.lower() or "تناقض" in said for said in accounts)


def test_not_found_counts_the_sentences_that_were_not_understood(told: list[Ran]) -> None:
    (said,) = [one.said for one in told if one.line.startswith("accords diff us-qatar-dialogue-2018-en")]
    assert ("ABSENT" in said) != bool(re.search(r"not understood: [1-9]", said))


def test_the_briefs_are_there_in_both_languages_and_forms(told: list[Ran], desk: Path) -> None:
    english, arabic = ((desk / name).read_text(encoding="utf-8") for name in ("brief.md", "brief-ar.md"))
    assert english.startswith("# United States and Qatar")
    assert arabic.startswith('<div dir="rtl" lang="ar">\n\n# الولايات المتحدة وقطر')
    for page in (english, arabic):
        called = set(re.findall(r"\(#q(\d+)\)", page))
        assert called
        assert called == set(re.findall(r'<a id="q(\d+)">', page))
    for name in ("brief.docx", "brief-ar.docx"):
        assert len(open_docx(os.fspath(desk / name)).paragraphs) > 20
