"""The promise: one commitment of a statement, as it is compared with those of another round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Store

from accords.graph.answers.answer import Value
from accords.graph.query.rows import plain_term
from accords.graph.reading import STRENGTHS
from accords.graph.rounds.solutions import about, solutions

QUESTIONS = "accords.graph.questions"
NOWHERE = NamedNode("urn:accords:no-statement")
"""Stands for the other round where one statement is looked at alone."""


@dataclass(slots=True)
class Promise:
    """A commitment with its actors, its strength from 1 to 7, its words, topics, sentence and source."""

    iri: str
    strength: str
    about: str
    quote: str
    start: int
    end: int
    actors: set[str] = field(default_factory=set)
    topics: set[str] = field(default_factory=set)
    speaker: str | None = None
    speaker_en: str | None = None
    speaker_ar: str | None = None
    lang: str | None = None
    published: str | None = None
    publisher: str | None = None

    @property
    def rank(self) -> int:
        """How strong it is, from 1 (discusses) to 7 (undertakes)."""
        return [str(strength) for strength in STRENGTHS].index(self.strength) + 1


def promises(store: Store, statement: str) -> list[Promise]:
    """Read the commitments of a statement, in the order of its text."""
    terms = {"before": NamedNode(statement), "after": NOWHERE}
    found = solutions(store, QUESTIONS, "rounds.rq", terms)
    names = [variable.value for variable in found.variables]
    return promises_of({name: plain_term(row[name]) for name in names} for row in found)


def promises_of(rows: Iterable[Mapping[str, Value]]) -> list[Promise]:
    """Put the rows of one statement together, one for each actor and topic, in the order of its text."""
    found: dict[str, Promise] = {}
    for row in rows:
        promise = found.setdefault(str(row["commitment"]), _promise(row))
        promise.actors.add(str(row["actor"]))
        if row["topic"] is not None:
            promise.topics.add(str(row["topic"]))
    return sorted(found.values(), key=lambda promise: (promise.start, promise.about, promise.iri))


def unread(store: Store, statement: str) -> int:
    """Count the sentences of a statement that were not understood."""
    return sum(
        int(row["unread"].value) for row in about(store, "accords.graph.rounds", "unread.rq", statement)
    )


def _promise(row: Mapping[str, Value]) -> Promise:
    """Make a promise of one row."""
    return Promise(
        iri=str(row["commitment"]),
        strength=str(row["strength"]),
        about=str(row["about"]),
        quote=str(row["quote"]),
        start=int(row["start"] or 0),
        end=int(row["end"] or 0),
        speaker=_text(row["speaker"]),
        speaker_en=_text(row["speaker_en"]),
        speaker_ar=_text(row["speaker_ar"]),
        lang=_text(row["lang"]),
        published=_text(row["published"]),
        publisher=_text(row["publisher"]),
    )


def _text(value: Value) -> str | None:
    """Give a value as text; None where it is unknown."""
    return None if value is None else str(value)
