"""The draft: everything the passes have found so far in one document; handed from pass to pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from accords.graph.document import Document
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.clause import Clause
from accords.ingest.dates.dated import Dated
from accords.ingest.languages import Person
from accords.ingest.mentions.found import Found
from accords.ingest.text.sentence import Sentence
from accords.ingest.things.thing import Thing


@dataclass(slots=True)
class Scene:
    """One sentence with what stands in it: mentions in order, offices, people, dates, chunks and clauses.

    `conditions` are the tokens that may open a condition: if, unless.
    """

    sentence: Sentence
    finds: list[Found] = field(default_factory=list)
    roles: list[Found] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)
    dates: list[Dated] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    conditions: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A document on its way to a reading; `things` are in the order of their first mention.

    `leaders` and `sides` are the officials and the states or bodies that take part, `roofs` the bodies whose
    members the sides are. `parts` finds officials by a part of their name,
    `spread` names the short forms found already, `capitals` says where words with a capital stand;
    `pairs` keeps which two of several parties the text joins; `foreign` which bodies are others', `genders` what words
    for a thing tell, and `headed` its mentions by their head, all by its id and how often it was mentioned; `openings`
    where words open a name; `keyed` and `described` find a thing again by its key or its head and words.
    """

    document: Document
    text: str
    lang: str
    scenes: list[Scene] = field(default_factory=list)
    title: Scene | None = None
    genre: str = "other"
    things: dict[str, Thing] = field(default_factory=dict)
    leaders: list[str] = field(default_factory=list)
    sides: list[str] = field(default_factory=list)
    roofs: list[str] = field(default_factory=list)
    parts: dict[str, list[Thing]] = field(default_factory=dict)
    spread: set[tuple[str, str]] = field(default_factory=set)
    capitals: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    pairs: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)
    foreign: dict[tuple[str, int], bool] = field(default_factory=dict)
    genders: dict[tuple[str, int], frozenset[str | None]] = field(default_factory=dict)
    headed: dict[tuple[str, int], dict[str, list[Found]]] = field(default_factory=dict)
    openings: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    keyed: dict[tuple[str, str], str] = field(default_factory=dict)
    described: dict[tuple[str, str], list[tuple[str, frozenset[str], frozenset[str]]]] = field(
        default_factory=dict
    )

    def mentioned(self, kind: str, first: int, last: int) -> Iterator[tuple[Found, Thing]]:
        """Yield the mentions of things of a kind in the sentences of a range, ends included, with the things."""
        for scene in self.scenes[max(1, first) - 1 : max(0, last)]:
            for find in scene.finds:
                if find.type == kind and find.thing is not None:
                    yield find, self.things[find.thing]
