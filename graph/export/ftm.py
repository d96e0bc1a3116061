"""FollowTheMoney: things, documents, links and commitments as entities, one JSON object a line."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from typing import IO, Any

from pyoxigraph import Store

from accords.graph.export.ftm_mapping import mapping
from accords.graph.export.names import Names
from accords.graph.export.pages import pages
from accords.graph.export.rows import Assertion, Link, Page, Promise, Quote, Source, Thing
from accords.graph.rdf.terms import WIKIDATA
from accords.graph.reference import country
from accords.graph.views.window import short_id

Properties = dict[str, list[str | None]]

_WEB = re.compile(r"https?://[^\s<>\"]+")


def ftm(store: Store, out: IO[bytes], with_clock: bool) -> Mapping[str, int]:
    """Write every named thing and document, and what stands of what they say, once for each quote."""
    names, count = Names(store), 0
    for entity in _entities(store, names):
        out.write(json.dumps(entity, ensure_ascii=False, sort_keys=True).encode("utf-8") + b"\n")
        count += 1
    return {"entities": count}


def entity_id(iri: str, number: int = 1) -> str:
    """Give the identifier of an entity: readable, of letters that FollowTheMoney allows, and never shared."""
    readable = re.sub(r"[^0-9A-Za-z]+", "-", short_id(iri)).strip("-")[:80]
    digest = hashlib.sha256(iri.encode()).hexdigest()[:12]
    return f"{readable}-{digest}" if number == 1 else f"{readable}-{digest}-{number}"


def _entities(store: Store, names: Names) -> Iterator[dict[str, Any]]:
    """Give things, then document by document what it says."""
    for iri in names.mentioned():
        thing = names.thing(iri)
        if thing.kind_of != "Statement":
            yield _thing(thing)
    for page in pages(store, names):
        yield _article(page.source)
        yield from _said(page, names)


def _said(page: Page, names: Names) -> Iterator[dict[str, Any]]:
    """Give what stands of what a document says."""
    for link in page.links:
        if link.stands and link.is_thing:
            for number, quote in enumerate(link.quotes, start=1):
                yield _link(link, quote, number, names)
    for promise in page.promises:
        if promise.stands:
            yield from _promise(promise, names)


def _thing(thing: Thing) -> dict[str, Any]:
    """Tell a thing."""
    schema = _schema(thing)
    properties: Properties = {
        "name": [_short(thing.label), *map(_short, thing.names.values())],
        "alias": [_short(name) for _, name in thing.aliases],
        "wikidataId": [iri.removeprefix(WIKIDATA) for iri in thing.wikidata if iri.startswith(WIKIDATA)],
        "notes": [thing.kind, thing.legal_status],
    }
    if thing.iso3 is not None and (known := country(thing.iso3)) is not None:
        properties["country"] = [known.iso2.lower()]
    if schema == "Event":
        properties |= _dates(thing.dates)
    elif schema == "Document":
        properties |= {"fileName": [thing.label], "title": [thing.label]}
    elif schema == "Address":
        properties["full"] = [thing.label]
    elif schema == "Note":
        properties["description"] = list(thing.names.values())
    return _entity(entity_id(thing.iri), schema, properties)


def _dates(dates: tuple[str, ...]) -> Properties:
    """Tell when it was: one day, month or year, or from when until when."""
    spans = [date.split("/") for date in dates]
    plain = re.compile(r"\d{4}(-\d\d){0,2}")
    return {
        "date": [span[0] for span in spans if len(span) == 1 and plain.fullmatch(span[0])],
        "startDate": [span[0] for span in spans if len(span) == 2 and plain.fullmatch(span[0])],
        "endDate": [span[1] for span in spans if len(span) == 2 and plain.fullmatch(span[1])],
    }


def _article(source: Source) -> dict[str, Any]:
    """Tell a document."""
    properties: Properties = {
        "name": [_short(source.title or source.source_id or "")],
        "title": [source.title],
        "fileName": [source.source_id or entity_id(source.iri)],
        "publishedAt": [source.published],
        "language": [mapping().languages.get(source.lang or "")],
        "publisher": [source.publisher_name],
        "sourceUrl": [_address(source)],
        "keywords": [source.genre],
        "notes": [source.licence, source.source],
    }
    return _entity(entity_id(source.iri), "Article", properties)


def _link(link: Link, quote: Quote, number: int, names: Names) -> dict[str, Any]:
    """Tell a claim in the words of one of its quotes."""
    subject, value = names.thing(link.subject), names.thing(link.object)
    rule = next(
        rule for rule in mapping().rules(link.predicate) if rule.fits(_schema(subject), _schema(value))
    )
    properties: Properties = {
        rule.subject: [entity_id(link.subject)],
        rule.object: [entity_id(link.object)],
        "role": [link.office or link.predicate],
        "status": [link.review],
        **_evidence(link, quote, names),
    }
    return _entity(entity_id(link.iri, number), rule.schema, properties)


def _promise(promise: Promise, names: Names) -> Iterator[dict[str, Any]]:
    """Tell a commitment as an event, and join to it whoever an event of theirs cannot name."""
    legal = set(mapping().groups["legal"])
    ends = {"organizer": promise.by, "involved": promise.toward}
    event = entity_id(promise.iri)
    properties: Properties = {"name": [_short(promise.about)], "keywords": [promise.strength]}
    properties |= _evidence(promise, promise.quotes[0], names)
    for role, iris in ends.items():
        able = [iri for iri in iris if _schema(names.thing(iri)) in legal]
        properties[role] = [entity_id(iri) for iri in able]
        for iri in set(iris) - set(able):
            joined: Properties = {"subject": [entity_id(iri)], "object": [event], "role": [role]}
            joined |= _evidence(promise, promise.quotes[0], names)
            yield _entity(entity_id(f"{promise.iri} {role} {iri}"), "UnknownLink", joined)
    yield _entity(event, "Event", properties)


def _evidence(said: Assertion, quote: Quote, names: Names) -> Properties:
    """Tell the words, where they stand, who says them, and in which document."""
    return {
        "description": [quote.text],
        "recordId": [f"char={quote.start},{quote.end}"],
        "summary": [names.label(quote.speaker)],
        "proof": [entity_id(said.source.iri)],
        "publisher": [said.source.publisher_name],
        "sourceUrl": [_address(said.source)],
        "date": [said.source.published],
    }


def _entity(identifier: str, schema: str, properties: Properties) -> dict[str, Any]:
    """Write an entity; what is not known is left out."""
    known = {
        name: list(dict.fromkeys(value for value in values if value))
        for name, values in properties.items()
        if any(values)
    }
    return {"id": identifier, "schema": schema, "properties": known}


def _schema(thing: Thing) -> str:
    """Give the schema of a thing."""
    told = mapping()
    return told.kinds.get(thing.kind or "", told.things[thing.kind_of])


def _short(name: str) -> str:
    """Give a name that is not too long for one."""
    longest = mapping().longest_name
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def _address(source: Source) -> str | None:
    """Give the address of a document on the web; None where it has none."""
    return source.source if source.source is not None and _WEB.fullmatch(source.source) else None
