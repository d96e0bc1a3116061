"""Judging: what a named person decides is checked against the published graph and kept in the record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from accords.graph.curation.correcting import Correcting
from accords.graph.curation.spots import local_spot, raw_iris, thing_at
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.publish.joins import told_of
from accords.graph.rdf.anchors import anchors
from accords.graph.rdf.terms import ID, node, term, value_of
from accords.graph.record import Decision, Record, Verdict, in_force, not_undone

MERGED_CLASSES = ("Official", "Organization", "WorkingGroup", "Agreement", "Meeting", "Threat")
"""What can be merged and split. States, places, topics, series and posts are told by their codes."""

FORBIDDEN = re.compile(r"[\s<>\"{}|\\^`]")
"""What no IRI contains."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who decides, and why."""

    who: str
    why: str

    def __post_init__(self) -> None:
        if not self.who.strip() or not self.why.strip():
            raise BadInput("a judgement needs a name and a reason")


class Judging:
    """Takes judgements over one workspace. Close it when done; publish for the graph to follow."""

    def __init__(self, home: Path, reviewer: Reviewer) -> None:
        self._generation = Generation.current(home)
        self._record = Record(home)
        self._reviewer = reviewer

    def close(self) -> None:
        """Close the record."""
        self._record.close()

    def judge(self, assertion: str, verdict: Verdict) -> Decision:
        """Accept or reject a claim or commitment."""
        quote, was = self._quote(assertion), self._value(assertion, "acc:reviewStatus") or ""
        detail = {"was_status": was.rpartition("#")[2], "status": verdict}
        return self._keep(assertion, quote, verdict, self._anchor(assertion) | detail)

    def correct(self, assertion: str, changes: Mapping[str, str]) -> Decision:
        """Correct a claim or commitment: another `subject`, `object`, `predicate` or `strength`.

        Raises BadInput as `Correcting` does.
        """
        quote = self._quote(assertion)
        detail = Correcting(self._generation, assertion).detail(changes)
        return self._keep(assertion, quote, "corrected", self._anchor(assertion) | detail)

    def merge(self, thing: str, into: str) -> Decision:
        """Decide that a thing is the same as another, whose IRI and names stay."""
        kind, name = self._thing(thing)
        other_kind, _ = self._thing(into)
        if thing == into:
            raise BadInput(f"{thing} is one thing already")
        if kind != other_kind or kind not in MERGED_CLASSES:
            raise BadInput(f"{thing} is a {kind} and {into} a {other_kind}: only two of one class can be one")
        if self._is_background(thing):
            raise BadInput(f"{thing} is background knowledge and stays: merge the other thing into it")
        detail = {"into": into, "into_key": thing_at(self._generation, into).key or ""}
        for prefix, iri in (("", thing), ("into_", into)):
            spot = local_spot(self._record, iri)
            detail |= told_of(spot, prefix) if spot is not None else {}
        return self._keep(thing, name, "merged", detail)

    def part(self, thing: str) -> Decision:
        """Let a thing that was merged into another stand by itself again: its merge is taken back."""
        merges = [one for one in in_force(self._record.decisions()) if one.verdict == "merged"]
        own = [one.number for one in merges if one.assertion == thing]
        if not own:
            raise BadInput(
                f"{thing} is merged into nothing: to split it in one statement, name the statement"
            )
        return self.undo(own[-1])

    def split(self, thing: str, statement: str) -> Decision:
        """Decide that what a statement names is not the thing its key says: it stands by itself there."""
        kind, name = self._thing(thing)
        if kind not in MERGED_CLASSES:
            raise BadInput(f"{thing} is a {kind}: it is told by its code and cannot be split")
        held = self._record.find(statement)
        local = raw_iris(self._record, held).get(thing)
        if local is None:
            raise BadInput(
                f"no key of statement {held} gives {thing}; where a merge brought it there, undo the merge"
            )
        return self._keep(thing, name, "split", {"statement": held, "local": local})

    def keep_apart(self, thing: str, other: str) -> Decision:
        """Decide that two things are two: they are suggested no more."""
        _, name = self._thing(thing)
        self._thing(other)
        return self._keep(thing, name, "distinct", {"other": other})

    def undo(self, number: int) -> Decision:
        """Take a judgement back, by its number."""
        standing = {one.number: one for one in not_undone(self._record.decisions())}
        if number not in standing:
            raise BadInput(f"no judgement {number} is in force")
        one = standing[number]
        return self._keep(one.assertion, one.quote, "undone", {"number": str(number)})

    def _keep(self, about: str, quote: str, verdict: Verdict, detail: Mapping[str, str]) -> Decision:
        """Add a judgement to the record."""
        when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        reviewer = self._reviewer
        made = Decision(about, quote, verdict, reviewer.who.strip(), reviewer.why.strip(), when, detail)
        number = self._record.decide(made)
        return next(one for one in reversed(self._record.decisions()) if one.number == number)

    def _anchor(self, assertion: str) -> dict[str, str]:
        """What an assertion says, by which a judgement finds it in another reading."""
        statement = (self._value(assertion, "prov:wasDerivedFrom") or "").rpartition("/")[2]
        held = self._record.get(statement)
        found = None if held is None else anchors(held).get(assertion)
        return {} if found is None else found.detail(statement)

    def _value(self, subject: str, predicate: str) -> str | None:
        """The first value of a property in the published graph."""
        quads = self._generation.store.quads_for_pattern(node(subject), term(predicate), None, None)
        return min((value_of(quad.object) for quad in quads), default=None)

    def _quote(self, assertion: str) -> str:
        """The words of an assertion's first evidence; BadInput where the graph has no such assertion."""
        quote = quote_of(self._generation, assertion)
        if quote is None:
            raise BadInput(f"the graph has no claim or commitment {assertion}")
        return quote

    def _thing(self, iri: str) -> tuple[str, str]:
        """The class and a name of a thing; BadInput where no statement names it."""
        found = thing_at(self._generation, iri)
        if found.type is None:
            raise BadInput(f"no statement names {iri}")
        return found.type, found.name

    def _is_background(self, iri: str) -> bool:
        """Say whether the reference graph holds a thing."""
        pattern = (node(iri), term("rdf:type"), None, node("https://w3id.org/accords/graph/reference"))
        return any(True for _ in self._generation.store.quads_for_pattern(*pattern))


def quote_of(generation: Generation, assertion: str) -> str | None:
    """The words of the first evidence of an assertion; None where the graph has no such assertion."""
    quads = generation.store.quads_for_pattern(node(f"{assertion}#1-quote"), term("oa:exact"), None, None)
    return next((value_of(quad.object) for quad in quads), None)


def full_iri(name: str) -> str:
    """An IRI from what a person types: whole, `id/…`, or the path under `id/`; BadInput where it can be none."""
    if FORBIDDEN.search(name) or not name:
        raise BadInput(f"{name!r} can be no IRI")
    return name if name.startswith("http") else ID + name.removeprefix("id/")
