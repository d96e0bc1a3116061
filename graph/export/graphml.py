"""GraphML for Gephi and networkx: things and documents as nodes, each standing claim as an edge with its quote."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from pyoxigraph import Store

from accords.graph.export.names import Names
from accords.graph.export.pages import pages
from accords.graph.export.rows import Assertion, Link, Page, Promise, Source, Thing

Value = str | int | float | None

NODES = {
    "label": "string", "class": "string", "kind": "string", "name_en": "string", "name_ar": "string",
    "aliases": "string", "iso3": "string", "wikidata": "string", "legal_status": "string", "date": "string",
    "lang": "string", "publisher": "string", "source": "string", "licence": "string", "strength": "string",
    "rank": "int", "deadline": "string",
}  # fmt: skip
"""What a node may have, with its type."""
EDGES = {
    "predicate": "string", "quote": "string", "quote_lang": "string", "start": "int", "end": "int",
    "speaker": "string", "speaker_name": "string", "quotes": "int", "further_quotes": "string",
    "statement": "string", "title": "string", "published": "string", "publisher": "string", "source": "string",
    "lang": "string", "confidence": "double", "review": "string", "office": "string",
}  # fmt: skip
"""What an edge may have, with its type."""
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation='
    '"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


def graphml(store: Store, out: IO[bytes], with_clock: bool) -> Mapping[str, int]:
    """Write every named thing, document and commitment as a node, and who is linked to what."""
    names, nodes, edges = Names(store), 0, 0
    out.write((_HEAD + "".join(_keys()) + '<graph id="accords" edgedefault="directed">\n').encode())
    for thing in map(names.thing, names.mentioned()):
        if thing.kind_of != "Statement":
            out.write(_node(thing.iri, _of_thing(thing)))
            nodes += 1
    with tempfile.TemporaryFile() as later:
        for page in pages(store, names):
            found, joined = list(_nodes(page)), list(_edges(page, names))
            out.writelines(found)
            later.writelines(joined)
            nodes, edges = nodes + len(found), edges + len(joined)
        later.seek(0)
        shutil.copyfileobj(later, out)
    out.write(b"</graph>\n</graphml>\n")
    return {"nodes": nodes, "edges": edges}


def _keys() -> Iterator[str]:
    """Declare what nodes and edges may have."""
    for domain, declared in (("node", NODES), ("edge", EDGES)):
        for name, kind in declared.items():
            yield f'<key id="{domain}_{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n'


def _nodes(page: Page) -> Iterator[bytes]:
    """Write a document and its standing commitments."""
    yield _node(page.source.iri, _of_source(page.source))
    for promise in page.promises:
        if promise.stands:
            yield _node(promise.iri, _of_promise(promise))


def _edges(page: Page, names: Names) -> Iterator[bytes]:
    """Write the standing links of a document, and who undertakes what toward whom."""
    for link in page.links:
        if link.stands and link.is_thing:
            yield _edge(link.iri, link.subject, link.object, _of_link(link, names))
    for promise in page.promises:
        ends = (("committedBy", promise.by), ("toward", promise.toward))
        for predicate, iris in ends if promise.stands else ():
            for iri in iris:
                told = {"predicate": predicate, **_evidence(promise, names)}
                yield _edge(f"{promise.iri} {predicate} {iri}", promise.iri, iri, told)


def _node(iri: str, told: Mapping[str, Value]) -> bytes:
    """Write a node."""
    return _written("node", f"id={quoteattr(iri)}", told)


def _edge(name: str, source: str, target: str, told: Mapping[str, Value]) -> bytes:
    """Write an edge."""
    ends = f"id={quoteattr(name)} source={quoteattr(source)} target={quoteattr(target)}"
    return _written("edge", ends, told)


def _written(element: str, head: str, told: Mapping[str, Value]) -> bytes:
    """Write a node or an edge with what is known of it."""
    data = "".join(
        f'<data key="{element}_{name}">{_text(value)}</data>'
        for name, value in told.items()
        if value is not None and value != ""
    )
    return f"<{element} {head}>{data}</{element}>\n".encode()


def _text(value: str | int | float) -> str:
    """Write a value; a character that XML cannot hold becomes a replacement character, so that offsets stay."""
    return escape(_FORBIDDEN.sub("\ufffd", str(value)), {"\r": "&#13;"})


def _of_thing(thing: Thing) -> dict[str, Value]:
    """Tell what is known of a thing."""
    return {
        "label": thing.label,
        "class": thing.kind_of,
        "kind": thing.kind,
        "name_en": thing.names.get("en"),
        "name_ar": thing.names.get("ar"),
        "aliases": " | ".join(name for _, name in thing.aliases),
        "iso3": thing.iso3,
        "wikidata": " ".join(thing.wikidata),
        "legal_status": thing.legal_status,
        "date": " ".join(thing.dates),
    }


def _of_source(source: Source) -> dict[str, Value]:
    """Tell what is known of a document."""
    return {
        "label": source.title or source.source_id,
        "class": "Statement",
        "kind": source.genre,
        "date": source.published,
        "lang": source.lang,
        "publisher": source.publisher_name,
        "source": source.source,
        "licence": source.licence,
    }


def _of_promise(promise: Promise) -> dict[str, Value]:
    """Tell what is undertaken."""
    return {
        "label": promise.about,
        "class": "Commitment",
        "date": promise.source.published,
        "lang": promise.about_lang,
        "strength": promise.strength,
        "rank": promise.rank,
        "deadline": promise.deadline,
    }


def _of_link(link: Link, names: Names) -> dict[str, Value]:
    """Tell what a claim says, and with which words."""
    return {"predicate": link.predicate, **_evidence(link, names), "office": link.office}


def _evidence(said: Assertion, names: Names) -> dict[str, Value]:
    """Tell the first quote with its place and speaker, the others as JSON, and the document."""
    first, *others = said.quotes
    return {
        "quote": first.text,
        "quote_lang": first.lang,
        "start": first.start,
        "end": first.end,
        "speaker": first.speaker,
        "speaker_name": names.label(first.speaker),
        "quotes": len(said.quotes),
        "further_quotes": json.dumps([quote.told() for quote in others], ensure_ascii=False)
        if others
        else None,
        "statement": said.source.iri,
        "title": said.source.title,
        "published": said.source.published,
        "publisher": said.source.publisher_name,
        "source": said.source.source,
        "lang": said.source.lang,
        "confidence": said.confidence,
        "review": said.review,
    }
