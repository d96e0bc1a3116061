"""The gate: only links with ends of the right types, in a sentence of the text, go into the reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.acts.act import Link, Promise
from accords.ingest.draft import Draft
from accords.ingest.things.thing import ACTORS, BODIES

DOMAINS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "represents": (frozenset({"Official"}), BODIES),
    "participatesIn": (ACTORS, frozenset({"Meeting"})),
    "chairs": (frozenset({"Official"}), frozenset({"Meeting", "WorkingGroup"})),
    "memberOf": (BODIES, frozenset({"WorkingGroup", "Organization"})),
    "partyTo": (BODIES, frozenset({"Agreement"})),
    "counters": (ACTORS, frozenset({"Threat", "Organization"})),
    "attributedTo": (frozenset({"Threat"}), frozenset({"State", "Organization", "Threat"})),
    "supports": (ACTORS, ACTORS),
    "criticizes": (ACTORS, ACTORS),
}


def passed(draft: Draft, links: Sequence[Link]) -> list[Link]:
    """Return the links that pass, in order; nobody counters what is laid to them."""
    dangers = {it.object for it in links if it.type == "counters"}
    blamed = {(it.object, it.subject) for it in links if it.type == "attributedTo"}
    untold = _untold(draft, links, dangers)
    return [
        it
        for it in links
        if id(it) not in untold
        and _passes(draft, it, dangers)
        and not (it.type == "counters" and (it.subject, it.object) in blamed)
    ]


def _untold(draft: Draft, links: Sequence[Link], dangers: set[str]) -> set[int]:
    """Return the Arabic attributions of deeds that nobody in the text treats as a danger: an air raid told as news."""
    if draft.lang != "ar":
        return set()
    return {
        id(it)
        for it in links
        if it.type == "attributedTo" and it.family != "sponsor" and it.subject not in dangers
    }


def _passes(draft: Draft, link: Link, dangers: set[str]) -> bool:
    """Say whether a link's ends are there, differ, and are of the types its kind allows.

    `dangers` pass as threats.
    """
    subject, object_ = draft.things.get(link.subject), draft.things.get(link.object)
    if (
        subject is None
        or object_ is None
        or subject is object_
        or not 1 <= link.sentence <= len(draft.scenes)
    ):
        return False
    domain, range_ = DOMAINS[link.type]
    if not any(it.sentence > 0 for it in subject.finds) or not any(it.sentence > 0 for it in object_.finds):
        return False
    if link.type == "partyTo" and object_.kind == "resolution":
        return False
    fits = subject.type in domain or (
        link.type == "attributedTo" and (link.subject in dangers or link.family == "sponsor")
    )
    return fits and object_.type in range_


def kept(draft: Draft, promises: Sequence[Promise]) -> list[Promise]:
    """Return the promises whose committing actors the text mentions."""
    return [
        it
        for it in promises
        if it.by and all(any(f.sentence > 0 for f in draft.things[b].finds) for b in it.by)
    ]
