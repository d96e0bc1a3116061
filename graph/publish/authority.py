"""The authority: gives every key its IRI, mints where a key is new, and never reuses or renames one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accords.graph.keys import class_of, iri_for
from accords.graph.publish.joins import Joins
from accords.graph.publish.shelf import Shelf
from accords.graph.rdf.background import Known
from accords.graph.rdf.naming import Spot
from accords.graph.rdf.posts import offices_named, post_iri
from accords.graph.record import Record


class Authority:
    """Names things while a generation is built; what it mints is entered in the record afterwards."""

    def __init__(self, record: Record, shelf: Shelf, joins: Joins) -> None:
        self._record = record
        self._joins = joins
        self._shelf = shelf
        self._iris: dict[str, str] = {}
        self._minted_iris: set[str] = set()
        self.minted: dict[str, tuple[str, str, str, str]] = {}

    def iri(self, key: str, name: str) -> str:
        """The IRI of a key, after what people merged; minted where it is new."""
        return self._joins.follow(self._own(key, name))

    def standing(self, spot: Spot, key: str | None, name: str) -> tuple[str, str | None]:
        """The IRI and key of what a reading names at a spot, after what people decided about it."""
        return self._joins.standing(spot, None if key is None else self._own(key, name), key)

    def follow(self, iri: str) -> str:
        """The IRI that a thing's IRI leads to, after every merge."""
        return self._joins.follow(iri)

    def _own(self, key: str, name: str) -> str:
        """The IRI of a key by itself."""
        if key not in self._iris:
            self._iris[key] = self._record.iri_of(key) or self._mint(key, name)
        return self._iris[key]

    def post(self, office: str, of: str) -> str | None:
        """The IRI of a known post, by the longest stretch of the written office that names one."""
        principal = of.partition(":")[2]
        for office_id in offices_named(office):
            if self._shelf.has_post(principal, office_id):
                return post_iri(principal, office_id)
        return None

    def _mint(self, key: str, name: str) -> str:
        """Mint the IRI that is set aside for a key, else the one it asks for."""
        iri = self._shelf.iri(key) or _free(iri_for(key, name), self._is_taken)
        self._minted_iris.add(iri)
        self.minted[key] = (key, iri, class_of(key), name)
        return iri

    def _is_taken(self, iri: str) -> bool:
        """Say whether an IRI is another key's."""
        return iri in self._minted_iris or self._record.has_iri(iri) or self._shelf.has(iri)


def set_aside(known: Mapping[str, Known], entered: Mapping[str, str]) -> dict[str, str]:
    """An IRI for everything that reference data knows; what was entered before keeps its own."""
    iris: dict[str, str] = {}
    taken = set(entered.values())
    for key, thing in known.items():
        iri = entered.get(key) or _free(iri_for(key, thing.name_en), taken.__contains__)
        taken.add(iri)
        iris[key] = iri
    return iris


def _free(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """The IRI that is wanted, with a number where it is another key's."""
    iri, number = wanted, 1
    while is_taken(iri):
        number += 1
        iri = f"{wanted}-{number}"
    return iri
