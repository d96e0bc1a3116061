"""What is published, without the time it was first seen, so that two generations can be compared."""

from __future__ import annotations

from pathlib import Path

from accords.graph.export import exported
from accords.graph.generation import Generation


def bytes_of(home: Path) -> bytes:
    """The newest generation of a workspace, as one file."""
    return exported(Generation.current(home).store, "nquads", with_clock=False)


def quads(home: Path) -> list[str]:
    """Every quad of the newest generation of a workspace, in order."""
    return sorted(str(quad) for quad in Generation.current(home).store if "firstSeen" not in str(quad))
