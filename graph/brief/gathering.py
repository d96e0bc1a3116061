"""Gathering: a brief's sections out of what two parties share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accords.graph.brief.brief import Brief, Entry, Passage, Section
from accords.graph.brief.changes import Change, changes, turn
from accords.graph.brief.common import Common, Period
from accords.graph.brief.quotes import Quotes
from accords.graph.brief.words import Words
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.questions import naming
from accords.graph.rounds.promise import Promise
from accords.graph.views.atlas import Atlas
from accords.graph.views.claims import Claim
from accords.graph.views.pair import JointThreat, Pair, Representative, Shared
from accords.graph.views.things import Thing


def gather(generation: Generation, a: str, b: str, period: Period, language: str) -> Brief:
    """Gather what stands between two parties, named by code, IRI or name; BadInput for an unknown one."""
    atlas = Atlas(generation)
    ends = [_party(atlas, text) for text in (a, b)]
    common = Common(generation, atlas, ends[0].iri, ends[1].iri, period)
    return Gathering(common, (ends[0], ends[1]), language).brief()


def _party(atlas: Atlas, text: str) -> Thing:
    """Find a party of the graph."""
    thing = atlas.things.get(naming.party(text, atlas.store))
    if thing is None:
        raise BadInput(f"no statement names {text!r}")
    return thing


class Gathering:
    """Writes the sections of one brief, numbering quotes on the way."""

    def __init__(self, common: Common, parties: tuple[Thing, Thing], language: str) -> None:
        self._common = common
        self._atlas = common.atlas
        self._parties = parties
        self._words = Words(language)
        self._quotes = Quotes(common.atlas, language)

    def brief(self) -> Brief:
        """Write the whole page."""
        pair = self._atlas.pairs.between(*self._parties)
        day = turn(self._common)
        sections = (
            self._section("working_groups", (self._group(one) for one in pair.working_groups)),
            self._section("agreements", (self._agreement(one) for one in pair.agreements)),
            self._section("meetings", (self._meeting(one) for one in pair.meetings)),
            self._section("commitments", (self._promise(one) for one in self._promises())),
            self._section("threats", (self._threat(one) for one in pair.threats)),
            self._section("representatives", (self._person(one) for one in pair.representatives)),
            self._section("direct", self._direct(pair)),
            self._section("changes", self._changes(day), date=day or self._words.say("unknown_date")),
        )
        one, two = (self._name(party) for party in self._parties)
        period = self._common.period
        return Brief(
            self._words.language, one, two, period.since, period.until, sections, self._quotes.all(),
            self._common.version,
        )  # fmt: skip

    def _section(self, key: str, entries: Iterable[Entry | None], **names: str) -> Section:
        """Write a section, keeping the entries that a sentence of the period stands behind."""
        kept = tuple(entry for entry in entries if entry is not None and entry.quotes)
        return Section(key, self._words.say(key, **names), kept)

    def _name(self, thing: Thing) -> Passage:
        """Name a thing in the reader's language, else in another."""
        name = thing.name(self._words.language)
        return Passage(name.text, name.lang)

    def _called(self, iri: str) -> str:
        """Name anything by its IRI."""
        thing = self._atlas.things.get(iri)
        return self._atlas.topic_name(iri, self._words.language) if thing is None else self._name(thing).text

    def _say(self, key: str, **names: object) -> Passage:
        """Write a detail in the reader's language."""
        return Passage(self._words.say(key, **names), self._words.language)

    def _told(self, iri: str, *facts: tuple[str, str]) -> Iterator[Passage]:
        """Write what the graph says of a thing: pairs of a phrase and a predicate."""
        for key, predicate in facts:
            for value in self._atlas.window.texts(iri, predicate):
                yield self._say(key, name=self._called(value))

    def _chairs(self, iri: str) -> Iterator[Passage]:
        """Write who chairs a thing."""
        for official in self._atlas.window.subjects("acc:chairs", iri):
            if self._atlas.things.get(official) is not None:
                yield self._say("chaired", name=self._called(official))

    def _kind(self, thing: Thing) -> Iterator[Passage]:
        """Write the kind of a thing."""
        if thing.kind is not None:
            yield self._say("kind", name=self._words.kind(thing.kind))

    def _shared(self, shared: Shared, details: Iterable[Passage]) -> Entry:
        """Write a thing that both share."""
        numbers = self._quotes.behind(self._common.inside(shared.claims))
        return Entry(self._name(shared.thing), tuple(details), numbers)

    def _group(self, shared: Shared) -> Entry:
        """Write a working group."""
        iri = shared.thing.iri
        facts = (("topic", "acc:topic"), ("date", "acc:onDate"), ("announced", "acc:announcedAt"))
        return self._shared(shared, (*self._told(iri, *facts), *self._chairs(iri)))

    def _agreement(self, shared: Shared) -> Entry:
        """Write an agreement with its kind and legal status."""
        iri = shared.thing.iri
        law = self._atlas.window.local(iri, "acc:legalStatus")
        legal = [] if law is None else [self._say("legal", name=self._words.word(law))]
        facts = (("topic", "acc:topic"), ("date", "acc:onDate"), ("announced", "acc:announcedAt"))
        return self._shared(shared, (*self._kind(shared.thing), *legal, *self._told(iri, *facts)))

    def _meeting(self, shared: Shared) -> Entry | None:
        """Write a meeting; one that no date or series tells from others is left out."""
        iri = shared.thing.iri
        if "#" in iri:
            return None
        facts = (("date", "acc:onDate"), ("place", "acc:place"), ("series", "acc:inSeries"))
        return self._shared(shared, (*self._told(iri, *facts), *self._chairs(iri)))

    def _promises(self) -> list[Promise]:
        """Give the promises of the period, the strongest first, then the newest."""
        texts = self._common.printed_once(self._common.statements)
        found = [p for one in texts for p in self._common.promised(one.iri)]
        newest = sorted(found, key=lambda p: (p.published or "", p.iri), reverse=True)
        return sorted(newest, key=lambda p: -p.rank)

    def _promise(self, promise: Promise) -> Entry:
        """Write a commitment in its own words."""
        details = [Passage(self._words.word(promise.strength), self._words.language), self._by(promise)]
        details += [self._say("about_topic", name=self._called(topic)) for topic in sorted(promise.topics)]
        if promise.published is not None:
            details.append(self._say("dated", name=promise.published))
        return Entry(Passage(promise.about, promise.lang), tuple(details), self._quotes.behind([promise.iri]))

    def _by(self, promise: Promise) -> Passage:
        """Write who promises."""
        givers = (self._called(actor) for actor in sorted(promise.actors))
        return self._say("by", name=self._words.word("between").join(givers))

    def _threat(self, threat: JointThreat) -> Entry:
        """Write a danger, worded as named by those who name it."""
        claims = [c for c in threat.shared.claims if self._common.period.holds(c.statement.issued)]
        dates = sorted(c.statement.issued for c in claims if c.statement.issued)
        one, two = (self._name(party).text for party in self._parties)
        date = dates[0] if dates else self._words.say("unknown_date")
        key = "jointly" if threat.jointly else "separately"
        return self._shared(threat.shared, [self._say(key, one=one, two=two, date=date)])

    def _person(self, person: Representative) -> Entry:
        """Write who represented whom, in which offices as the statements write them."""
        here = {one.iri for one in self._common.statements}
        claims = tuple(c for c in person.claims if c.statement.iri in here)
        details = [self._say("represents", name=self._called(person.party))]
        details += [self._say("office", name=office) for office in self._offices(claims)]
        numbers = self._quotes.behind(self._common.inside(claims))
        return Entry(self._name(person.official), tuple(details), numbers)

    def _offices(self, claims: tuple[Claim, ...]) -> list[str]:
        """Give the offices in the reader's language where there are any, else as written."""
        written = [claim.office for claim in claims if claim.office is not None]
        own = [office for office in written if office.lang == self._words.language]
        return sorted({office.text for office in own or written})

    def _direct(self, pair: Pair) -> Iterator[Entry]:
        """Write what one of the two says of the other."""
        found: dict[tuple[str, str, str], list[Claim]] = {}
        for claim in pair.direct:
            found.setdefault((claim.predicate, claim.subject, claim.object), []).append(claim)
        for (predicate, subject, thing), claims in sorted(found.items()):
            said = self._say(predicate, one=self._called(subject), two=self._called(thing))
            yield Entry(said, (), self._quotes.behind(self._common.inside(tuple(claims))))

    def _changes(self, day: str | None) -> Iterator[Entry]:
        """Write what became of earlier commitments."""
        for found in changes(self._common, day) if day is not None else ():
            yield self._changed(found)

    def _changed(self, found: Change) -> Entry:
        """Write one change, with the sentences of both times."""
        before, after = found.pair.before, found.pair.after
        told = after or before
        assert told is not None
        strengths = {
            name: self._words.word(promise.strength)
            for name, promise in (("before", before), ("after", after)) if promise is not None
        }  # fmt: skip
        said = self._say(found.name, number=found.missed, **strengths)
        numbers = self._quotes.behind([one.iri for one in (before, after) if one is not None])
        return Entry(Passage(told.about, told.lang), (said, self._by(told)), numbers)
