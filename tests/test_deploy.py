"""The recipe for a team: nothing runs as root, writes outside its volumes, or is published past the proxy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from accords.graph.neo4j.ownserver import SETTINGS

DEPLOY = Path(__file__).parent.parent / "deploy"
RECIPE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
RECIPE_OF_THE_IMAGE = (DEPLOY / "Containerfile").read_text("utf-8").splitlines()
SERVICES: dict[str, dict[str, Any]] = RECIPE["services"]

COMPOSE = (
    shutil.which("docker")
    and not subprocess.run(["docker", "compose", "version"], capture_output=True).returncode
)
"""Whether the client here can read a recipe; it needs no daemon for that."""


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_closed_and_watched(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert int(service["user"].split(":")[0]) > 0
    assert service["healthcheck"]["test"]
    assert service.get("ports", []) == (["80:80", "443:443"] if name == "proxy" else [])


def test_the_stores_have_no_way_out() -> None:
    closed = {name for name, told in RECIPE["networks"].items() if (told or {}).get("internal")}
    assert set(SERVICES["endpoint"]["networks"]) <= closed
    assert set(SERVICES["neo4j"]["networks"]) <= closed
    assert not set(SERVICES["neo4j"]["networks"]) & set(SERVICES["proxy"]["networks"])


@pytest.mark.parametrize("name", ["explorer", "endpoint"])
def test_the_commands_are_ours_and_ask_for_what_they_know(name: str) -> None:
    command, *told = SERVICES[name]["command"]
    (found,) = entry_points(group="accords.commands", name=command)
    context = found.load().make_context(command, told)
    assert f":{context.params['port']}/" in " ".join(SERVICES[name]["healthcheck"]["test"])
    assert f"{name}:{context.params['port']}" in (DEPLOY / "Caddyfile").read_text("utf-8")


def test_neo4j_is_the_one_we_start_ourselves() -> None:
    own = yaml.safe_load((DEPLOY.parent / "graph" / "neo4j" / "compose.yaml").read_text("utf-8"))
    alone = own["services"]["neo4j"]
    assert SERVICES["neo4j"]["image"] == alone["image"]
    assert SERVICES["neo4j"]["environment"].items() <= alone["environment"].items()


def test_neo4j_knows_every_setting_and_nothing_reports_usage() -> None:
    """The settings are those that our own server starts with in other tests; Neo4j refuses to start with unknown ones."""
    told = SERVICES["neo4j"]["environment"]
    given = {
        name.removeprefix("NEO4J_").replace("__", "-").replace("_", ".").replace("-", "_"): value
        for name, value in told.items()
        if name != "NEO4J_AUTH" and "_memory_" not in name
    }
    assert {"dbms.usage_report.enabled": "false", **given}.items() <= SETTINGS.items()
    assert "STREAMLIT_BROWSER_GATHER_USAGE_STATS=false" in (DEPLOY / "Containerfile").read_text("utf-8")


def pinned(path: Path) -> dict[str, str]:
    """Every requirement of a lock by its first line, with its hashes."""
    entries = re.split(r"\n(?=\S)", path.read_text("utf-8").strip())
    return {entry.partition(" \\")[0]: entry for entry in entries}


def test_the_image_holds_locked_versions_only() -> None:
    image, tested = pinned(DEPLOY / "requirements.lock"), pinned(DEPLOY.parent / "requirements.lock")
    assert all("--hash=sha256:" in entry for entry in image.values())
    assert [name for name in image if name not in tested and not name.startswith("setuptools==")] == []
    names = {name.partition("==")[0] for name in image}
    assert {"streamlit", "pyoxigraph", "neo4j", "authlib"} <= names
    assert not {"pytest", "mypy", "playwright"} & names
    installing = [line for line in RECIPE_OF_THE_IMAGE if "pip install" in line]
    assert ["--require-hashes" in line or "--no-index" in line for line in installing] == [True, True]


if COMPOSE:

    def test_compose_understands_the_recipe() -> None:
        command = ["docker", "compose", "--file", str(DEPLOY / "compose.yaml"), "config", "--quiet"]
        told = subprocess.run(command, env={**os.environ, "NEO4J_PASSWORD": "long enough"}, check=False)
        assert told.returncode == 0
