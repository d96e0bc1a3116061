"""The authority: gives every key its IRI, mints where a key is new, and never reuses or renames one."""

from __future__ import annotations

from collections.abc import Mapping

from accords.graph.keys import class_of, iri_for
from accords.graph.rdf.background import Known
from accords.graph.rdf.posts import known_post


class Authority:
    """Names things while a generation is built; what it mints is entered in the record afterwards."""

    def __init__(self, entered: Mapping[str, str], known: Mapping[str, Known]) -> None:
        self._iris = dict(entered)
        self._taken = set(entered.values())
        self._entered = set(entered)
        self.minted: dict[str, tuple[str, str, str, str]] = {}
        self.reserved = {key: self._reserve(key, thing.name_en) for key, thing in known.items()}

    def iri(self, key: str, name: str) -> str:
        """The IRI of a key; minted where it is new."""
        if key not in self._iris:
            self._reserve(key, name)
        if key not in self._entered:
            self._entered.add(key)
            self.minted[key] = (key, self._iris[key], class_of(key), name)
        return self._iris[key]

    def post(self, office: str, of: str) -> str | None:
        """The IRI of a known post; None where reference data has none."""
        return known_post(office, of)

    def _reserve(self, key: str, name: str) -> str:
        """Set an IRI aside for a key: the one it asks for, with a number where another key has that."""
        if key in self._iris:
            return self._iris[key]
        wanted = iri_for(key, name)
        iri, number = wanted, 1
        while iri in self._taken:
            number += 1
            iri = f"{wanted}-{number}"
        self._iris[key] = iri
        self._taken.add(iri)
        return iri
