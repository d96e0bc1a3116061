"""Events in the terms of PLOVER: who did what toward whom, when, in which words; one JSON object a line."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import IO, Any

from pyoxigraph import Store

from accords.graph.export.names import Names
from accords.graph.export.pages import pages
from accords.graph.export.plover_mapping import Rule, mapping
from accords.graph.export.rows import Assertion, Link, Page, Promise
from accords.graph.views.window import Window, local_name

Parties = dict[str, set[str]]
"""Who acts, by the state or organisation they act for; the persons who do."""

ACTORS = frozenset({"Country", "Organization", "Official", "WorkingGroup"})
"""The classes of those who can act."""
_SHARED = ("participatesIn", "partyTo", "memberOf")
"""The predicates by which one thing brings several parties together."""


def plover(store: Store, out: IO[bytes], with_clock: bool) -> Mapping[str, int]:
    """Write what stands as events; what gives none, or has no recipient, is counted."""
    names, counts = Names(store), Counter(events=0, no_event=0, without_recipient=0, told_already=0)
    principals = Principals(store)
    for page in pages(store, names):
        for told in Scene(page, names, principals).events():
            if isinstance(told, str):
                counts[told] += 1
            else:
                counts["events"] += 1
                out.write(json.dumps(told, ensure_ascii=False).encode("utf-8") + b"\n")
    return dict(counts)


class Principals:
    """Whom officials act for, beyond the document at hand."""

    def __init__(self, store: Store) -> None:
        self._window = Window(store)
        self.of = lru_cache(maxsize=20_000)(self._read)

    def _read(self, official: str) -> str | None:
        """Give the one party that documents say an official represents; None where there are several or none."""
        found = self._window.texts(official, "acc:represents")
        return found[0] if len(found) == 1 else None


class Scene:
    """One document as a scene: who is there, for whom, and what they do."""

    def __init__(self, page: Page, names: Names, principals: Principals) -> None:
        self._page, self._names, self._principals = page, names, principals
        self._acts_for: dict[str, str] = {}
        self._blamed: dict[str, set[str]] = defaultdict(set)
        self._together: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._dates: dict[str, str] = {}
        self._new: set[str] = set()
        self._met: set[tuple[object, ...]] = set()
        for link in page.links:
            if link.stands:
                self._note(link)

    def events(self) -> Iterator[dict[str, Any] | str]:
        """Give an event for each assertion that stands, or the reason why it gives none."""
        for link in self._page.links:
            if link.stands:
                yield from self._of_link(link)
        for promise in self._page.promises:
            if promise.stands:
                yield from self._of_promise(promise)

    def _note(self, link: Link) -> None:
        """Remember what other links of the document need to know."""
        if link.predicate == "represents":
            self._acts_for.setdefault(link.subject, link.object)
        elif link.predicate == "attributedTo":
            self._blamed[link.subject].add(link.object)
        elif link.predicate == "onDate":
            self._dates[link.subject] = link.object
        elif link.predicate == "status" and link.object == "new":
            self._new.add(link.subject)
        elif link.predicate in _SHARED:
            self._together[link.predicate, link.object].add(link.subject)

    def _of_link(self, link: Link) -> Iterator[dict[str, Any] | str]:
        """Tell a link as an event."""
        rule = mapping().rule(link.predicate, link.frames, link.object in self._new)
        if rule is None:
            yield "no_event"
            return
        who = link.quotes[0].speaker if rule.speaker_acts else link.subject
        told = {
            "predicate": link.predicate,
            "object": link.object,
            "object_name": self._names.label(link.object),
        }
        date = self._dates.get(link.object) if link.predicate == "participatesIn" else None
        toward = self._parties(self._toward(link, rule))
        actors = {who: toward.get(who, persons) for who, persons in self._parties([who]).items()}
        yield from self._event(link, rule.type, actors, toward, date, told)

    def _toward(self, link: Link, rule: Rule) -> Iterable[str]:
        """Give those toward whom a link is an event."""
        if rule.recipients == "fellows":
            return self._together[link.predicate, link.object]
        if rule.recipients == "blamed":
            return {*self._blamed[link.object], link.object}
        return (link.object,)

    def _of_promise(self, promise: Promise) -> Iterator[dict[str, Any] | str]:
        """Tell a commitment as an event of each who makes it."""
        kind = mapping().strengths.get(promise.strength)
        if not kind:
            yield "no_event"
            return
        told = {"predicate": "commitment", "strength": promise.strength, "about": promise.about}
        toward = self._parties(promise.toward or promise.by)
        for principal, persons in self._parties(promise.by).items():
            yield from self._event(promise, kind, {principal: persons}, toward, None, told)

    def _event(
        self,
        said: Assertion,
        kind: str,
        actors: Parties,
        toward: Parties,
        date: str | None,
        told: Mapping[str, Any],
    ) -> Iterator[dict[str, Any] | str]:
        """Write an event once; the same deed in other links of the same sentence is not told again."""
        recipients = {who: persons for who, persons in toward.items() if who not in actors}
        quote, source = said.quotes[0], said.source
        identity = (kind, tuple(sorted(actors)), tuple(sorted(recipients)), quote.start, told.get("about"))
        if not actors or not recipients:
            yield "without_recipient"
            return
        if identity in self._met:
            yield "told_already"
            return
        self._met.add(identity)
        yield {
            "id": said.iri,
            "event_type": kind,
            "actor": [self._party(who, actors[who]) for who in sorted(actors)],
            "recipient": [self._party(who, recipients[who]) for who in sorted(recipients)],
            "date": date or source.published,
            "date_of": "event" if date else "publication",
            "text": quote.text,
            "lang": quote.lang,
            "start": quote.start,
            "end": quote.end,
            "further_quotes": [one.told() for one in said.quotes[1:]],
            "speaker": {"id": quote.speaker, "name": self._names.label(quote.speaker)},
            "statement": source.iri,
            "title": source.title,
            "published": source.published,
            "publisher": source.publisher_name,
            "source": source.source,
            "confidence": said.confidence,
            "review": said.review,
            **told,
        }

    def _parties(self, iris: Iterable[str]) -> Parties:
        """Put those who can act under the states and organisations they act for."""
        found: Parties = {}
        for iri in sorted(iris):
            kind = self._names.thing(iri).kind_of
            if kind == "Official":
                principal = self._acts_for.get(iri) or self._principals.of(iri) or iri
                found.setdefault(principal, set()).add(iri)
            elif kind in ACTORS:
                found.setdefault(iri, set())
        return found

    def _party(self, iri: str, persons: set[str]) -> dict[str, Any]:
        """Tell a party: its name, its code, its sector, and the persons who act for it."""
        thing = self._names.thing(iri)
        return {
            "id": iri,
            "name": thing.label,
            "name_ar": thing.names.get("ar"),
            "code": thing.iso3 or local_name(iri),
            "sector": mapping().sector(thing),
            "persons": sorted(self._names.label(person) for person in persons),
        }
