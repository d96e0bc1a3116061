"""The commands `accords neo4j` and `accords load`: a server is found, the published graph written into it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option, settings_for
from accords.graph.journal import tell

if TYPE_CHECKING:
    from accords.graph.settings import Settings

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Write one JSON object.")


@click.group()
def neo4j() -> None:
    """Find, start or stop a Neo4j server: the one at NEO4J_URI, else one of our own on this machine."""


@neo4j.command()
@home_option
@AS_JSON
def start(home: Path, as_json: bool) -> None:
    """Start a server of our own for this workspace, unless one runs or NEO4J_URI names another.

    \b
    Example:
      accords neo4j start
    """
    from accords.graph.neo4j import server
    from accords.graph.neo4j.workplace import Workplace

    settings = settings_for(home)
    if settings.neo4j_uri is None and Workplace(home).running() is None:
        tell("starting Neo4j (the first time it is fetched: 128 MB)")
        server.start(settings, os.environ)
    _tell_state(settings, as_json)


@neo4j.command()
def fetch() -> None:
    """Fetch the server's jars into the user's cache, so that the first start needs no network.

    ACCORDS_NEO4J_RELEASE names the release: a version, lts (also where nothing is said) or newest.

    \b
    Example:
      ACCORDS_NEO4J_RELEASE=newest accords neo4j fetch
    """
    from accords.graph.neo4j.jars import cache, find_jars

    click.echo(f"{len(find_jars(os.environ))} jars in {cache(os.environ)}")


@neo4j.command()
@home_option
@AS_JSON
def status(home: Path, as_json: bool) -> None:
    """Say where Neo4j answers and what it holds; exit 69 where there is none.

    \b
    Example:
      accords neo4j status
    """
    _tell_state(settings_for(home), as_json)


@neo4j.command()
@home_option
def stop(home: Path) -> None:
    """Stop the server that was started for this workspace.

    \b
    Example:
      accords neo4j stop
    """
    from accords.graph.neo4j import server

    settings = settings_for(home)
    stopped = server.stop(settings, os.environ)
    told = "no server of ours runs here" if stopped is None else f"stopped Neo4j at {stopped.uri}"
    tell(told)


@neo4j.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("neo4j-browser"))
def browser(folder: Path) -> None:
    """Write a style and saved queries for Neo4j Browser into a folder; drag them onto the Browser.

    \b
    Example:
      accords neo4j browser neo4j-browser
    """
    from importlib.resources import files

    folder.mkdir(parents=True, exist_ok=True)
    given = [one for one in files("accords.graph.neo4j").joinpath("browser").iterdir() if one.is_file()]
    for one in given:
        (folder / one.name).write_bytes(one.read_bytes())
    click.echo(f"{len(given)} files in {folder}")


@click.command()
@home_option
@AS_JSON
@click.option("--repair", is_flag=True, help="Also mend what others changed in Neo4j.")
@click.option("--bulk", is_flag=True, help="Replace the whole database of our own server at once.")
def load(home: Path, as_json: bool, repair: bool, bulk: bool) -> None:
    """Make Neo4j equal to the published graph; a second time nothing is left to change.

    With --bulk the server of our own is stopped, Neo4j's importer writes its files anew, and it is started
    again: for a first load of more than a million claims. Whatever else was in the database is gone then.

    \b
    Example:
      accords neo4j start && accords load
      accords load --bulk
    """
    from dataclasses import asdict

    from accords.graph.generation import Generation
    from accords.graph.neo4j.bulk import bulk_load
    from accords.graph.neo4j.connection import connected
    from accords.graph.neo4j.loading import load_generation

    settings = settings_for(home)
    generation = Generation.current(settings.home)
    if bulk:
        change = bulk_load(settings, os.environ, generation, _say)
    else:
        with connected(settings) as driver:
            change = load_generation(driver, settings.neo4j_database, generation, repair, _say)
    told = json.dumps(asdict(change)) if as_json else (
        f"created {change.created}, changed {change.changed}, deleted {change.deleted}"
    )  # fmt: skip
    click.echo(told)


def _tell_state(settings: Settings, as_json: bool) -> None:
    """Print where the server answers, which generation it holds, and how much."""
    from accords.graph.neo4j.connection import address, connected
    from accords.graph.neo4j.state import state

    with connected(settings) as driver:
        found = {"uri": address(settings)[0], **state(driver, settings.neo4j_database)}
    if as_json:
        click.echo(json.dumps(found))
        return
    held = found["generation"]
    what = "nothing of ours yet" if held is None else (
        f"generation {held}: {found['nodes']} nodes, {found['relationships']} relationships"
    )  # fmt: skip
    click.echo(f"Neo4j {found['version']} at {found['uri']} holds {what}")


def _say(line: str) -> None:
    """Talk on stderr."""
    tell(line)
