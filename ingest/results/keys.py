"""Keys: what a document says each thing is, where it says enough; None where the thing stays local."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from accords.graph import keys, reference
from accords.ingest.acts.act import Link
from accords.ingest.acts.participants import states_of
from accords.ingest.draft import Draft
from accords.ingest.results.titles import is_telling, title
from accords.ingest.results.topics import topic_of
from accords.ingest.things.thing import Thing

ENCOUNTERS = (None, "meeting", "talks", "call")
"""Kinds of meetings that two people have with each other; a dialogue or a summit is held by states."""

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Identities:
    """Works out keys from things, the asserted links between them, and the dates of meetings."""

    def __init__(self, draft: Draft, links: Sequence[Link], dates: Mapping[str, str]) -> None:
        self._draft, self._dates = draft, dates
        self._ends: dict[tuple[str, str], list[str]] = {}
        self._authors: dict[str, list[str]] = {}
        for link in links:
            if link.factuality == "asserted":
                self._ends.setdefault((link.type, link.object), []).append(link.subject)
                if link.type == "attributedTo":
                    self._authors.setdefault(link.subject, []).append(link.object)

    def key(self, thing: Thing) -> str | None:
        """Return the identity key of a thing, or None."""
        if thing.type == "Official":
            of = self._settled(thing.of) if thing.of is not None else None
            return keys.official_key(of, thing.name) if of is not None else None
        if thing.type == "WorkingGroup":
            return self._body(thing)
        if thing.type == "Agreement":
            return self._agreement(thing)
        if thing.type == "Meeting":
            return self._meeting(thing)
        if thing.type == "Threat":
            return self._danger(thing)
        return self._settled(thing.id) or (
            keys.organization_key(thing.name) if thing.type == "Organization" else None
        )

    def _parties(self, link: str, thing: Thing) -> list[str]:
        """Return the keys of the states and bodies that a link joins to a thing."""
        ends = states_of(self._draft, self._ends.get((link, thing.id), ()))
        return [key for it in ends if (key := self._settled(it)) is not None]

    def _settled(self, name: str) -> str | None:
        """Return the key of a party; None for a role that several states may mean (the Kingdom)."""
        key = self._draft.things[name].key
        return None if key is None or key.startswith("roles:") else key

    def _body(self, thing: Thing) -> str | None:
        """Return the key of a working group: its members, kind and topic or name."""
        topic = topic_of(self._draft, thing) or self._title(thing)
        return keys.working_group_key(self._parties("memberOf", thing), thing.kind or "working-group", topic)

    def _agreement(self, thing: Thing) -> str | None:
        """Return the key of an agreement: known, or its kind, parties, title and year; None where its title tells nothing."""
        if thing.key is not None:
            return keys.known_agreement_key(thing.key.removeprefix("agreement:"))
        name, year = self._title(thing), YEAR.search(thing.name)
        if not is_telling(name, self._draft.lang):
            return None
        parties = self._parties("partyTo", thing)
        return keys.agreement_key(thing.kind or "accord", parties, name, year.group() if year else None)

    def _title(self, thing: Thing) -> str:
        """Return what a thing is called without passing words."""
        return title(thing.name, self._draft.lang)

    def _meeting(self, thing: Thing) -> str | None:
        """Return the key of a meeting: its kind, who met, when, and its series."""
        series = thing.key.removeprefix("series:") if thing.key is not None else None
        return keys.meeting_key(
            thing.kind or "meeting", self._principals(thing), self._dates.get(thing.id), series
        )

    def _principals(self, thing: Thing) -> Sequence[str]:
        """Return who met: two officials who saw each other for their states, else the states and bodies.

        On one day a president and a vice president may each see the same guest: these are two meetings.
        """
        came = self._ends.get(("participatesIn", thing.id), ())
        states = _without_members(self._parties("participatesIn", thing))
        people = {
            key for it in came if self._draft.things[it].type == "Official" and (key := self._person(it))
        }
        theirs = {key.split(":")[1] for key in people}
        is_private = thing.kind in ENCOUNTERS and len(people) == 2 == len(theirs)
        return sorted(people) if is_private and theirs == {keys.party(it) for it in states} else states

    def _person(self, name: str) -> str | None:
        """Return the key of an official."""
        return self.key(self._draft.things[name])

    def _danger(self, thing: Thing) -> str:
        """Return the key of a danger: its concept or words, and who is behind it."""
        authors = [key for it in self._authors.get(thing.id, ()) if (key := self._settled(it)) is not None]
        head = thing.key.removeprefix("concept:") if thing.key is not None else self._title(thing)
        return keys.threat_key(head, min(authors) if authors else None)


def _without_members(parties: Sequence[str]) -> Sequence[str]:
    """Leave out states that come as members of a body which is there too, where two still meet."""
    members = {f"country:{iso3}" for key in parties for iso3 in _members().get(key, ())}
    others = [key for key in parties if key not in members]
    return others if len(set(others)) > 1 else parties


@cache
def _members() -> Mapping[str, tuple[str, ...]]:
    """Who belongs to each organisation that the reference knows, by its key."""
    return {keys.organization_key(it.id): it.members for it in reference.organizations() if it.members}
