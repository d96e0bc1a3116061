"""The way from a workspace to its newest generation, asked again for every query."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.generation import FOLDER, current_number
from accords.graph.query.pool import Place


def newest(home: Path) -> Callable[[], Place]:
    """Give a function that says where the newest generation lies now; ServiceAbsent where there is none."""

    def place() -> Place:
        number = current_number(home)
        if number is None:
            raise ServiceAbsent(
                f"{home} holds no published graph; `accords ingest` or `accords publish` makes one"
            )
        return Place(number, home / FOLDER / str(number) / "store")

    return place
