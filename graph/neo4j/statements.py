"""A statement's graph as rows: its node, its commitments, and one relationship for each claim that stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal

from accords.graph.neo4j.dates import day
from accords.graph.neo4j.row import Link, Node, Value, present
from accords.graph.neo4j.schema import CLAIMS
from accords.graph.neo4j.things import object_uri, value_node
from accords.graph.rdf.choice import Choice
from accords.graph.rdf.facts import Facts, Term
from accords.graph.rdf.terms import ACC
from accords.graph.reading import STRENGTHS
from accords.graph.standing import stands

Triple = tuple[str, str, Term]

CHOICE = Choice(
    ("acc:Statement", "acc:Sentence", "acc:Claim", "acc:Commitment"),
    (
        *(
            "dct:issued",
            "dct:title",
            "dct:source",
            "dct:language",
            "acc:sourceId",
            "acc:publisher",
            "acc:genre",
        ),
        *("acc:licence", "acc:textHash", "acc:textLength", "acc:sentenceCount"),
        *("acc:outcome", "acc:number", "acc:reason", "acc:nearestFrame", "acc:text", "acc:start", "acc:end"),
        *("rdf:subject", "rdf:predicate", "rdf:object", "acc:polarity", "acc:factuality", "acc:reviewStatus"),
        *("acc:about", "acc:strength", "acc:trigger", "acc:deadline"),
        *("acc:committedBy", "acc:toward", "acc:aboutConcept"),
        *("acc:evidence", "acc:saidBy", "oa:exact", "oa:start", "oa:end"),
        *("acc:confidence", "acc:fromAct", "acc:office", "acc:post", "acc:mentionedIn"),
    ),
)
"""What of a statement's graph becomes rows; the rest, a good half, is not read."""


class Page(NamedTuple):
    """All rows of one statement, and the IRIs of the things that they lead to."""

    nodes: list[Node]
    links: list[Link]
    things: set[str]


def page(facts: Facts, statement: str, known: Facts, linked: set[Triple]) -> Page:
    """Turn the graph of one statement into rows; `known` names publishers, `linked` holds the plain links."""
    found = Page([_statement(facts, statement, known)], [], set(_mentioned(facts)))
    for claim in facts.subjects("acc:Claim"):
        _add_claim(found, facts, statement, claim, linked)
    for commitment in facts.subjects("acc:Commitment"):
        _add_commitment(found, facts, statement, commitment)
    for thing in _mentioned(facts):
        found.links.append(_plain("MENTIONED_IN", thing, statement, statement))
    for publisher in facts.texts(statement, "acc:publisher"):
        found.things.add(publisher)
        found.links.append(_plain("PUBLISHED_BY", statement, publisher, statement))
    return found


def _statement(facts: Facts, uri: str, known: Facts) -> Node:
    """The node of the statement, with the sentences that gave no claim."""
    publisher = facts.text(uri, "acc:publisher")
    published = facts.text(uri, "dct:issued")
    title = facts.text(uri, "dct:title")
    properties = {
        "name": title or facts.text(uri, "acc:sourceId"),
        "title": title,
        "source_id": facts.text(uri, "acc:sourceId"),
        "source": facts.text(uri, "dct:source"),
        "lang": facts.text(uri, "dct:language"),
        "published": day(published),
        "published_text": published,
        "publisher": None if publisher is None else known.text(publisher, "skos:prefLabel"),
        "genre": facts.name(uri, "acc:genre"),
        "licence": facts.text(uri, "acc:licence"),
        "text_hash": facts.text(uri, "acc:textHash"),
        "text_length": facts.number(uri, "acc:textLength"),
        "sentences": facts.number(uri, "acc:sentenceCount"),
        **_silence(facts),
    }
    return Node(uri, ("Statement",), present(properties))


def _silence(facts: Facts) -> dict[str, Value]:
    """The sentences that gave no claim, as lists of one length."""
    silent = [s for s in facts.subjects("acc:Sentence") if facts.name(s, "acc:outcome") != "claims"]
    silent.sort(key=lambda s: facts.number(s, "acc:number") or 0)
    return {
        "silent": [facts.number(s, "acc:number") or 0 for s in silent],
        "silent_outcome": [facts.name(s, "acc:outcome") or "" for s in silent],
        "silent_reason": [facts.name(s, "acc:reason") or "" for s in silent],
        "silent_nearest": [facts.text(s, "acc:nearestFrame") or "" for s in silent],
        "silent_text": [facts.text(s, "acc:text") or "" for s in silent],
        "silent_start": [facts.number(s, "acc:start") or 0 for s in silent],
        "silent_end": [facts.number(s, "acc:end") or 0 for s in silent],
    }


def _mentioned(facts: Facts) -> list[str]:
    """Every thing that the statement mentions."""
    return facts.subjects_of("acc:mentionedIn")


def _add_claim(found: Page, facts: Facts, statement: str, claim: str, linked: set[Triple]) -> None:
    """Add the relationship of a claim, if it stands, and the node of a value."""
    predicate = facts.name(claim, "rdf:predicate") or ""
    if not _stands(facts, claim) or predicate not in CLAIMS or facts.text(claim, "acc:polarity") == "false":
        return
    start, value = facts.all(claim, "rdf:subject")[0].value, facts.all(claim, "rdf:object")[0]
    if isinstance(value, Literal):
        found.nodes.append(value_node(value))
    else:
        found.things.add(value.value)
    found.things.add(start)
    properties = _assertion(found, facts, statement, claim)
    properties["linked"] = (start, ACC + predicate, value) in linked
    found.links.append(Link(CLAIMS[predicate], claim, start, object_uri(value), present(properties)))


def _add_commitment(found: Page, facts: Facts, statement: str, commitment: str) -> None:
    """Add the node of a commitment, if it stands, and its relationships."""
    if not _stands(facts, commitment):
        return
    about, strength = facts.text(commitment, "acc:about"), facts.name(commitment, "acc:strength")
    properties = {
        **_assertion(found, facts, statement, commitment),
        "name": about,
        "about": about,
        "strength": strength,
        "rank": STRENGTHS.index(strength) + 1 if strength in STRENGTHS else None,
        "trigger": facts.text(commitment, "acc:trigger"),
        "deadline": facts.text(commitment, "acc:deadline"),
    }
    found.nodes.append(Node(commitment, ("Commitment",), present(properties)))
    for type_name, predicate in PARTS.items():
        for end in facts.texts(commitment, predicate):
            found.things.add(end)
            found.links.append(_plain(type_name, commitment, end, statement))
    found.links.append(_plain("IN_STATEMENT", commitment, statement, statement))


PARTS = {"COMMITTED_BY": "acc:committedBy", "TOWARD": "acc:toward", "CONCERNS": "acc:aboutConcept"}
"""The relationships of a commitment."""


def _stands(facts: Facts, assertion: str) -> bool:
    """Say whether an assertion is asserted, and not rejected by a reviewer."""
    return stands(facts.name(assertion, "acc:factuality"), facts.name(assertion, "acc:reviewStatus"))


def _assertion(found: Page, facts: Facts, statement: str, assertion: str) -> dict[str, Value | None]:
    """What claims and commitments share: who says it where, in which words, how sure we are."""
    evidences = sorted(facts.texts(assertion, "acc:evidence"), key=_ordinal)
    speakers = [facts.text(e, "acc:saidBy") or "" for e in evidences]
    found.things.update(speaker for speaker in speakers if speaker != statement)
    quotes = [facts.text(f"{e}-quote", "oa:exact") or "" for e in evidences]
    starts = [facts.number(f"{e}-position", "oa:start") or 0 for e in evidences]
    ends = [facts.number(f"{e}-position", "oa:end") or 0 for e in evidences]
    return {
        "statement": statement,
        "quote": next(iter(quotes), None),
        "quote_lang": facts.language(f"{evidences[0]}-quote", "oa:exact") if evidences else None,
        "start": next(iter(starts), None),
        "end": next(iter(ends), None),
        "speaker": next(iter(speakers), None),
        "quotes": quotes,
        "starts": starts,
        "ends": ends,
        "speakers": speakers,
        "published": day(facts.text(statement, "dct:issued")),
        "lang": facts.text(statement, "dct:language"),
        "confidence": facts.ratio(assertion, "acc:confidence"),
        "review_status": facts.name(assertion, "acc:reviewStatus"),
        "acts": facts.texts(assertion, "acc:fromAct"),
        "office": facts.text(assertion, "acc:office"),
        "post": facts.text(assertion, "acc:post"),
    }


def _ordinal(evidence: str) -> int:
    """The number at the end of an evidence's IRI."""
    number = evidence.rpartition("#")[2]
    return int(number) if number.isdecimal() else 0


def _plain(type_name: str, start: str, end: str, statement: str) -> Link:
    """A relationship that is no claim; its key names both ends."""
    return Link(type_name, f"{start} {end}", start, end, {"statement": statement})


def all_pages(pages: Iterator[Page]) -> Page:
    """All statements together."""
    whole = Page([], [], set())
    for one in pages:
        whole.nodes.extend(one.nodes)
        whole.links.extend(one.links)
        whole.things.update(one.things)
    return whole
