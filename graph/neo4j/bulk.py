"""Bulk: a whole generation put into a stopped server of our own at once, by Neo4j's own importer.

Pays for a first load above about a million claims. Everything that was in the database is replaced.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from accords.graph.errors import AccordsError, BadInput
from accords.graph.neo4j import server
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.load import Change, Progress
from accords.graph.neo4j.loading import Numbered, load_generation
from accords.graph.neo4j.ownserver import importer
from accords.graph.neo4j.projection import project
from accords.graph.neo4j.sheets import BETWEEN_NAMED, write_sheets
from accords.graph.neo4j.workplace import Workplace
from accords.graph.settings import Settings

OPTIONS = (
    "--overwrite-destination=true", "--id-type=string", "--multiline-fields=true", "--bad-tolerance=0",
    f"--array-delimiter={BETWEEN_NAMED}", "--trim-strings=false", "--ignore-empty-strings=false",
    "--read-buffer-size=4m",
)  # fmt: skip


def bulk_load(
    settings: Settings, environment: Mapping[str, str], generation: Numbered, progress: Progress
) -> Change:
    """Replace what our own server holds by the generation, and start it again with indexes and mark.

    Raises BadInput where NEO4J_URI names another server, or ours runs in a container: its files are not ours.
    """
    place = Workplace(settings.home)
    _refuse_others(settings, place)
    projection = project(generation)
    created = len(projection.nodes) + sum(map(len, projection.links.values()))
    with tempfile.TemporaryDirectory(dir=settings.home, prefix="bulk-") as folder:
        progress("writing files for the importer")
        sheets = write_sheets(projection, Path(folder).resolve())
        server.stop(settings, environment)
        progress(f"importing {created:,} nodes and relationships")
        _import(place, environment, sheets)
    server.start(settings, environment)
    with connected(settings) as driver:
        load_generation(driver, settings.neo4j_database, generation, progress=progress)
    return Change(created=created)


def _refuse_others(settings: Settings, place: Workplace) -> None:
    """Only the files of a server of our own can be written."""
    running = place.running()
    if settings.neo4j_uri is not None:
        raise BadInput(
            "--bulk writes the files of a server of our own, but NEO4J_URI names another; unset it"
        )
    if running is not None and running.kind != "own":
        raise BadInput("--bulk writes the files of a server of our own, but ours runs in a container")


def _import(place: Workplace, environment: Mapping[str, str], sheets: list[str]) -> None:
    """Run Neo4j's importer on the stopped server."""
    command = [*importer(place, environment), "database", "import", "full", "neo4j", *OPTIONS, *sheets]
    with tempfile.TemporaryDirectory(dir=place.folder) as reports:
        ended = subprocess.run(
            [*command, f"--report-file={reports}/report"],
            env={**environment, "NEO4J_HOME": str(place.folder), "NEO4J_CONF": str(place.folder / "conf")},
            capture_output=True,
            text=True,
            check=False,
            cwd=place.folder,
            stdin=subprocess.DEVNULL,
        )
    if ended.returncode:
        (place.folder / "logs").mkdir(exist_ok=True)
        (place.folder / "logs" / "import.log").write_text(ended.stdout + ended.stderr, encoding="utf-8")
        told = [line for line in (ended.stdout + ended.stderr).splitlines() if line.strip()] or [
            "no reason given"
        ]
        raise AccordsError(f"Neo4j's importer ended with {ended.returncode}: {told[-1][:300]}")
