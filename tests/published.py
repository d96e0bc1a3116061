"""What is published, without the time it was first seen, so that two generations can be compared."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Store

from accords.graph.export import exported
from accords.graph.generation import Generation
from accords.graph.rdf.background import GRAPH as REFERENCE
from accords.graph.rdf.terms import graph


def bytes_of(home: Path) -> bytes:
    """The newest generation of a workspace, as one file."""
    return exported(Generation.current(home).store, "nquads", with_clock=False)


def said_in(home: Path) -> tuple[bytes, int]:
    """All graphs of the newest generation but that of reference data, which is nine tenths; and how many quads it has.

    For tests that compare after every step; that reference data is what it was, the last step asks with `bytes_of`.
    """
    store, said = Generation.current(home).store, Store()
    for name in store.named_graphs():
        if name != graph(REFERENCE):
            said.extend(store.quads_for_pattern(None, None, None, name))
    return exported(said, "nquads", with_clock=False), len(store)


def quads(home: Path) -> list[str]:
    """Every quad of the newest generation of a workspace, in order."""
    return sorted(str(quad) for quad in Generation.current(home).store if "firstSeen" not in str(quad))
