"""The promise: one commitment of a statement, as it is compared with those of another round."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import QuerySolution, Store

from accords.graph.reading import STRENGTHS
from accords.graph.rounds.solutions import about, text_of

PACKAGE = "accords.graph.rounds"


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
    found: dict[str, Promise] = {}
    for row in about(store, PACKAGE, "commitments.rq", statement):
        iri = str(row["commitment"].value)
        promise = found.setdefault(iri, _promise(iri, row))
        promise.actors.add(str(row["actor"].value))
        if row["topic"] is not None:
            promise.topics.add(str(row["topic"].value))
    return sorted(found.values(), key=lambda promise: (promise.start, promise.about, promise.iri))


def unread(store: Store, statement: str) -> int:
    """Count the sentences of a statement that were not understood."""
    return sum(int(row["unread"].value) for row in about(store, PACKAGE, "unread.rq", statement))


def _promise(iri: str, row: QuerySolution) -> Promise:
    """Make a promise of one row."""
    return Promise(
        iri=iri,
        strength=str(row["degree"].value).rpartition("#")[2],
        about=str(row["about"].value),
        quote=str(row["quote"].value),
        start=int(row["start"].value),
        end=int(row["end"].value),
        speaker=text_of(row, "speaker"),
        speaker_en=text_of(row, "speaker_en"),
        speaker_ar=text_of(row, "speaker_ar"),
        lang=text_of(row, "lang"),
        published=text_of(row, "published"),
        publisher=text_of(row, "publisher"),
    )
