"""One thing: what statements say of it, what it is called, and when it was spoken of."""

from __future__ import annotations

from collections import Counter
from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.cards import (
    foldable,
    newest_first,
    promise,
    statement_row,
    subject_name,
    unfolded,
    value_name,
)
from accords.dashboards.choices import choose_thing, linked
from accords.dashboards.departed import followed, merge_note
from accords.dashboards.desk import Desk
from accords.dashboards.markup import chip, heading, isolated, link, named, note, thing_name
from accords.dashboards.sheet import put
from accords.graph.curation.judging import MERGED_CLASSES
from accords.graph.views.claims import FACTS, LINKS, Claim
from accords.graph.views.things import Thing

ROWS = 60
ALIASES = 24


def show(desk: Desk) -> None:
    """Show the page."""
    asked = told("id")
    thing, departed = followed(desk, asked)
    if thing is None:
        _choose(desk, departed)
        return
    put(departed, _head(thing, desk))
    claims = [c for c in desk.atlas.claims.about(thing.iri) if c.stands]
    left, right = st.columns([3, 2], gap="large")
    with left:
        put(heading(2, desk.words("entity.facts")), _facts(thing, claims, desk))
        promises = desk.atlas.commitments.of(thing.iri)
        if promises:
            rows = [promise(one, desk) for one in promises[:ROWS]]
            put(heading(2, desk.words("entity.commitments")), foldable(rows, desk))
    with right:
        put(
            _names(thing, desk),
            _merges(thing, desk),
            _offices(thing, desk),
            _timeline(claims, desk),
            _mentions(thing, desk),
        )


def _choose(desk: Desk, departed: str) -> None:
    """Let the reader choose, saying what was not found."""
    put(heading(1, desk.words("page.entity")), departed)
    chosen = choose_thing(desk, desk.words("entity.none"), linked(desk), None, "entity")
    if chosen is not None:
        tell(id=chosen.id)
        st.rerun()


def _head(thing: Thing, desk: Desk) -> str:
    """Write the name, the type, and how a threat is meant."""
    words = desk.words
    kind = chip(thing.type, escape(words(f"type.{thing.type}")))
    warning = "threat" if thing.type == "Threat" else "treated" if thing.treated_as_threat else None
    return (
        f"<h1>{named(thing.name(desk.language))}</h1><p>{kind} "
        f"{link('explore', escape(words('evidence.open_explore')), id=thing.id)}</p>"
        + (note(words(f"evidence.{warning}")) if warning else "")
        + ("" if "#" not in thing.iri else note(words("entity.local")))
    )


def _facts(thing: Thing, claims: list[Claim], desk: Desk) -> str:
    """Write what statements say, grouped by link and direction."""
    groups: dict[tuple[str, bool], dict[str, list[Claim]]] = {}
    for claim in newest_first(claims):
        forwards = claim.subject == thing.iri
        other = claim.object if forwards else claim.subject
        groups.setdefault((claim.predicate, forwards), {}).setdefault(other, []).append(claim)
    if not groups:
        return note(desk.words("entity.nothing"))
    return "".join(_group(key, groups[key], desk) for key in sorted(groups, key=_place))


def _place(key: tuple[str, bool]) -> tuple[int, bool]:
    """Order groups of facts: who stands for whom first, praise and blame last."""
    known = (*FACTS, *LINKS)
    return (known.index(key[0]) if key[0] in known else len(known), not key[1])


def _group(key: tuple[str, bool], others: dict[str, list[Claim]], desk: Desk) -> str:
    """Write one group of facts under its heading, those with most claims first."""
    predicate, forwards = key
    head = desk.words(f"heading.{predicate}" if forwards else f"inverse.{predicate}")
    ranked = sorted(others.items(), key=lambda pair: -len(pair[1]))[:ROWS]
    rows = [
        unfolded(_other(iri, claims[0], desk), claims, desk, [desk.atlas.things.get(iri)])
        for iri, claims in ranked
    ]
    return heading(3, head) + foldable(rows, desk, 6)


def _other(iri: str, claim: Claim, desk: Desk) -> str:
    """Name the other end of a claim, with the office it speaks of."""
    thing = desk.atlas.things.get(iri) if claim.object_is_thing else None
    if thing is None:
        return subject_name(claim, desk) if iri == claim.subject else value_name(claim, desk)
    office = "" if claim.office is None else f' <span class="meta">{named(claim.office)}</span>'
    return thing_name(thing, desk.language) + office


def _names(thing: Thing, desk: Desk) -> str:
    """List every name in both scripts."""
    main = thing.name(desk.language).text
    names = {(n.text, n.lang): n for n in thing.every_name() if n.text != main}
    if not names:
        return ""
    shown = " ".join(f'<span class="alias">{named(name)}</span>' for name in list(names.values())[:ALIASES])
    return heading(2, desk.words("entity.called")) + f'<p class="aliases">{shown}</p>'


def _merges(thing: Thing, desk: Desk) -> str:
    """Say which others were found to be this one, and where that is taken back or done."""
    lines = [merge_note(one, desk) for one in desk.atlas.merged_here(thing.iri)]
    way = link("review", escape(desk.words("entity.join")), part="joining", one=thing.id)
    return "".join(
        [*lines, f'<p class="meta">{way}</p>' if desk.judges and thing.type in MERGED_CLASSES else ""]
    )


def _offices(thing: Thing, desk: Desk) -> str:
    """List offices with their dates, as background."""
    held = desk.atlas.offices(thing.iri)
    if not held:
        return ""
    rows = "".join(_office(one.post_name(desk.language), one.since, one.until, desk) for one in held)
    return (
        heading(2, desk.words("entity.offices"))
        + f'<ul class="list">{rows}</ul><p class="meta">{escape(desk.words("entity.offices_note"))}</p>'
    )


def _office(name: str, since: str | None, until: str | None, desk: Desk) -> str:
    """Write one office."""
    dates = [desk.words("entity.since", date=desk.words.date(since))] if since else []
    dates += [desk.words("entity.until", date=desk.words.date(until))] if until else []
    return f'<li>{isolated(name)} <span class="meta">{escape(" · ".join(dates))}</span></li>'


def _timeline(claims: list[Claim], desk: Desk) -> str:
    """Draw how many statements speak of the thing, year by year."""
    dates = {c.statement.iri: c.statement.issued for c in claims}
    years = Counter(date[:4] for date in dates.values() if date)
    if not years:
        return ""
    most = max(years.values())
    span = range(int(min(years)), int(max(years)) + 1)
    bars = "".join(_bar(str(year), years.get(str(year), 0), most, desk) for year in span)
    return heading(2, desk.words("entity.timeline")) + f'<ul class="strip">{bars}</ul>'


def _bar(year: str, count: int, most: int, desk: Desk) -> str:
    """Draw one year."""
    said = escape(f"{year}: {desk.words.count('statements', count)}", quote=True)
    return f'<li title="{said}"><i style="height:{round(60 * count / most)}px"></i>{year}</li>'


def _mentions(thing: Thing, desk: Desk) -> str:
    """List the statements that name the thing."""
    found = desk.atlas.mentions(thing.iri)
    if not found:
        return ""
    rows = [f'<ul class="list">{statement_row(one, desk)}</ul>' for one in found[:ROWS]]
    return heading(2, desk.words("entity.mentioned")) + foldable(rows, desk, 6)
