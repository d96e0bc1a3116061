"""The documentation is what the code says: generated pages are fresh, links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])


def test_the_generated_reference_is_fresh() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


def test_every_list_of_words_is_described() -> None:
    """A linguist finds each list of the lexicons in the page that tells of them."""
    told = (ROOT / "docs/lexicons.md").read_text("utf-8")
    for path in sorted((ROOT / "ingest/lexicons").glob("*/*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        names = data.get("lists", {}) if path.name == "words.toml" else {}
        if path.name in ("meetings.toml", "closed.toml", "offices.toml", "names.toml"):
            names = data
        missing = [name for name in names if re.search(rf"\b{re.escape(name)}\b", told) is None]
        assert missing == [], f"{path.parent.name}/{path.name}"
