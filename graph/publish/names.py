"""The names of a generation as a search sees them: folded, without articles, in both scripts."""

from __future__ import annotations

from collections.abc import Iterator

from accords.graph.letters import folded
from accords.graph.publish.index import Index
from accords.graph.publish.portrait import Portrait
from accords.graph.skeleton import skeleton
from accords.graph.stems import stems


class NameList:
    """Writes the names of every mentioned thing into the index."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def enter(self, portrait: Portrait) -> None:
        """Enter a thing under all its names; take it out where no statement mentions it."""
        self._remove(portrait.iri)
        if not portrait.is_mentioned:
            return
        preferred = portrait.preferred()
        cursor = self._index.connection.execute(
            "INSERT INTO things (iri, type, label_en, label_ar, statements) VALUES (?, ?, ?, ?, ?)",
            (portrait.iri, portrait.type, preferred.get("en"), preferred.get("ar"), len(portrait.statements)),
        )
        names = sorted({*preferred.items(), *portrait.others()})
        self._index.connection.executemany(
            "INSERT INTO names VALUES (?, ?, ?, ?, ?)",
            [(portrait.iri, lang, name, folded(name), skeleton(name)) for lang, name in names],
        )
        self._index.connection.execute(
            "INSERT INTO words (rowid, stems) VALUES (?, ?)",
            (cursor.lastrowid, " ".join(sorted(set(_words(portrait, [name for _, name in names]))))),
        )

    def _remove(self, iri: str) -> None:
        """Take a thing out of the list."""
        for (number,) in self._index.rows("SELECT number FROM things WHERE iri = ?", iri):
            self._index.connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
            self._index.connection.execute("DELETE FROM things WHERE number = ?", (number,))
            self._index.connection.execute("DELETE FROM names WHERE iri = ?", (iri,))


def _words(portrait: Portrait, names: list[str]) -> Iterator[str]:
    """Every word a thing can be found by: stems of its names and of the adjectives of a state."""
    for name in names:
        yield from stems(name)
    if portrait.known is not None:
        for word in portrait.known.words:
            yield from stems(word)
