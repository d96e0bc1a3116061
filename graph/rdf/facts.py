"""Facts: the triples of one graph of a generation, by subject and predicate, in short names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from accords.graph.rdf.terms import ACC, graph, node, term

Term = NamedNode | Literal


class Facts:
    """What some graphs say; use it for a statement's graph at a time, or for the shared ones."""

    def __init__(self, store: Store, names: Iterable[NamedNode]) -> None:
        self._by_subject: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for name in names:
            for quad in store.quads_for_pattern(None, None, None, name):
                self._add(quad.subject, quad.predicate.value, quad.object)

    def _add(self, subject: object, predicate: str, value: object) -> None:
        """Keep a triple; what has no name is nothing that anybody asks for."""
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            self._by_subject[subject.value][predicate].append(value)

    @classmethod
    def chosen(
        cls, store: Store, name: NamedNode, classes: Sequence[str], predicates: Sequence[str]
    ) -> Facts:
        """The facts of one graph that say one of these classes or have one of these predicates, no others.

        A term is looked up each time that it is met, which is what reading takes: a predicate comes as its number.
        """
        facts, iris = cls(store, ()), [term("rdf:type").value, *(term(one).value for one in predicates)]
        solutions = store.query(_choice(name, classes, predicates))
        assert isinstance(solutions, QuerySolutions)
        for subject, number, value in solutions:
            facts._add(subject, iris[int(number.value)], value)
        return facts

    @classmethod
    def shared(cls, store: Store, *names: str) -> Facts:
        """The facts of shared graphs by their short names."""
        return cls(store, (graph(name) for name in names))

    def subjects(self, class_name: str) -> list[str]:
        """The IRIs of everything of a class, in order."""
        wanted, type_of = term(class_name), term("rdf:type").value
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
        found = self._by_subject.get(subject, {}).get(term(predicate).value, [])
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
        wanted = term(predicate).value
        return sorted(s for s, facts in self._by_subject.items() if wanted in facts)

    def triples(self) -> set[tuple[str, str, Term]]:
        """Every triple, to look one up."""
        return {
            (subject, predicate, value)
            for subject, facts in self._by_subject.items()
            for predicate, values in facts.items()
            for value in values
        }


def _choice(name: NamedNode, classes: Sequence[str], predicates: Sequence[str]) -> str:
    """The query for subject, number of the predicate (rdf:type is 0) and object of what is chosen."""
    numbered = " ".join(f"({term(one)} {number})" for number, one in enumerate(predicates, start=1))
    kinds = " ".join(str(term(one)) for one in classes)
    return f"""SELECT ?s ?n ?o {{
      {{ VALUES (?p ?n) {{ {numbered} }} GRAPH {name} {{ ?s ?p ?o }} }}
      UNION {{ VALUES ?o {{ {kinds} }} GRAPH {name} {{ ?s a ?o }} BIND(0 AS ?n) }}
    }}"""
