"""The thing: what several mentions of a document name together."""

from __future__ import annotations

from dataclasses import dataclass, field

from accords.ingest.mentions.found import Found

ACTORS = frozenset({"State", "Organization", "Official"})
"""The types of things that act."""
BODIES = frozenset({"State", "Organization"})
"""Those of them that are no people."""


@dataclass(slots=True, eq=False)
class Thing:
    """One thing of the document while it is read; `id` is local.

    Of an official: `of` is the thing id of whom they represent, `office` the words, `office_id` the office.
    Of a meeting: `members` are the thing ids that take part. `also_of` are the things a second office is of.
    """

    id: str
    type: str
    name: str
    key: str | None = None
    kind: str | None = None
    status: str | None = None
    finds: list[Found] = field(default_factory=list)
    of: str | None = None
    office: str | None = None
    office_id: str | None = None
    members: list[str] = field(default_factory=list)
    also_of: list[str] = field(default_factory=list)
