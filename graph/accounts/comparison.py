"""The comparison: what two accounts of one meeting say differently, and what only one of them says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from pyoxigraph import Store

from accords.graph.accounts.dates import may_be_same
from accords.graph.accounts.fact import FACETS, Account, Facet, Fact, account
from accords.graph.answers.answer import Answer, Value
from accords.graph.errors import BadInput
from accords.graph.questions import naming

Found = Literal["differs", "onlyHere", "onlyThere", "both"]
ORDER: tuple[Found, ...] = ("differs", "onlyHere", "onlyThere", "both")
SIDE = (
    "label_en", "label_ar", "quote", "lang", "start", "end", "speaker", "speaker_en", "speaker_ar",
    "published", "publisher", "claim", "statement",
)  # fmt: skip
COLUMNS = (
    "found", "facet", "about", "here", *(f"here_{name}" for name in SIDE),
    "there", *(f"there_{name}" for name in SIDE), "here_meeting", "there_meeting",
)  # fmt: skip
ONE_OF: tuple[Facet, ...] = ("date", "place", "chair", "office")
"""Facets of which a meeting, or a person, has one; two accounts that name another each differ."""


class Readable(Protocol):
    """Whatever has a published store to read: a generation."""

    @property
    def store(self) -> Store:
        """The store of the generation, opened for reading."""


class Pair(NamedTuple):
    """One thing as two accounts tell it; None where one does not tell it."""

    found: Found
    here: Fact | None
    there: Fact | None


def compare(generation: Readable, here: str, there: str) -> Answer:
    """Lay two accounts of one meeting side by side; statements by IRI, hash or source id.

    BadInput where one of them tells of no meeting, or the two have neither a day nor a participant in common.
    """
    names = [naming.statement(name, generation.store) for name in (here, there)]
    first, second = (account(generation.store, name) for name in names)
    _check(first, second)
    pairs = [pair for facet in FACETS for pair in _facet(facet, first.of(facet), second.of(facet))]
    pairs.sort(key=lambda pair: ORDER.index(pair.found))
    return Answer(COLUMNS, tuple(_row(pair, first, second) for pair in pairs))


def _check(first: Account, second: Account) -> None:
    """Refuse what cannot be two accounts of one meeting."""
    for one in (first, second):
        if one.meeting is None:
            raise BadInput(f"{one.statement} tells of no meeting")
    if first.meeting != second.meeting and not any(
        same(one, other)
        for facet in (FACETS[0], FACETS[3])
        for one in first.of(facet)
        for other in second.of(facet)
    ):
        raise BadInput(
            f"{first.statement} and {second.statement} tell of different meetings: "
            "no day and no participant in common"
        )


def same(one: Fact, other: Fact) -> bool:
    """Say whether two accounts tell the same thing."""
    if one.facet == "date":
        return may_be_same(one.value, other.value)
    return one.about == other.about and bool(one.marks & other.marks)


def _facet(facet: Facet, here: Sequence[Fact], there: Sequence[Fact]) -> Iterator[Pair]:
    """Pair what two accounts tell of one facet."""
    left = list(there)
    alone: list[Fact] = []
    for fact in here:
        twin = next((other for other in left if same(fact, other)), None)
        if twin is None:
            alone.append(fact)
        else:
            left.remove(twin)
            yield Pair("both", fact, twin)
    told = {fact.about for fact in here} & {fact.about for fact in there} if facet in ONE_OF else set()
    yield from _unpaired(facet, alone, left, told)


def _unpaired(facet: Facet, here: Sequence[Fact], there: list[Fact], told: set[str | None]) -> Iterator[Pair]:
    """Set against each other what both tell otherwise; the rest stands in one account only."""
    left = list(there)
    for fact in here:
        rival = next((other for other in left if fact.about in told and _rivals(fact, other)), None)
        if rival is not None:
            left.remove(rival)
        yield Pair("onlyHere" if rival is None else "differs", fact, rival)
    yield from (Pair("onlyThere", None, fact) for fact in left)


def _rivals(one: Fact, other: Fact) -> bool:
    """Say whether two facts exclude each other; names that no language holds in common cannot be compared."""
    match one.facet:
        case "place":
            return any(one.told[label] and other.told[label] for label in ("label_en", "label_ar"))
        case "office":
            comparable = one.told["lang"] == other.told["lang"] or _posts(one, other)
            return one.about == other.about and comparable
    return True


def _posts(one: Fact, other: Fact) -> bool:
    """Say whether the graph knows the posts of both."""
    return all(any(mark.startswith(naming.ID) for mark in fact.marks) for fact in (one, other))


def _row(pair: Pair, first: Account, second: Account) -> tuple[Value, ...]:
    """Write one row."""
    either = pair.here or pair.there
    facet = None if either is None else either.facet
    return (
        pair.found, facet, None if either is None else either.about, *_side(pair.here, first.statement),
        *_side(pair.there, second.statement), first.meeting, second.meeting,
    )  # fmt: skip


def _side(fact: Fact | None, statement: str) -> tuple[Value, ...]:
    """Write one side of a row."""
    if fact is None:
        return (None,) * (1 + len(SIDE))
    known = {**fact.told, "start": fact.start, "end": fact.end, "claim": fact.claim, "statement": statement}
    return (fact.value, *(known[name] for name in SIDE))
