"""The server's jars: fetched once through Maven into the user's cache, each with its pinned hash."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.releases import Release, wanted

GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"


def cache(environment: Mapping[str, str]) -> Path:
    """The folder of the user's cache that holds the jars of the release that is wanted."""
    root = environment.get("XDG_CACHE_HOME") or str(
        Path(environment.get("HOME", "~")).expanduser() / ".cache"
    )
    return Path(root) / "accords" / "neo4j" / wanted(environment).version / "lib"


def find_jars(environment: Mapping[str, str]) -> list[Path]:
    """The jars, fetched where they are not there yet; raises ServiceAbsent where they cannot be had."""
    folder, release = cache(environment), wanted(environment)
    if folder.is_dir() and not faults(folder, release):
        return _sorted(folder)
    _fetch(folder, release, environment)
    return _sorted(folder)


def faults(folder: Path, release: Release) -> list[str]:
    """Name each jar of a release that is missing, foreign, or not the one that is pinned."""
    expected = release.pinned()
    met = {path.name: path for path in folder.glob("*.jar")}
    strange = sorted(met.keys() ^ expected.keys())
    return strange + [
        name for name, path in sorted(met.items()) if name in expected and _digest(path) != expected[name]
    ]


def _fetch(folder: Path, release: Release, environment: Mapping[str, str]) -> None:
    """Let Maven copy the jars beside their place, check each, and move them there at once."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as beside:
        into = Path(beside) / "lib"
        _run_maven(Path(beside), into, release, environment)
        wrong = faults(into, release)
        if wrong:
            raise ServiceAbsent(f"Neo4j's jar {wrong[0]} is not the one that is pinned; nothing was started")
        if folder.is_dir():
            shutil.rmtree(folder)
        into.rename(folder)


def _run_maven(beside: Path, into: Path, release: Release, environment: Mapping[str, str]) -> None:
    """Run Maven on the pom, which takes the release's version."""
    maven = shutil.which("mvn", path=environment.get("PATH"))
    if maven is None:
        raise ServiceAbsent(
            "Maven (mvn), which fetches the Neo4j server once, is not installed; install maven, "
            "or set NEO4J_URI to a server you have"
        )
    pom = beside / "pom.xml"
    pom.write_bytes((files("accords.graph.neo4j") / "pom.xml").read_bytes())
    told = [f"-Dinto={into}", f"-Drelease={release.version}"]
    command = [maven, "-B", "-ntp", "-q", "-f", str(pom), *told, GOAL]
    ended = subprocess.run(command, capture_output=True, text=True, env=dict(environment), check=False)
    if ended.returncode:
        reasons = (ended.stdout + ended.stderr).strip().splitlines() or ["no reason given"]
        raise ServiceAbsent(f"Maven could not fetch the Neo4j server: {reasons[0][:300]}")


def _sorted(folder: Path) -> list[Path]:
    """The jars in the order of names, the same on every machine."""
    return sorted(folder.glob("*.jar"))


def _digest(path: Path) -> str:
    """The sha256 of one file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
