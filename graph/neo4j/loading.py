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

FORGET = (
    "UNWIND $wheres AS uri MATCH (n:Resource {uri: uri}) REMOVE n.hash",
    *(
        f"UNWIND $wheres AS name MATCH ()-[x:{of} {{{key}: substring(name, {len(of) + 1})}}]->() "
        f"WHERE name STARTS WITH '{of} ' REMOVE x.hash"
        for of, key in KEYED.items()
    ),
)
"""Takes the hash of what differs away, so that the load writes it anew."""


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
        differences = compare(generation, driver, database)
        loader.write(*FORGET, wheres=sorted({one.where for one in differences}))
    change = load(driver, database, project(generation), progress)
    loader.write(MARK, number=generation.number)
    return change
