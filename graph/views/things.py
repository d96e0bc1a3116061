"""Things by name: what each thing is called in both languages, and the search that forgives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal

from accords.graph.views.window import Window, expand, short_id

TYPES = ("Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat", "Place")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written, with its language tag (None where the graph gives none)."""

    text: str
    lang: str | None


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of the graph; `names` holds one preferred name per language, `aliases` the rest.

    `treated_as_threat` is true where some claim treats an actor so; the thing itself keeps its type.
    """

    iri: str
    type: str
    names: Mapping[str, str]
    aliases: tuple[Name, ...]
    kind: str | None = None
    treated_as_threat: bool = False

    @property
    def id(self) -> str:
        """Give the short identifier used in addresses."""
        return short_id(self.iri)

    def name(self, language: str) -> Name:
        """Give the name in this language, else in the other, else the identifier."""
        for tag in (language, "en", "ar", *sorted(self.names)):
            if tag in self.names:
                return Name(self.names[tag], tag or None)
        return next(iter(self.aliases), Name(self.id.rsplit("/", 1)[-1], None))

    def every_name(self) -> Iterator[Name]:
        """Give every name, preferred ones first."""
        yield from (Name(text, tag or None) for tag, text in sorted(self.names.items()))
        yield from self.aliases


class Things:
    """Every thing of one generation, read once; use `get` for one and `of_type` for a list."""

    def __init__(self, window: Window) -> None:
        types = _types(window)
        preferred, others = _names(window, "skos:prefLabel"), _names(window, "skos:altLabel")
        kinds = {iri: value.value for iri, value in window.pairs("acc:kind")}
        self._things = {
            iri: Thing(
                iri,
                next(name for name in TYPES if name in found),
                {name.lang or "": name.text for name in preferred.get(iri, ())},
                tuple(others.get(iri, ())),
                kinds.get(iri),
                "Threat" in found and len(found) > 1,
            )
            for iri, found in sorted(types.items())
        }

    def get(self, iri: str) -> Thing | None:
        """Give the thing with this IRI; None where the generation has none."""
        return self._things.get(iri)

    def of_type(self, *types: str) -> list[Thing]:
        """Give the things of these types, in order of their IRIs."""
        return [thing for thing in self._things.values() if thing.type in types]

    def __iter__(self) -> Iterator[Thing]:
        return iter(self._things.values())

    def __len__(self) -> int:
        return len(self._things)


def _types(window: Window) -> dict[str, set[str]]:
    """Give the classes of every thing, by local name."""
    found: dict[str, set[str]] = {}
    for name in TYPES:
        for iri in window.subjects("rdf:type", expand(f"acc:{name}").value):
            found.setdefault(iri, set()).add(name)
    return found


def _names(window: Window, predicate: str) -> dict[str, list[Name]]:
    """Give the names that a predicate holds, by thing, sorted."""
    found: dict[str, set[tuple[str, str]]] = {}
    for iri, value in window.pairs(predicate):
        lang = value.language if isinstance(value, Literal) else None
        found.setdefault(iri, set()).add((value.value, lang or ""))
    return {iri: [Name(text, lang or None) for text, lang in sorted(names)] for iri, names in found.items()}
