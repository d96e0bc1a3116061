"""Concepts: what a phrase speaks of, by names that are the same in both languages.

The reference lists of topics, threats and agreements are the map; concepts.toml adds actions and objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from accords.graph import reference
from accords.graph.data_file import data_file
from accords.graph.stems import stem, stems

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """What a phrase speaks of: what is done, what it is done to, and the stems of all other words."""

    actions: frozenset[str]
    objects: frozenset[str]
    words: frozenset[str]

    @property
    def matter(self) -> frozenset[str]:
        """Everything but what is done, as overlap counts it."""
        return self.objects | self.words

    def is_other_deed_than(self, other: Content) -> bool:
        """Say whether the two do different things: both say what, and neither only that work goes on."""
        if not self.actions or not other.actions or (self.actions | other.actions) & _general():
            return False
        return not self.actions & other.actions


@cache
def content(text: str) -> Content:
    """Find the concepts of a phrase, the longest names first, and the words that are left."""
    words = stems(text)
    actions, doing = _found(words, _actions())
    objects, named = _found(words, _objects())
    left = {word for at, word in enumerate(words) if at not in doing | named} - _idle()
    return Content(actions, objects, frozenset(left))


def _found(words: list[str], names: Mapping[Words, frozenset[str]]) -> tuple[frozenset[str], set[int]]:
    """Find every name in the words, and the places they take."""
    concepts: set[str] = set()
    taken: set[int] = set()
    for length in range(min(max(map(len, names)), len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            places = set(range(at, at + length))
            known = names.get(tuple(words[at : at + length]))
            if known is not None and not places & taken:
                concepts |= known
                taken |= places
    return frozenset(concepts), taken


def _told() -> Mapping[str, Any]:
    """Read the actions, objects and idle words."""
    return data_file(__package__, "concepts.toml")


@cache
def _idle() -> frozenset[str]:
    """Give the stems of words that say nothing of what is undertaken."""
    return frozenset(stem(word) for word in _told()["idle"])


@cache
def _general() -> frozenset[str]:
    """Give the actions that part no promise from another."""
    return frozenset(_told()["general"])


@cache
def _actions() -> Mapping[Words, frozenset[str]]:
    """Map the stemmed names of actions to the actions."""
    return _by_stems(_told()["action"].items())


@cache
def _objects() -> Mapping[Words, frozenset[str]]:
    """Map the stemmed names of everything else, in both languages, to what they may mean."""
    return _by_stems((*_listed(), *((f"object:{name}", names) for name, names in _told()["object"].items())))


def _by_stems(concepts: Iterable[tuple[str, Iterable[str]]]) -> Mapping[Words, frozenset[str]]:
    """Turn concepts with their names into stemmed names with their concepts."""
    found: dict[Words, set[str]] = {}
    for concept, names in concepts:
        for name in names:
            # The code of a state that stems carry besides is no word of the name.
            words = tuple(word for word in stems(name) if not word.startswith("xx"))
            if words:
                found.setdefault(words, set()).add(concept)
    return {words: frozenset(concepts) for words, concepts in found.items()}


def _listed() -> Iterator[tuple[str, Iterable[str]]]:
    """Hand over the concepts of the reference lists with their names."""
    for topic in reference.topics():
        yield f"topic:{topic.id}", (*topic.keywords_en, *topic.keywords_ar)
    for threat in reference.threats():
        yield f"threat:{threat.id}", (*threat.forms_en, *threat.forms_ar)
    for row in reference.agreements():
        names = (row.name_en, row.name_ar, *row.aliases_en, *row.aliases_ar)
        yield f"agreement:{row.id}", (name for name in names if name is not None)
