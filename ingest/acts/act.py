"""The act: one speech act of one clause, with its actors, its objects and how it is meant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from accords.graph.reading import Factuality, Step


class Actors(NamedTuple):
    """Who acts: thing ids, how they were found (named, we, they, leaders, sides, role, before), and why."""

    things: tuple[str, ...]
    how: str
    steps: tuple[Step, ...] = ()


NOBODY = Actors((), "nobody")


@dataclass(slots=True)
class Link:
    """A link of an act before it is checked: thing ids, the sentence that says it, and how it came about."""

    type: str
    subject: str
    object: str
    sentence: int
    trigger: tuple[int, int] | None
    frame: str
    family: str
    act: int
    how: str
    said_by: str | None = None
    factuality: Factuality = "asserted"
    steps: tuple[Step, ...] = ()


@dataclass(slots=True)
class Promise:
    """A commitment before it is checked: offsets in the text, thing ids."""

    by: tuple[str, ...]
    strength: str
    trigger: tuple[int, int]
    about: tuple[int, int]
    sentence: int
    frame: str
    family: str
    act: int
    how: str
    said_by: str | None = None
    toward: tuple[str, ...] = ()
    deadline: str | None = None
    topic: str | None = None
    factuality: Factuality = "asserted"
    steps: tuple[Step, ...] = field(default=())
