"""A server in a container: the compose file shipped with the package, where a Docker engine answers."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from importlib.resources import as_file, files

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.workplace import Running, Workplace

URI = "bolt://127.0.0.1:7687"


def engine_answers(environment: Mapping[str, str]) -> bool:
    """Say whether a Docker engine is there and answers."""
    docker = shutil.which("docker", path=environment.get("PATH"))
    if docker is None:
        return False
    try:
        told = subprocess.run([docker, "info"], capture_output=True, timeout=20, check=False)
    except subprocess.TimeoutExpired:
        return False
    return told.returncode == 0


def start(place: Workplace, environment: Mapping[str, str]) -> Running:
    """Start the container and wait until it is healthy."""
    _compose(["up", "--detach", "--wait"], {**environment, "NEO4J_PASSWORD": place.password()})
    running = Running("docker", URI)
    place.note(running)
    return running


def stop(place: Workplace, environment: Mapping[str, str]) -> None:
    """Stop the container; its data stay in their volume."""
    _compose(["stop"], {**environment, "NEO4J_PASSWORD": place.password()})


def _compose(order: list[str], environment: Mapping[str, str]) -> None:
    """Give one order to docker compose."""
    with as_file(files("accords.graph.neo4j") / "compose.yaml") as recipe:
        command = ["docker", "compose", "--project-name", "accords", "--file", str(recipe), *order]
        ended = subprocess.run(command, capture_output=True, text=True, env=dict(environment), check=False)
    if ended.returncode:
        told = ended.stderr.strip().splitlines() or ["no reason given"]
        raise ServiceAbsent(f"docker compose could not {order[0]} Neo4j: {told[-1][:300]}")
