"""Anchors: what an assertion says and in which words, so that a judgement of it finds it in another reading.

The IRI of a claim counts things without a key by their place in the reading, that of a commitment by its place
in the sentence: another reading may number them otherwise. An anchor tells them by class and name instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from accords.graph.rdf.claims import claim_iri, gathered
from accords.graph.rdf.commitments import numbered
from accords.graph.rdf.evidence import Evidence
from accords.graph.rdf.naming import Spot, spots
from accords.graph.rdf.sheet import Sheet
from accords.graph.rdf.terms import ID
from accords.graph.record import Decision, Held


class End(NamedTuple):
    """One end of an assertion: its key where it has one, its class, and its folded name or plain value."""

    key: str
    type: str
    name: str

    def agrees(self, other: End) -> bool:
        """Say whether both can be one: by their keys, else by class and name."""
        if self.key and other.key:
            return self.key == other.key
        return (self.type, self.name) == (other.type, other.name)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an assertion says: sign and predicate, its ends, what is promised, and every sentence of it."""

    says: str
    ends: tuple[End, ...]
    about: str = ""
    quotes: frozenset[str] = frozenset()

    def agrees(self, other: Anchor) -> bool:
        """Say whether two assertions say the same of the same."""
        return (
            self.says == other.says
            and len(self.ends) == len(other.ends)
            and all(one.agrees(its) for one, its in zip(self.ends, other.ends, strict=True))
            and self.promises_as(other)
        )

    def promises_as(self, other: Anchor) -> bool:
        """Say whether one undertaking is the other, or a part of it."""
        return self.about in other.about or other.about in self.about

    def detail(self, statement: str) -> dict[str, str]:
        """The anchor as the detail of a judgement keeps it; its quote stands beside it."""
        ends = "\n".join("\t".join(end) for end in self.ends)
        return {"statement": statement, "says": self.says, "ends": ends, "about": self.about}


def kept_anchor(detail: Mapping[str, str]) -> Anchor | None:
    """The anchor that a judgement keeps; None where it keeps none."""
    if "says" not in detail:
        return None
    ends = (line.split("\t") for line in detail["ends"].split("\n"))
    return Anchor(detail["says"], tuple(End(*parts) for parts in ends), detail["about"])


def anchors(held: Held) -> dict[str, Anchor]:
    """The anchor of every claim and commitment of a statement, by IRI."""
    sheet = Sheet(held, _Unnamed())
    ends = {
        sheet.thing(entity.id).identity: End(entity.key or "", spot.type, spot.name)
        for entity, spot in spots(sheet.reading.entities, held.statement)
    }
    return {**dict(_claims(sheet, ends)), **dict(_commitments(sheet, ends))}


def settled(decisions: Iterable[Decision], held: Held) -> list[tuple[str, Decision]]:
    """The judgements that are about something in a statement, each with the assertion it is about today."""
    here = [one for one in decisions if one.detail.get("statement", held.statement) == held.statement]
    there = anchors(held) if here else {}
    found = ((assertion_today(one, there), one) for one in here)
    return [(iri, one) for iri, one in found if iri is not None]


def assertion_today(decision: Decision, there: Mapping[str, Anchor]) -> str | None:
    """The assertion that a judgement is about: its own, else the only one that says the same in those words.

    None where that is gone: the judgement is orphaned.
    """
    kept, own = kept_anchor(decision.detail), there.get(decision.assertion)
    if kept is None:
        return None if own is None else decision.assertion
    if own is not None and (kept.promises_as(own) if kept.says == PROMISE else kept.agrees(own)):
        return decision.assertion
    same = [iri for iri, one in there.items() if kept.agrees(one) and decision.quote in one.quotes]
    return same[0] if len(same) == 1 else None


PROMISE = "commitment"
"""What the anchor of a commitment says."""


class _Unnamed:
    """Gives every key itself as its IRI: anchors need none."""

    def iri(self, key: str, name: str) -> str:
        """The key."""
        return f"{ID}{key}"

    def standing(self, spot: Spot, key: str | None, name: str) -> tuple[str, str | None]:
        """The key, else the place in the statement."""
        return (spot.local if key is None else f"{ID}{key}"), key

    def follow(self, iri: str) -> str:
        """The IRI itself."""
        return iri

    def post(self, office: str, of: str) -> str | None:
        """No post."""
        return None


def _claims(sheet: Sheet, ends: Mapping[str, End]) -> Iterator[tuple[str, Anchor]]:
    """Every claim, with all its sentences."""
    for identity, saying in gathered(sheet).items():
        polarity, predicate, *both = identity
        says = f"{'+' if polarity else '-'}{predicate}"
        told = tuple(ends.get(end, End("", "", end)) for end in both)
        yield claim_iri(sheet, identity).value, Anchor(says, told, "", _quotes(sheet, saying.evidences))


def _commitments(sheet: Sheet, ends: Mapping[str, End]) -> Iterator[tuple[str, Anchor]]:
    """Every commitment, with whoever undertakes it and what."""
    for iri, promise in numbered(sheet):
        told = tuple(sorted({ends[sheet.thing(party).identity] for party in promise.by}))
        said = [Evidence(promise.evidence, promise.said_by, promise.trigger)]
        about = sheet.words(promise.about_span)
        yield iri.value, Anchor(PROMISE, told, about, _quotes(sheet, said))


def _quotes(sheet: Sheet, evidences: Iterable[Evidence]) -> frozenset[str]:
    """The words of each sentence, as they are published."""
    return frozenset(sheet.words(sheet.clipped(one.span, one.trigger)) for one in evidences)
