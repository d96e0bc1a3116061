"""Pages: a generation document by document, so that only one is in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode, Store

from accords.graph.export.names import Names
from accords.graph.export.rows import Link, Page, Promise, Quote, Source
from accords.graph.rdf.facts import Facts
from accords.graph.rdf.terms import ACC, GRAPH, ID
from accords.graph.reading import STRENGTHS

_GRAPHS = f"{GRAPH}statement/"


def pages(store: Store, names: Names) -> Iterator[Page]:
    """Give every document with its claims and commitments, in the order of the IRIs."""
    for facts in statement_facts(store):
        (statement,) = facts.subjects("acc:Statement")
        yield _page(facts, _source(facts, statement, names))


def statement_facts(store: Store) -> Iterator[Facts]:
    """Give what the graph of each document says, in the order of the IRIs."""
    for name in sorted(name.value for name in store.named_graphs() if name.value.startswith(_GRAPHS)):
        facts = Facts.within(store, NamedNode(name))
        if facts.subjects("acc:Statement"):  # the graph of a withdrawn one stays, empty
            yield facts


def _page(facts: Facts, source: Source) -> Page:
    """Read what one document says."""
    links = (_link(facts, iri, source) for iri in facts.subjects("acc:Claim"))
    promises = (_promise(facts, iri, source) for iri in facts.subjects("acc:Commitment"))
    return Page(source, tuple(links), tuple(promises))


def _source(facts: Facts, iri: str, names: Names) -> Source:
    """Read what is known of the document itself."""
    publisher = facts.text(iri, "acc:publisher")
    return Source(
        iri=iri,
        source_id=facts.text(iri, "acc:sourceId"),
        title=facts.text(iri, "dct:title"),
        lang=facts.text(iri, "dct:language"),
        published=facts.text(iri, "dct:issued"),
        publisher=publisher,
        publisher_name=None if publisher is None else names.label(publisher),
        source=facts.text(iri, "dct:source"),
        genre=facts.name(iri, "acc:genre"),
        licence=facts.text(iri, "acc:licence"),
        text_sha256=facts.text(iri, "acc:textHash"),
    )


def _link(facts: Facts, iri: str, source: Source) -> Link:
    """Read a claim."""
    (value,) = facts.all(iri, "rdf:object")
    return Link(
        iri=iri,
        source=source,
        factuality=facts.name(iri, "acc:factuality") or "",
        confidence=facts.ratio(iri, "acc:confidence"),
        review=facts.name(iri, "acc:reviewStatus") or "",
        acts=tuple(facts.texts(iri, "acc:fromAct")),
        frames=_frames(facts, iri),
        quotes=_quotes(facts, iri),
        subject=facts.text(iri, "rdf:subject") or "",
        predicate=facts.name(iri, "rdf:predicate") or "",
        object=value.value.removeprefix(ACC),
        is_thing=isinstance(value, NamedNode) and value.value.startswith(ID),
        polarity=facts.text(iri, "acc:polarity") != "false",
        office=facts.text(iri, "acc:office"),
        post=facts.text(iri, "acc:post"),
    )


def _promise(facts: Facts, iri: str, source: Source) -> Promise:
    """Read a commitment."""
    strength = facts.name(iri, "acc:strength") or ""
    known: tuple[str, ...] = STRENGTHS
    return Promise(
        iri=iri,
        source=source,
        factuality=facts.name(iri, "acc:factuality") or "",
        confidence=facts.ratio(iri, "acc:confidence"),
        review=facts.name(iri, "acc:reviewStatus") or "",
        acts=tuple(facts.texts(iri, "acc:fromAct")),
        frames=_frames(facts, iri),
        quotes=_quotes(facts, iri),
        by=tuple(facts.texts(iri, "acc:committedBy")),
        toward=tuple(facts.texts(iri, "acc:toward")),
        strength=strength,
        rank=known.index(strength) + 1 if strength in known else None,
        about=facts.text(iri, "acc:about") or "",
        about_lang=facts.language(iri, "acc:about"),
        about_start=facts.number(iri, "acc:aboutStart"),
        about_end=facts.number(iri, "acc:aboutEnd"),
        trigger=facts.text(iri, "acc:trigger"),
        topic=facts.text(iri, "acc:aboutConcept"),
        deadline=facts.text(iri, "acc:deadline"),
    )


def _frames(facts: Facts, assertion: str) -> tuple[str, ...]:
    """Read which rules of the reader found an assertion."""
    acts = facts.texts(assertion, "acc:fromAct")
    return tuple(sorted({frame for act in acts for frame in facts.texts(act, "acc:frame")}))


def _quotes(facts: Facts, assertion: str) -> tuple[Quote, ...]:
    """Read every sentence behind an assertion, in the order of the text."""
    found = (_quote(facts, evidence) for evidence in facts.texts(assertion, "acc:evidence"))
    return tuple(sorted(found, key=lambda quote: (quote.start, quote.end)))


def _quote(facts: Facts, evidence: str) -> Quote:
    """Read one evidence."""
    sentence = facts.text(evidence, "acc:sentence")
    return Quote(
        text=facts.text(f"{evidence}-quote", "oa:exact") or "",
        lang=facts.language(f"{evidence}-quote", "oa:exact"),
        start=facts.number(f"{evidence}-position", "oa:start") or 0,
        end=facts.number(f"{evidence}-position", "oa:end") or 0,
        sentence=None if sentence is None else facts.number(sentence, "acc:number"),
        speaker=facts.text(evidence, "acc:saidBy") or "",
    )
