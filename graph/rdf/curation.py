"""The curation graph: what people decided about claims, commitments and things, who, when and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from accords.graph.rdf.quads import Told, quads
from accords.graph.rdf.terms import ID, moment, node, term, text
from accords.graph.record import JUDGED, Decision
from accords.graph.slug import slug

GRAPH = "curation"


def curation(
    decisions: Iterable[Decision], today: Mapping[int, str], follow: Callable[[str], str]
) -> set[Quad]:
    """The quads of every decision in force, named by the number that the record keeps it under.

    `today` gives the assertion that a judgement is about, by its number; one that is about none any more says
    only what it was about. `follow` gives where a merged thing is found now. What was taken back leaves no
    trace here: it stands in the record's history alone.
    """
    told = (it for one in decisions for it in (*_described(one, today), *_changed(one, follow)))
    return quads(GRAPH, told)


def _described(decision: Decision, today: Mapping[int, str]) -> Iterator[Told]:
    """One decision: what, who, when, why, on which words."""
    subject = _named(decision)
    agent = NamedNode(f"{ID}reviewer/{slug(decision.who)}")
    for name in ("acc:Decision", "prov:Activity"):
        yield subject, "rdf:type", term(name)
    decided = today.get(decision.number) if decision.verdict in JUDGED else decision.assertion
    if decided is not None:
        yield subject, "acc:decides", node(decided)
    yield subject, "prov:used", node(decision.assertion)
    yield subject, "acc:verdict", term(f"acc:{decision.verdict}")
    yield subject, "acc:decidedBy", text(decision.who)
    yield subject, "prov:wasAssociatedWith", agent
    yield agent, "rdf:type", term("prov:Person")
    yield subject, "acc:because", text(decision.why)
    yield subject, "acc:decidedAt", moment(decision.at)
    yield subject, "prov:endedAtTime", moment(decision.at)
    yield subject, "acc:decidedOnWords", text(decision.quote)


def _changed(decision: Decision, follow: Callable[[str], str]) -> Iterator[Told]:
    """What a decision changes, part by part; and where a thing went, or from which it was kept apart."""
    subject, told = _named(decision), decision.detail
    for part, predicate in THINGS.items():
        if part in told:
            yield subject, predicate, node(told[part])
    if "into" in told and follow(decision.assertion) != decision.assertion:
        yield node(decision.assertion), "dct:isReplacedBy", node(follow(decision.assertion))
    for part, was, became in _parts(decision):
        change = NamedNode(f"{subject.value}#{part}")
        yield subject, "acc:changes", change
        yield change, "rdf:type", term("acc:Change")
        yield change, "acc:part", text(part)
        yield change, "acc:became", _value(became)
        for one in was.split() if was.startswith(ID) else [was] if was else []:
            yield change, "acc:was", _value(one)


THINGS = {"into": "acc:mergedInto", "other": "acc:distinctFrom", "local": "acc:splitOffAs"}
PARTS = ("subject", "predicate", "object", "strength", "status")


def _parts(decision: Decision) -> Iterator[tuple[str, str, str]]:
    """Each part that a decision changes, with what it was and what it became; several things are parted by spaces."""
    told = decision.detail
    for part in PARTS:
        if f"was_{part}" in told and told[f"was_{part}"] != told[part]:
            yield part, told[f"was_{part}"], told[part]
    for part in ("into", "local"):
        if part in told:
            yield "thing", decision.assertion, told[part]


def _value(told: str) -> NamedNode | Literal:
    """A thing as its node, a word or date as text."""
    return node(told) if told.startswith(ID) else text(told)


def _named(decision: Decision) -> NamedNode:
    """The node of a decision."""
    return NamedNode(f"{ID}decision/{decision.number}")
