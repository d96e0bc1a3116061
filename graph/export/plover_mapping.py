"""The mapping to PLOVER: what plover.toml says of links, commitments and actors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from accords.graph.data_file import data_file
from accords.graph.export.rows import Thing

Recipients = Literal["fellows", "object", "blamed"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What event a link gives, under which conditions."""

    type: str
    recipients: Recipients
    frames: frozenset[str]
    new: bool
    speaker_acts: bool

    def fits(self, frames: tuple[str, ...], is_new: bool) -> bool:
        """Say whether a link that was found by these frames gives the event."""
        found = {frame.rpartition(".")[2] for frame in frames}
        return (not self.frames or bool(self.frames & found)) and (is_new or not self.new)


@dataclass(frozen=True, slots=True)
class PloverMapping:
    """What plover.toml says."""

    types: tuple[str, ...]
    links: Mapping[str, tuple[Rule, ...]]
    no_event: Mapping[str, str]
    strengths: Mapping[str, str]
    sectors: Mapping[str, str]
    kinds: Mapping[str, str]

    def rule(self, predicate: str, frames: tuple[str, ...], is_new: bool) -> Rule | None:
        """Give the rule for a link; None where it gives no event."""
        return next((rule for rule in self.links.get(predicate, ()) if rule.fits(frames, is_new)), None)

    def sector(self, thing: Thing) -> str | None:
        """Give the sector of an actor; None where it is not known."""
        return self.sectors.get(thing.kind_of) or self.kinds.get(thing.kind or "")


@cache
def mapping() -> PloverMapping:
    """Read plover.toml."""
    told = dict(data_file(__package__, "plover.toml"))
    links = {predicate: tuple(map(_rule, rules)) for predicate, rules in told.pop("links").items()}
    return PloverMapping(types=tuple(told.pop("types")), links=links, **told)


def _rule(told: Mapping[str, Any]) -> Rule:
    """Read one rule."""
    return Rule(
        type=told["type"],
        recipients=told["recipients"],
        frames=frozenset(told.get("frames", ())),
        new=told.get("new", False),
        speaker_acts=told.get("speaker_acts", False),
    )
