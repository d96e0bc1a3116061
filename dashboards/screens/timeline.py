"""Timeline: meetings, agreements and working groups by date, of one party where asked."""

from __future__ import annotations

from collections import Counter
from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.cards import unfolded
from accords.dashboards.choices import choose_thing, parties
from accords.dashboards.desk import Desk
from accords.dashboards.markup import chip, heading, note, thing_name
from accords.dashboards.sheet import put
from accords.graph.views.chronicle import Event, chronicle

MOST = 300


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("timeline.title"), words("timeline.lead")))
    left, middle, right = st.columns([2, 1, 1])
    with left:
        party = choose_thing(desk, words("timeline.party"), parties(desk), told("party"), "party")
    tell(party=None if party is None else party.id)
    events = chronicle(desk.atlas.claims, desk.atlas.things, None if party is None else party.iri)
    years = sorted({event.year for event in events})
    with middle:
        since = _year("since", words("explore.since"), years, desk)
    with right:
        until = _year("until", words("explore.until"), years, desk)
    shown = [e for e in events if (since is None or e.year >= since) and (until is None or e.year <= until)]
    if not shown:
        put(note(words("timeline.none")))
        return
    put(
        _strip(shown, desk),
        *(_year_of(year, shown, desk) for year in sorted({e.year for e in shown}, reverse=True)),
    )


def _year(name: str, label: str, years: list[str], desk: Desk) -> str | None:
    """Let the reader choose a year, or any."""
    before = told(name)
    options = ["", *years]
    chosen = st.selectbox(
        label,
        options,
        index=options.index(before) if before in years else 0,
        format_func=lambda year: year or desk.words("explore.any"),
        key=f"timeline-{name}:{desk.language}",
    )
    tell(**{name: chosen or None})
    return chosen or None


def _strip(events: list[Event], desk: Desk) -> str:
    """Draw how many things fall into each year."""
    counts = Counter(event.year for event in events)
    most = max(counts.values())
    bars = "".join(
        f'<li title="{year}: {counts[year]}"><i style="height:{60 * counts[year] // most}px"></i>{year}</li>'
        for year in sorted(counts)
    )
    return f'<ul class="strip" aria-label="{escape(desk.words("timeline.title"), quote=True)}">{bars}</ul>'


def _year_of(year: str, events: list[Event], desk: Desk) -> str:
    """List the things of one year."""
    rows = "".join(_event(event, desk) for event in events[:MOST] if event.year == year)
    return heading(2, year) + rows


def _event(event: Event, desk: Desk) -> str:
    """Write one thing with its date; it opens to show the sentences that give the date."""
    kind = chip(event.thing.type, escape(desk.words(f"type.{event.thing.type}")))
    date = f'<span class="meta">{escape(desk.words.date(event.date))}</span>'
    line = f"{kind} {thing_name(event.thing, desk.language)} {date}"
    return unfolded(line, event.claims, desk, [event.thing])
