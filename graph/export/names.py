"""Names: what a generation calls the things that its documents name, read when they are asked for."""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Store

from accords.graph.export.rows import Thing
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.views.window import Window, local_name

CLASSES = (
    "Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat", "Place", "Topic",
    "Series", "Publisher", "Statement",
)  # fmt: skip
"""The classes of things; of several the first counts."""
_HOLDERS = ("rdf:object", "acc:publisher", "acc:aboutConcept")
"""Where things stand that no document lists among those it mentions."""
_KEPT = 20_000


class Names:
    """The things of a store by IRI; each is read when it is asked for, and only some are kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._window = Window(store)
        self.thing = lru_cache(maxsize=_KEPT)(self._read)

    def mentioned(self) -> list[str]:
        """Give the IRI of every thing that some document names, in order; statements are none."""
        quads = self._store.quads_for_pattern(None, term("acc:mentionedIn"), None, None)
        found = {value_of(quad.subject) for quad in quads}
        for holder in _HOLDERS:
            ends = self._store.quads_for_pattern(None, term(holder), None, None)
            found |= {quad.object.value for quad in ends if isinstance(quad.object, NamedNode)}
        return sorted(iri for iri in found if iri.startswith(ID))

    def label(self, iri: str) -> str:
        """Give one name of a thing."""
        return self.thing(iri).label

    def _read(self, iri: str) -> Thing:
        """Read one thing."""
        look = self._window
        types = {local_name(value) for value in look.texts(iri, "rdf:type")}
        return Thing(
            iri=iri,
            kind_of=next((name for name in CLASSES if name in types), "Thing"),
            kind=look.text(iri, "acc:kind"),
            names=dict(self._tagged(iri, "skos:prefLabel") or self._tagged(iri, "dct:title")),
            aliases=tuple(self._tagged(iri, "skos:altLabel")),
            iso3=look.text(iri, "acc:iso3"),
            wikidata=tuple(look.texts(iri, "skos:exactMatch")),
            legal_status=look.local(iri, "acc:legalStatus"),
            dates=tuple(look.texts(iri, "acc:onDate")),
        )

    def _tagged(self, iri: str, predicate: str) -> list[tuple[str, str]]:
        """Give the texts of a predicate with their languages; `und` where there is none."""
        found = self._window.values(iri, predicate)
        return sorted((value.language or "und", value.value) for value in found if isinstance(value, Literal))
