"""Loading a generation: its rows, the mark that says which one it is, the mending of others' changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import neo4j

from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.load import Change, Loader, load
from accords.graph.neo4j.projection import Published, project
from accords.graph.neo4j.schema import KEYED
from accords.graph.neo4j.state import MARK, UNMARK, loaded_generation

FORGET_NODES = "UNWIND $keys AS key MATCH (n:Resource {uri: key}) REMOVE n.hash"
FORGET_LINKS = """
UNWIND $keys AS key
MATCH ()-[x:{type}]->() USING INDEX x:{type}({key}) WHERE x.{key} = key
REMOVE x.hash
"""
"""Take the hash of what differs away, so that the load writes it anew."""


class Numbered(Published, Protocol):
    """A generation with its number."""

    @property
    def number(self) -> int:
        """The number of the generation."""


def load_generation(
    driver: neo4j.Driver,
    database: str,
    generation: Numbered,
    repair: bool = False,
    progress: Callable[[str], None] = lambda line: None,
) -> Change:
    """Make the database equal to the generation, and mark it; `repair` looks at every property before."""
    loader = Loader(driver, database, progress)
    if loaded_generation(driver, database) != generation.number:
        loader.write(UNMARK)
    if repair:
        _forget(loader, {one.where for one in compare(generation, driver, database)})
    change = load(driver, database, project(generation), progress)
    loader.write(MARK, number=generation.number)
    return change


def _forget(loader: Loader, wheres: set[str]) -> None:
    """Take the hash of every node and relationship named by differences away."""
    loader.write(FORGET_NODES, keys=sorted(wheres))
    for name, key in KEYED.items():
        keys = sorted(where.removeprefix(f"{name} ") for where in wheres if where.startswith(f"{name} "))
        if keys:
            loader.write(FORGET_LINKS.format(type=name, key=key), keys=keys)
