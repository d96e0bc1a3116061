"""Two countries, or a country and an organization: what ties them together, each with its sentence."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.cards import comma, foldable, promise, unfolded
from accords.dashboards.choices import choose_thing, parties
from accords.dashboards.desk import Desk
from accords.dashboards.handover import offer
from accords.dashboards.markup import heading, isolated, link, named, note, thing_link, thing_name
from accords.dashboards.sheet import put
from accords.graph.views.claims import Claim
from accords.graph.views.pair import JointThreat, Pair, Shared


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("pair.title"), words("pair.lead")))
    among = parties(desk)
    first, second, third = st.columns([3, 3, 2])
    with first:
        one = choose_thing(desk, words("pair.one"), among, told("a"), "one")
    with second:
        two = choose_thing(desk, words("pair.two"), among, told("b"), "two")
    tell(a=None if one is None else one.id, b=None if two is None else two.id)
    if one is None or two is None or one.iri == two.iri:
        put(note(words("pair.choose" if one is None or two is None else "pair.same")))
        return
    with third:
        year = _year(desk, desk.atlas.pairs.years(one, two))
    _show_pair(desk, desk.atlas.pairs.between(one, two, year), year)


def _year(desk: Desk, years: list[str]) -> str | None:
    """Let the reader choose a year of the statements."""
    everything = desk.words("pair.all_years")
    before = told("year")
    options = [everything, *years]
    chosen = st.selectbox(
        desk.words("pair.year"), options, index=options.index(before) if before in years else 0, key="year"
    )
    year = None if chosen == everything else chosen
    tell(year=year)
    return year


def _show_pair(desk: Desk, pair: Pair, year: str | None) -> None:
    """Show everything the two share; what is empty is left out."""
    words = desk.words
    if pair.is_empty:
        within = words("pair.in_year", year=year) if year else ""
        put(note(words("pair.empty", one=desk.label(pair.one), two=desk.label(pair.two), in_year=within)))
        return
    between = f"{thing_link(pair.one, desk.language)} – {thing_link(pair.two, desk.language)}"
    draw = link("explore", escape(words("pair.draw")), id=pair.one.id)
    last = _last_two(pair)
    rounds = link("compare", escape(words("pair.compare" if last else "page.compare")), **last)
    offer(pair.one, pair.two, year, desk)
    put(f'<p class="between">{between} · {draw} · {rounds}</p>')
    left, right = st.columns(2, gap="large")
    with left:
        put(_section(desk, "groups", [_shared(s, desk) for s in pair.working_groups]))
        put(_section(desk, "agreements", [_shared(s, desk) for s in pair.agreements]))
        put(_section(desk, "meetings", [_shared(s, desk) for s in pair.meetings]))
        put(_section(desk, "people", _people(pair, desk)))
    with right:
        put(_section(desk, "commitments", [promise(one, desk) for one in pair.commitments]))
        put(_section(desk, "threats", _threats(pair, desk)))
        put(_section(desk, "direct", _direct(pair, desk)))


def _last_two(pair: Pair) -> dict[str, str]:
    """Choose what to compare first: the last statements of two days that hold commitments of both, if there are."""
    by_day = {one.statement.issued or "": one.statement.id for one in pair.commitments}
    days = sorted(by_day)[-2:]
    return dict(zip(("one", "two"), (by_day[day] for day in days), strict=True)) if len(days) == 2 else {}


def _section(desk: Desk, name: str, rows: list[str]) -> str:
    """Write one group of rows under its heading."""
    body = foldable(rows, desk) if rows else f'<p class="meta">{escape(desk.words("pair.none"))}</p>'
    return heading(2, desk.words(f"pair.{name}")) + body


def _shared(shared: Shared, desk: Desk) -> str:
    """Write one shared thing as a row that opens to show its sentences."""
    kind = shared.thing.kind
    told_kind = f' <span class="meta">{escape(desk.words.maybe(f"kind.{kind}", ""))}</span>' if kind else ""
    years = f' <span class="meta">{escape(comma(desk).join(shared.years))}</span>'
    inner = thing_name(shared.thing, desk.language) + told_kind + years
    return unfolded(inner, shared.claims, desk, [shared.thing])


def _people(pair: Pair, desk: Desk) -> list[str]:
    """Write who represented whom, with the office as written."""
    rows = []
    for person in pair.representatives:
        party = desk.atlas.things.get(person.party)
        name = thing_name(person.official, desk.language)
        offices = sorted({(c.office.text, c.office.lang) for c in person.claims if c.office}, key=str)
        office = f' <span class="meta">{isolated(*offices[0])}</span>' if offices else ""
        side = "" if party is None else escape(desk.words("pair.represents", party="\x00"))
        side = side.replace("\x00", "" if party is None else named(party.name(desk.language)))
        rows.append(unfolded(f"{name} {side}{office}", person.claims, desk, [person.official]))
    return rows


def _threats(pair: Pair, desk: Desk) -> list[str]:
    """Write the threats both name, in whose words the sentences say."""
    return [_threat(one, desk) for one in pair.threats]


def _threat(one: JointThreat, desk: Desk) -> str:
    """Write one such threat, and whether one act names it for both."""
    how = escape(desk.words("pair.jointly" if one.jointly else "pair.separately"))
    inner = f'{thing_name(one.shared.thing, desk.language)} <span class="meta">{how}</span>'
    return unfolded(inner, one.shared.claims, desk, [one.shared.thing])


def _direct(pair: Pair, desk: Desk) -> list[str]:
    """Write the links between the two themselves, each once."""
    links: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in pair.direct:
        links.setdefault((claim.subject, claim.predicate, claim.object), []).append(claim)
    return [_said(claims, desk) for claims in links.values()]


def _said(claims: list[Claim], desk: Desk) -> str:
    """Write one such link."""
    claim = claims[0]
    ends = [desk.atlas.things.get(iri) for iri in (claim.subject, claim.object)]
    first, second = ("" if thing is None else thing_name(thing, desk.language) for thing in ends)
    return unfolded(f"{first} {escape(desk.words(f'link.{claim.predicate}'))} {second}", claims, desk, ends)
