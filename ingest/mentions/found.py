"""The find: a typed stretch of one sentence that names or describes a thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Form = Literal["name", "adjective", "capital", "government", "role", "person", "open", "short", "verb"]


@dataclass(slots=True, eq=False)
class Found:
    """One mention: token indexes (end exclusive), offsets, type and, where the words tell it, the key.

    `core` is the head token. `actors` are the finds inside the phrase that act or suffer; `inside` is the
    longer find this one is part of. `thing` is filled when mentions are clustered.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    type: str
    key: str | None = None
    form: Form = "name"
    name: str = ""
    kind: str | None = None
    core: int = -1
    inside: Found | None = None
    thing: str | None = None
    governed: bool = False
    also: dict[str, str] = field(default_factory=dict)
