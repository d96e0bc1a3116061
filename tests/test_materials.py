"""What Accords is made of: every version is locked with its hashes, and the bill of materials names all of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from accords.graph.neo4j.releases import releases
from tests.test_licences import installed_with, terms

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)")


def pins() -> dict[str, set[str]]:
    """Every locked package with its versions; a few have one for older and one for newer Pythons."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    found = [match for match in map(PIN.match, lines) if match is not None]
    versions: dict[str, set[str]] = {}
    for match in found:
        versions.setdefault(canonicalize_name(match["name"]), set()).add(match["version"])
    return versions


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The bill that `make sbom` writes, which has to be the same each time."""
    folder, script = tmp_path_factory.mktemp("bill"), str(ROOT / ".ci" / "sbom.py")
    for name in ("one", "two"):
        subprocess.run([sys.executable, script, str(folder / name)], check=True, capture_output=True)
    assert (folder / "one").read_bytes() == (folder / "two").read_bytes()
    told: dict[str, Any] = json.loads((folder / "one").read_text("utf-8"))
    return told


def test_every_package_we_ask_for_is_locked_at_a_version_we_allow() -> None:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*told["project"]["dependencies"], *told["project"]["optional-dependencies"]["login"],
             *told["dependency-groups"]["dev"]]  # fmt: skip
    locked = pins()
    wrong = [
        one
        for one in map(Requirement, asked)
        if not any(version in one.specifier for version in locked.get(canonicalize_name(one.name), ()))
    ]
    assert wrong == [], "run `make lock`"


def test_every_locked_package_has_its_hashes() -> None:
    parts = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / "requirements.lock").read_text("utf-8").strip())
    assert len(parts) >= sum(map(len, pins().values())) > 50
    assert [part for part in parts if "--hash=sha256:" not in part] == []


def test_whatever_runs_with_accords_is_locked(bill: dict[str, Any]) -> None:
    running = set(installed_with("accords", set())) - {"accords"}
    assert running <= set(pins())
    named = {canonicalize_name(one["name"]) for one in bill["components"] if one.get("scope") == "required"}
    assert running <= named


def test_the_bill_names_every_locked_package_with_hashes_and_terms(bill: dict[str, Any]) -> None:
    there = {one["purl"]: one for one in bill["components"] if one.get("purl", "").startswith("pkg:pypi/")}
    assert set(there) == {
        f"pkg:pypi/{name}@{version}" for name, versions in pins().items() for version in versions
    }
    assert [purl for purl, one in there.items() if not one["hashes"]] == []
    unnamed = [
        one["name"] for one in there.values() if one["scope"] == "required" and not one.get("licenses")
    ]
    assert [name for name in unnamed if terms(name)] == []


def test_the_bill_names_the_drawing_and_the_server(bill: dict[str, Any]) -> None:
    names = {one["name"] for one in bill["components"]}
    jars = {name for release in releases() for name in release.pinned()}
    assert len(jars) > 100
    assert {"cytoscape", *jars} <= names
