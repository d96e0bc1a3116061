"""Timeline and map: meetings, agreements and working groups by date and place, of one party where asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.cards import unfolded
from accords.dashboards.choices import choose_thing, parties
from accords.dashboards.desk import Desk
from accords.dashboards.markup import chip, heading, link, note, thing_name
from accords.dashboards.sheet import put
from accords.dashboards.world_map import state_name, world_map
from accords.graph.views.chronicle import Event, chronicle
from accords.graph.views.whereabouts import held_in

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
    kept = {"party": told("party"), "since": since, "until": until}
    held, where = held_in(shown, desk.atlas.claims, desk.atlas.things), told("where")
    there = held.get(where, []) if where else []
    listed = there or shown
    put(
        _strip(listed, desk),
        _places(held, where if there else None, len(shown), kept, desk),
        *(_year_of(year, listed, desk) for year in sorted({e.year for e in listed}, reverse=True)),
    )


def _places(
    held: Mapping[str, list[Event]],
    where: str | None,
    shown: int,
    kept: Mapping[str, str | None],
    desk: Desk,
) -> str:
    """Draw where the things shown were held, and say where one state alone is looked at."""
    if not held:
        return ""
    words = desk.words
    placed = len({event.thing.iri for events in held.values() for event in events})
    only = ""
    if where is not None:
        state = words("timeline.held_in", state=state_name(where, desk).text)
        only = f"<p>{escape(state)} · {link('timeline', escape(words('timeline.everywhere')), **kept)}</p>"
    told = words("timeline.map_note", shown=words.number(shown), placed=words.number(placed))
    return heading(2, words("timeline.map")) + world_map(held, desk, where, **kept) + note(told) + only


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
