"""The reply: an answer as bytes, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

JSON = "application/sparql-results+json"


class Place(NamedTuple):
    """Where the newest generation lies: its number and the folder of its store."""

    number: int
    store: Path


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as bytes in one media type, gzipped where `packed`, and the generation it was read from."""

    media_type: str
    body: bytes
    generation: int
    packed: bool = False
