"""The way from a workspace to its newest generation, asked again for every query."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.query.pool import Place


def newest(home: Path) -> Callable[[], Place]:
    """Give a function that says where the newest generation lies now; ServiceAbsent where there is none."""
    pointer = home / "generations" / "CURRENT"

    def place() -> Place:
        try:
            number = pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError as problem:
            raise ServiceAbsent(
                f"{home} holds no published graph; `accords ingest` or `accords publish` makes one"
            ) from problem
        return Place(int(number), pointer.parent / number / "store")

    return place
