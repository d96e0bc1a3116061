"""Rows: one node or one relationship as it must stand in Neo4j, with a hash over all of it."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Value = str | int | float | bool | datetime.date | list[str] | list[int]
Properties = Mapping[str, Value]

_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str)


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its IRI, its labels beside `Resource`, and its properties (without uri and hash)."""

    uri: str
    labels: tuple[str, ...]
    properties: Properties

    @property
    def hash(self) -> str:
        """16 hex digits over labels and properties."""
        return _digest([sorted(self.labels), self.properties])

    @property
    def complete(self) -> dict[str, Value]:
        """The properties as they are written, with uri and hash."""
        return {**self.properties, "uri": self.uri, "hash": self.hash}


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: type, key (the claim's IRI where it is a claim), both ends, and its properties."""

    type: str
    key: str
    start: str
    end: str
    properties: Properties

    @property
    def hash(self) -> str:
        """16 hex digits over ends and properties."""
        return _digest([self.start, self.end, self.properties])

    def complete(self, named: str) -> dict[str, Value]:
        """The properties as they are written, with hash, and the key under the name its type gives it."""
        return {**self.properties, named: self.key, "hash": self.hash}


def present(properties: Mapping[str, Value | None]) -> dict[str, Value]:
    """The properties that are known; an empty list counts as unknown."""
    return {name: value for name, value in properties.items() if value is not None and value != []}


def _digest(content: Any) -> str:
    """16 hex digits over plain values; dates by their text."""
    return hashlib.sha256(_WRITER.encode(content).encode()).hexdigest()[:16]
