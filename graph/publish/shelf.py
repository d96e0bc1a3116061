"""The shelf: what reference data knows, key by key, kept in the index so that a small change reads little."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields

from accords.graph import reference
from accords.graph.publish.index import Index
from accords.graph.rdf.background import Known


class Shelf:
    """Gives what is known about a key, the IRI set aside for it, and the posts that exist."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._met: dict[str, Known | None] = {}

    def fill(self, known: Mapping[str, Known], iris: Mapping[str, str]) -> None:
        """Write everything that is known, with the IRIs set aside; once, in a draft begun from nothing."""
        rows = [(key, iris[key], _written(thing)) for key, thing in known.items()]
        self._index.connection.executemany("INSERT INTO known VALUES (?, ?, ?)", rows)
        posts = {(row.of.casefold(), row.office) for row in reference.officials()}
        self._index.connection.executemany("INSERT INTO posts VALUES (?, ?)", sorted(posts))

    def get(self, key: str) -> Known | None:
        """What is known about the thing of a key; None where nothing is."""
        if key not in self._met:
            found = self._index.strings("SELECT known FROM known WHERE key = ?", key)
            self._met[key] = _known(found[0]) if found else None
        return self._met[key]

    def iri(self, key: str) -> str | None:
        """The IRI set aside for a key; None where reference data does not know it."""
        return next(iter(self._index.strings("SELECT iri FROM known WHERE key = ?", key)), None)

    def has(self, iri: str) -> bool:
        """Say whether an IRI is set aside."""
        return bool(self._index.rows("SELECT 1 FROM known WHERE iri = ?", iri))

    def has_post(self, principal: str, office: str) -> bool:
        """Say whether somebody is known to have held an office with a state or organisation."""
        query = "SELECT 1 FROM posts WHERE principal = ? AND office = ?"
        return bool(self._index.rows(query, principal.casefold(), office))


def _written(thing: Known) -> str:
    """What is known about one thing, as JSON."""
    plain = {column.name: getattr(thing, column.name) for column in fields(thing)}
    return json.dumps(plain, ensure_ascii=False)


def _known(written: str) -> Known:
    """What `fill` wrote about one thing."""
    plain = json.loads(written)
    aliases = tuple((lang, name) for lang, name in plain.pop("aliases"))
    return Known(
        aliases=aliases, words=tuple(plain.pop("words")), members=tuple(plain.pop("members")), **plain
    )
