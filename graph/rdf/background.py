"""The background: states, organisations, topics, series, posts and tenures, as the reference graph.

Nothing here is a claim: the properties have names of their own (`acc:knownMemberOf`, `acc:Tenure`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from types import MappingProxyType

from pyoxigraph import NamedNode, Quad

from accords.graph import reference
from accords.graph.keys import (
    class_of,
    country_key,
    known_agreement_key,
    official_key,
    organization_key,
    place_key,
    threat_key,
)
from accords.graph.places import known_places
from accords.graph.rdf.posts import post_iri
from accords.graph.rdf.quads import Told, quads
from accords.graph.rdf.terms import ID, WIKIDATA, date, node, term, text

GRAPH = "reference"


@dataclass(frozen=True, slots=True)
class Known:
    """What reference data says about the thing of a key; `in_graph` where the reference graph holds it."""

    key: str
    name_en: str
    name_ar: str | None = None
    aliases: tuple[tuple[str, str], ...] = ()
    words: tuple[str, ...] = ()
    kind: str | None = None
    wikidata: str | None = None
    in_graph: bool = False
    members: tuple[str, ...] = field(default=())

    def labels(self) -> Iterator[tuple[str, str]]:
        """The preferred names, one per language."""
        yield "en", self.name_en
        if self.name_ar is not None:
            yield "ar", self.name_ar


@cache
def known_things() -> Mapping[str, Known]:
    """Everything that reference data knows, by key; the first row of a key wins."""
    known: dict[str, Known] = {}
    for thing in _things():
        known.setdefault(thing.key, thing)
    return MappingProxyType(known)


def _things() -> Iterator[Known]:
    """Everything that reference data knows, table by table."""
    for state in reference.countries():
        yield _state(state)
    for body in reference.organizations():
        yield Known(
            organization_key(body.id), body.name_en, body.name_ar, _aliases(body.aliases_en, body.aliases_ar),
            kind=body.kind, wikidata=body.wikidata, in_graph=True, members=body.members,
        )  # fmt: skip
    for group in reference.armed_groups():
        yield Known(
            organization_key(group.id), group.name_en, group.name_ar,
            _aliases(group.aliases_en, group.aliases_ar), kind="armed-group", wikidata=group.wikidata,
            in_graph=True,
        )  # fmt: skip
    for topic in reference.topics():
        yield Known(f"topic:{topic.id}", topic.name_en, topic.name_ar, in_graph=True)
    for row in reference.series():
        names = _aliases(row.aliases_en, row.aliases_ar)
        yield Known(f"series:{row.id}", row.name_en, row.name_ar, names, kind=row.kind, in_graph=True)
    yield from _mentionable()


def _mentionable() -> Iterator[Known]:
    """Things that stand in the graph only where a statement mentions them."""
    for act in reference.agreements():
        names = _aliases(act.aliases_en, act.aliases_ar)
        yield Known(known_agreement_key(act.id), act.name_en, act.name_ar, names, kind=act.kind)
    for place in known_places():
        yield Known(place_key(place.name_en), place.name_en, place.name_ar)
    for concept in reference.threats():
        yield Known(threat_key(concept.id), concept.name_en, concept.name_ar, kind=concept.kind)
    for person in reference.officials():
        key = official_key(person.of, person.name_en)
        if key is not None:
            names = _aliases(person.aliases_en, person.aliases_ar)
            yield Known(key, person.name_en, person.name_ar, names, wikidata=person.wikidata)


def _state(state: reference.Country) -> Known:
    """A state; its adjectives help the search and are no names."""
    official = _aliases(_only(state.official_en), _only(state.official_ar))
    return Known(
        country_key(state.iso3),
        state.name_en,
        state.name_ar,
        official + _aliases(state.aliases_en, state.aliases_ar),
        words=state.demonyms_en + state.adjective_ar_m + state.adjective_ar_f,
        wikidata=state.wikidata,
        in_graph=True,
    )


def _only(value: str | None) -> tuple[str, ...]:
    """One value or none, as a tuple."""
    return () if value is None else (value,)


def _aliases(english: Iterable[str], arabic: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Other names, with their languages."""
    return (*(("en", name) for name in english), *(("ar", name) for name in arabic))


def background(known: Mapping[str, Known], iris: Mapping[str, str]) -> set[Quad]:
    """The quads of the reference graph; `iris` gives every known key its IRI."""
    things = (_described(thing, iris) for thing in known.values() if thing.in_graph)
    return quads(GRAPH, chain(*things, _tenures(iris)))


def _described(thing: Known, iris: Mapping[str, str]) -> Iterator[Told]:
    """A thing with its class, names, key, kind and memberships."""
    subject = node(iris[thing.key])
    yield subject, "rdf:type", term(f"acc:{class_of(thing.key)}")
    yield subject, "acc:key", text(thing.key)
    for lang, name in thing.labels():
        yield subject, "skos:prefLabel", text(name, lang)
    for lang, name in set(thing.aliases) - set(thing.labels()):
        yield subject, "skos:altLabel", text(name, lang)
    if thing.kind is not None:
        yield subject, "acc:kind", text(thing.kind)
    if thing.key.startswith("country:"):
        yield subject, "acc:iso3", text(thing.key.removeprefix("country:"))
    if thing.wikidata is not None:
        yield subject, "skos:exactMatch", NamedNode(WIKIDATA + thing.wikidata)
    for member in thing.members:
        iri = iris.get(country_key(member)) or iris.get(organization_key(member))
        if iri is not None:
            yield node(iri), "acc:knownMemberOf", subject


def _tenures(iris: Mapping[str, str]) -> Iterator[Told]:
    """Who held which post, from when to when, with the source of the fact."""
    offices = {office.id: office for office in reference.offices()}
    for row in reference.officials():
        key = official_key(row.of, row.name_en)
        if key is None:
            continue
        post = node(post_iri(row.of, row.office))
        yield post, "rdf:type", term("org:Post")
        yield post, "skos:prefLabel", text(offices[row.office].name_en, "en")
        yield post, "skos:prefLabel", text(offices[row.office].name_ar, "ar")
        tenure = NamedNode(f"{ID}tenure/{row.id}-{row.office}-{row.start or 'unknown'}")
        yield tenure, "rdf:type", term("acc:Tenure")
        yield tenure, "acc:holder", node(iris[key])
        yield tenure, "acc:post", post
        yield tenure, "dct:source", text(row.source)
        if row.start is not None:
            yield tenure, "acc:from", date(row.start)
        if row.end is not None:
            yield tenure, "acc:until", date(row.end)
