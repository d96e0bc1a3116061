"""Facts: the triples of one graph of a generation, by subject and predicate, in short names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Store

from accords.graph.rdf.terms import ACC, graph, node, term

Term = NamedNode | Literal


class Facts:
    """What some graphs say; use it for a statement's graph at a time, or for the shared ones."""

    def __init__(self, triples: Iterable[tuple[str, str, Term]]) -> None:
        self._by_subject: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for subject, predicate, value in triples:
            self._by_subject[subject][predicate].append(value)

    @classmethod
    def within(cls, store: Store, *names: NamedNode) -> Facts:
        """The facts of graphs."""
        return cls(triple for name in names for triple in _triples(store, name))

    @classmethod
    def shared(cls, store: Store, *names: str) -> Facts:
        """The facts of shared graphs by their short names."""
        return cls.within(store, *map(graph, names))

    def subjects(self, class_name: str) -> list[str]:
        """The IRIs of everything of a class, in order."""
        wanted, type_of = term(class_name), _iri("rdf:type")
        return sorted(s for s, facts in self._by_subject.items() if wanted in facts.get(type_of, ()))

    def about(self, subject: str) -> list[tuple[NamedNode, Term]]:
        """Every predicate and object of a subject, in order."""
        found = self._by_subject.get(subject, {})
        return [
            (node(predicate), value)
            for predicate in sorted(found)
            for value in sorted(found[predicate], key=str)
        ]

    def all(self, subject: str, predicate: str) -> list[Term]:
        """Every object of a subject and predicate, in the order of their texts."""
        found = self._by_subject.get(subject, {}).get(_iri(predicate), [])
        return sorted(found, key=str) if len(found) > 1 else found

    def texts(self, subject: str, predicate: str, language: str | None = None) -> list[str]:
        """Every object as text; only those of one language where it is named."""
        found = self.all(subject, predicate)
        if language is None:
            return [one.value for one in found]
        return [one.value for one in found if isinstance(one, Literal) and one.language == language]

    def text(self, subject: str, predicate: str) -> str | None:
        """The object as text; None where there is none."""
        found = self.texts(subject, predicate)
        return found[0] if found else None

    def name(self, subject: str, predicate: str) -> str | None:
        """The local name of an object of our vocabulary; None where there is none."""
        found = self.text(subject, predicate)
        return None if found is None else found.removeprefix(ACC)

    def number(self, subject: str, predicate: str) -> int | None:
        """The object as a whole number; None where there is none."""
        found = self.text(subject, predicate)
        return None if found is None else int(found)

    def ratio(self, subject: str, predicate: str) -> float | None:
        """The object as a number with digits behind the point; None where there is none."""
        found = self.text(subject, predicate)
        return None if found is None else float(found)

    def language(self, subject: str, predicate: str) -> str | None:
        """The language of the object; None where it has none."""
        found = self.all(subject, predicate)
        return found[0].language if found and isinstance(found[0], Literal) else None

    def subjects_of(self, predicate: str) -> list[str]:
        """The IRIs of everything that has some object for a predicate, in order."""
        wanted = _iri(predicate)
        return sorted(s for s, facts in self._by_subject.items() if wanted in facts)

    def triples(self) -> set[tuple[str, str, Term]]:
        """Every triple, to look one up."""
        return {
            (subject, predicate, value)
            for subject, facts in self._by_subject.items()
            for predicate, values in facts.items()
            for value in values
        }


def _triples(store: Store, name: NamedNode) -> Iterator[tuple[str, str, Term]]:
    """The triples of a graph; what has no name is nothing that anybody asks for."""
    for quad in store.quads_for_pattern(None, None, None, name):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject.value, quad.predicate.value, quad.object


@cache
def _iri(short: str) -> str:
    """The IRI of a term of a vocabulary."""
    return term(short).value
