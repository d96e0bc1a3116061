"""The mapping to FollowTheMoney: what ftm.toml says of classes and links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from accords.graph.data_file import data_file


@dataclass(frozen=True, slots=True)
class Rule:
    """How a predicate is told, where its ends are of schemata that fit."""

    schema: str
    subject: str
    object: str
    subjects: frozenset[str]
    objects: frozenset[str]

    def fits(self, subject: str, value: str) -> bool:
        """Say whether both ends may stand there; an empty group lets any in."""
        return subject in (self.subjects or {subject}) and value in (self.objects or {value})


@dataclass(frozen=True, slots=True)
class FtmMapping:
    """What ftm.toml says."""

    longest_name: int
    languages: Mapping[str, str]
    things: Mapping[str, str]
    kinds: Mapping[str, str]
    groups: Mapping[str, list[str]]
    links: Mapping[str, tuple[Rule, ...]]

    def rules(self, predicate: str) -> tuple[Rule, ...]:
        """Give the rules for a predicate, the one for any two things last."""
        return (*self.links.get(predicate, ()), *self.links["other"])


@cache
def mapping() -> FtmMapping:
    """Read ftm.toml."""
    told = data_file(__package__, "ftm.toml")
    groups = told["groups"]

    def rule(one: Mapping[str, Any]) -> Rule:
        """Read one rule."""
        (subject, subjects), (value, objects) = one["subject"], one["object"]
        return Rule(one["schema"], subject, value, frozenset(groups[subjects]), frozenset(groups[objects]))

    links = {predicate: tuple(map(rule, rules)) for predicate, rules in told["links"].items()}
    plain = {name: told[name] for name in ("longest_name", "languages", "things", "kinds", "groups")}
    return FtmMapping(**plain, links=links)
