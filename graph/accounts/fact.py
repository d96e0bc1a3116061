"""The fact: one thing an account says of its meeting, and the marks that tell it from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import QuerySolution, Store

from accords.graph.letters import folded
from accords.graph.rounds.solutions import about, text_of
from accords.graph.skeleton import skeleton

Facet = Literal["date", "place", "chair", "participant", "office", "body"]
FACETS: tuple[Facet, ...] = ("date", "place", "chair", "participant", "office", "body")

_AT_MEETING = ("onDate", "place", "chairs", "participatesIn", "announcedAt")
_NAMES = (
    "label_en",
    "label_ar",
    "quote",
    "lang",
    "speaker",
    "speaker_en",
    "speaker_ar",
    "published",
    "publisher",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """What one account says; `about` is the person whose office it is, `marks` tell it from others.

    Two facts of one facet (and of one person) are the same where their marks meet.
    """

    facet: Facet
    about: str | None
    value: str
    marks: frozenset[str]
    claim: str
    start: int
    end: int
    told: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Account:
    """One statement as an account of a meeting; `meeting` is None where it tells of none."""

    statement: str
    meeting: str | None
    facts: tuple[Fact, ...]

    def of(self, facet: Facet) -> list[Fact]:
        """Give the facts of one facet."""
        return [fact for fact in self.facts if fact.facet == facet]


def account(store: Store, statement: str) -> Account:
    """Read what a statement says of its meeting, each thing once, in the order of the facets."""
    rows = list(about(store, "accords.graph.accounts", "facts.rq", statement))
    meeting = _meeting(rows)
    found: dict[tuple[str, str | None, str], Fact] = {}
    for row in sorted(rows, key=lambda row: (int(row["start"].value), str(row["claim"]), str(row["topic"]))):
        fact = _fact(row, meeting)
        if fact is not None:
            place = (fact.facet, fact.about, fact.value)
            found[place] = _joined(found[place], fact) if place in found else fact
    facts = sorted(found.values(), key=lambda fact: (FACETS.index(fact.facet), fact.value))
    return Account(statement, meeting, tuple(facts))


def _joined(first: Fact, again: Fact) -> Fact:
    """Keep the first sentence, with the marks of both."""
    marks = first.marks | again.marks
    return Fact(first.facet, first.about, first.value, marks, first.claim, first.start, first.end, first.told)


def _meeting(rows: Iterable[QuerySolution]) -> str | None:
    """Name the meeting a statement is an account of, else the one it says most of."""
    said: Counter[str] = Counter()
    for row in rows:
        link = _link(row)
        if link == "accountOf":
            return str(row["object"].value)
        if link in _AT_MEETING and row["body"] is None:
            said[str(row["subject" if link in ("onDate", "place") else "object"].value)] += 1
    return min(said, key=lambda iri: (-said[iri], iri)) if said else None


def _link(row: QuerySolution) -> str:
    """Give the local name of the predicate."""
    return str(row["link"].value).rpartition("#")[2]


def _fact(row: QuerySolution, meeting: str | None) -> Fact | None:
    """Make a fact of one row; None where the row is not about the meeting, an office or a body."""
    subject, thing = str(row["subject"].value), str(row["object"].value)
    match _link(row):
        case "onDate" if subject == meeting:
            return _made("date", row, "object", {thing})
        case "place" if subject == meeting:
            return _made("place", row, "object", {thing, *_bones(row)})
        case "chairs" if thing == meeting:
            return _made("chair", row, "subject", {subject})
        case "participatesIn" if thing == meeting:
            return _made("participant", row, "subject", {subject})
        case "represents" if row["office"] is not None:
            return _made("office", row, "office", _office_marks(row), about=subject)
        case "memberOf" | "announcedAt" if row["body"] is not None:
            end = "object" if _link(row) == "memberOf" else "subject"
            return _made("body", row, end, {str(row["body"].value), *_topic(row)})
    return None


def _made(facet: Facet, row: QuerySolution, end: str, marks: set[str], about: str | None = None) -> Fact:
    """Make a fact of what stands at one end of a row."""
    named = "subject" if about is not None else end
    told = {name: text_of(row, name.replace("label", named)) for name in _NAMES}
    return Fact(
        facet, about, str(row[end].value), frozenset(marks), str(row["claim"].value), int(row["start"].value),
        int(row["end"].value), told,
    )  # fmt: skip


def _bones(row: QuerySolution) -> set[str]:
    """Give the sound of a place's names, which both scripts share."""
    names = (text_of(row, name) for name in ("object_en", "object_ar"))
    return {skeleton(name) for name in (*names, str(row["object"].value).rpartition("/")[2]) if name}


def _office_marks(row: QuerySolution) -> set[str]:
    """Tell an office by its post where the graph knows it, and by its words in their language."""
    post = text_of(row, "post")
    return {f"{text_of(row, 'lang')}:{folded(str(row['office'].value))}", *([post] if post else [])}


def _topic(row: QuerySolution) -> list[str]:
    """Give the topic of a body, by which two accounts may mean the same."""
    topic = text_of(row, "topic")
    return [f"{topic}"] if topic else []
