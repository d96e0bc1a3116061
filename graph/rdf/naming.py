"""Naming: what a writer of RDF needs to turn keys into IRIs; minting itself happens in publish."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from accords.graph.keys import class_of
from accords.graph.letters import folded, is_arabic
from accords.graph.rdf.terms import ID
from accords.graph.reading import Entity

LOCAL_CLASSES = {"State": "Country"}
"""The only renaming between the reading's types and the vocabulary's classes."""


class Spot(NamedTuple):
    """Where a reading names a thing, told so that a new reading of the text finds it again.

    Class and folded name, and which of several of that name it is; `local` is the IRI it has by itself.
    """

    statement: str
    type: str
    name: str
    ordinal: int
    local: str


class Names(Protocol):
    """Gives every key its IRI, says what people decided about things, and names known officials' posts."""

    def iri(self, key: str, name: str) -> str:
        """The IRI of a key; minted from `name` where the key was never met."""

    def standing(self, spot: Spot, key: str | None, name: str) -> tuple[str, str | None]:
        """The IRI and key of what a reading names at a spot, after what people decided about it."""

    def follow(self, iri: str) -> str:
        """The IRI that a thing's IRI leads to, after every merge."""

    def post(self, office: str, of: str) -> str | None:
        """The IRI of a known post, by the office as written and the key of whom it is with; else None."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of a reading with its IRI, key and class, and the name under which its claims are hashed."""

    entity: Entity
    iri: str
    type: str
    key: str | None

    @property
    def identity(self) -> str:
        """What stands for the thing in the IRIs of claims: its key, else its place in the statement.

        It is what the document says and no decision changes it: a merge leaves a claim's IRI alone.
        """
        return self.entity.key or f"#{self.entity.id}"


def all_named(entities: Iterable[Entity], statement: str, names: Names) -> dict[str, Named]:
    """Name the entities of a reading: by their keys, else locally, as people decided; by entity id."""
    found: dict[str, Named] = {}
    for entity, spot in spots(entities, statement):
        iri, key = names.standing(spot, entity.key, latin_name(entity))
        kind = spot.type if entity.key is None else class_of(entity.key)
        found[entity.id] = Named(entity, iri, kind, key)
    return found


def spots(entities: Iterable[Entity], statement: str) -> Iterator[tuple[Entity, Spot]]:
    """Every entity of a reading with its spot."""
    met: Counter[tuple[str, str]] = Counter()
    for entity in entities:
        kind, name = LOCAL_CLASSES.get(entity.type, entity.type), folded(entity.name)
        met[kind, name] += 1
        local = f"{ID}statement/{statement}#{entity.id}"
        yield entity, Spot(statement, kind, name, met[kind, name], local)


def latin_name(entity: Entity) -> str:
    """The name an IRI is made readable with: an English one where there is one."""
    if not is_arabic(entity.name):
        return entity.name
    return entity.also.get("en", entity.name)
