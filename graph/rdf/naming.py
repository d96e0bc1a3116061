"""Naming: what a writer of RDF needs to turn keys into IRIs; minting itself happens in publish."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from accords.graph.keys import class_of
from accords.graph.letters import is_arabic
from accords.graph.rdf.terms import ID
from accords.graph.reading import Entity

LOCAL_CLASSES = {"State": "Country"}
"""The only renaming between the reading's types and the vocabulary's classes."""


class Names(Protocol):
    """Gives every key its IRI, and names known officials' posts."""

    def iri(self, key: str, name: str) -> str:
        """The IRI of a key; minted from `name` where the key was never met."""

    def post(self, office: str, of: str) -> str | None:
        """The IRI of a known post, by the office as written and the key of whom it is with; else None."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of a reading with its IRI, class, and the name under which its claims are hashed."""

    entity: Entity
    iri: str
    type: str

    @property
    def identity(self) -> str:
        """What stands for the thing in the IRIs of claims: its key, else its place in the statement."""
        return self.entity.key or f"#{self.entity.id}"


def named(entity: Entity, statement: str, names: Names) -> Named:
    """Name one entity: by its key, else locally to its statement."""
    if entity.key is None:
        return Named(
            entity, f"{ID}statement/{statement}#{entity.id}", LOCAL_CLASSES.get(entity.type, entity.type)
        )
    return Named(entity, names.iri(entity.key, latin_name(entity)), class_of(entity.key))


def latin_name(entity: Entity) -> str:
    """The name an IRI is made readable with: an English one where there is one."""
    if not is_arabic(entity.name):
        return entity.name
    return entity.also.get("en", entity.name)
