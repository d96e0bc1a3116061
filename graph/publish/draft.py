"""The draft: a generation while it is being built, as a copy of the newest or from nothing."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from accords.graph.generation import Generation
from accords.graph.publish.authority import Authority, set_aside
from accords.graph.publish.index import NAME as INDEX
from accords.graph.publish.index import Index, Triple
from accords.graph.publish.joins import Joins
from accords.graph.publish.names import NameList
from accords.graph.publish.portrait import Portrait
from accords.graph.publish.shared import (
    derived_quads,
    link_quads,
    reader_quads,
    same_text_quads,
    thing_quads,
)
from accords.graph.publish.shelf import Shelf
from accords.graph.rdf.anchors import settled
from accords.graph.rdf.assertions import reader_iri, reviewed
from accords.graph.rdf.background import background, known_things
from accords.graph.rdf.curation import curation
from accords.graph.rdf.statement import write_statement
from accords.graph.rdf.terms import ID, graph, node, term
from accords.graph.rdf.values import from_ntriples
from accords.graph.record import Decision, Held, Record

STORE = "store"
BATCH = 200_000
"""Quads kept in memory before a bulk load."""


class Draft:
    """Changes statements one by one, then settles the shared graphs for what they touched.

    `copied` is the number of quads of the generation it is a copy of, None where it begins from nothing.
    """

    def __init__(self, folder: Path, record: Record, joins: Joins, copied: int | None = None) -> None:
        self.folder = folder
        self.is_copy = copied is not None
        self.size = copied or 0
        self.index = Index(folder)
        self.shelf = Shelf(self.index)
        self.authority = Authority(record, self.shelf, joins)
        self.names = NameList(self.index)
        self.store = Store(str(folder / STORE))
        self._pending: list[Quad] = []
        self._things: set[str] = set()
        self._links: set[Triple] = set()
        self._texts: set[str] = set()
        self._readers: set[str] = set()

    def write_background(self, entered: Mapping[str, str]) -> None:
        """Write the reference graph and fill the shelf; only where the draft was begun from nothing."""
        known = known_things()
        iris = set_aside(known, entered)
        self.shelf.fill(known, iris)
        self._load(background(known, iris))

    def put(self, held: Held, judged: Sequence[Decision]) -> None:
        """Put a statement in, in the place of its earlier reading where there is one.

        `judged` are the judgements of claims and commitments, of this statement or of others, oldest first.
        """
        old = self._take_out(held.statement)
        found = settled(judged, held)
        written = write_statement(held, self.authority, reviewed(found))
        self.index.add(held, written)
        self.index.add_judged(held.statement, found)
        self._touch(held.statement)
        self._replace(old, written.quads)

    def remove(self, statement: str) -> None:
        """Take a statement out."""
        self._replace(self._take_out(statement), ())

    def write_curation(self, decisions: Iterable[Decision]) -> None:
        """Make the curation graph hold exactly these decisions, each about the assertion that is there today."""
        existing = set(self.store.quads_for_pattern(None, None, None, graph("curation")))
        self._replace(existing, curation(decisions, self.index.judged(), self.authority.follow))

    def settle(self) -> None:
        """Bring things, links and derived up to date for everything that was touched."""
        self.index.order()
        for iri in sorted(self._things):
            portrait = Portrait(self.index, self.shelf, iri)
            self._set("things", iri, thing_quads(portrait))
            self._set("derived", iri, derived_quads(self.index, portrait))
            self.names.enter(portrait)
        for link in sorted(self._links):
            self._replace(self._existing_link(link), set(link_quads(self.index, link)))
        for reader in sorted(self._readers):
            self._set("things", reader_iri(reader), reader_quads(self.index, reader))
        for text_hash in sorted(self._texts):
            self._settle_text(text_hash)
        self._load((), is_last=True)
        self.store.flush()

    def close(self) -> None:
        """Close store and index, so that the folder can be handed over."""
        self.index.close()
        del self.store

    def _take_out(self, statement: str) -> set[Quad]:
        """Take a statement out of the index; its quads in the store."""
        if not self.is_copy:
            return set()
        self._touch(statement)
        self.index.remove(statement)
        return set(self.store.quads_for_pattern(None, None, None, graph(f"statement/{statement}")))

    def _touch(self, statement: str) -> None:
        """Note what a statement names and says, as the index has it now."""
        self._things |= self.index.things_of(statement)
        self._links |= self.index.links_of(statement)
        for text_hash, reader in self.index.rows(
            "SELECT text_hash, reader FROM statements WHERE statement = ?", statement
        ):
            self._texts.add(text_hash)
            self._readers.add(reader)

    def _existing_link(self, link: Triple) -> set[Quad]:
        """The quad of a link, if it stands in the store."""
        return {quad for quad in _any_link(link) if self.is_copy and quad in self.store}

    def _settle_text(self, text_hash: str) -> None:
        """Bring the sameness of texts up to date."""
        wanted = set(same_text_quads(self.index, text_hash))
        existing: set[Quad] = set()
        query = "SELECT statement FROM statements WHERE text_hash = ?"
        for statement in self.index.strings(query, text_hash) if self.is_copy else ():
            subject = node(f"{ID}statement/{statement}")
            existing.update(
                self.store.quads_for_pattern(subject, term("acc:sameTextAs"), None, graph("derived"))
            )
        self._replace(existing, wanted)

    def _set(self, name: str, iri: str, quads: Iterable[Quad]) -> None:
        """Make these all that a shared graph says about a thing."""
        subject = NamedNode(iri)
        existing = (
            set(self.store.quads_for_pattern(subject, None, None, graph(name))) if self.is_copy else set()
        )
        self._replace(existing, set(quads))

    def _replace(self, old: Iterable[Quad], new: Iterable[Quad]) -> None:
        """Change the store from the old quads to the new ones."""
        old, new = set(old), set(new)
        for quad in old - new:
            self.store.remove(quad)
        self.size -= len(old - new)
        self._load(new - old)

    def _load(self, quads: Iterable[Quad], is_last: bool = False) -> None:
        """Add quads: at once to a copy, in great batches to a draft begun from nothing."""
        quads = list(quads)
        self.size += len(quads)
        if self.is_copy:
            self.store.extend(quads)
            return
        self._pending.extend(quads)
        if self._pending and (is_last or len(self._pending) >= BATCH):
            self.store.bulk_extend(self._pending)
            self._pending = []


def _any_link(link: Triple) -> list[Quad]:
    """The quad that a link would be."""
    return [Quad(node(link[0]), term(f"acc:{link[1]}"), from_ntriples(link[2]), graph("links"))]


def begin(folder: Path, newest: Generation | None) -> None:
    """Make the folder of a draft, as a copy of the newest generation where one is given."""
    folder.mkdir(parents=True)
    if newest is None:
        return
    shutil.copyfile(newest.path / INDEX, folder / INDEX)
    newest.store.backup(str(folder / STORE))
