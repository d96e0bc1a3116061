"""Timeline and map: meetings, agreements and working groups by date and place, of one party where asked."""

from __future__ import annotations

import re
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
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("timeline.title"), words("timeline.lead")))
    left, middle, right = st.columns([2, 1, 1])
    with left:
        party = choose_thing(desk, words("timeline.party"), parties(desk), told("party"), "party")
    tell(party=None if party is None else party.id)
    events = chronicle(desk.atlas.claims, desk.atlas.things, None if party is None else party.iri)
    with middle:
        since = _date("since", words("timeline.since"), desk)
    with right:
        until = _date("until", words("timeline.until"), desk)
    shown = [event for event in events if event.lies_within(since, until)]
    if events:
        put(_strip(events, since, until, desk))
    if not shown:
        put(note(words("timeline.none")))
        return
    kept = {"party": told("party"), "since": since, "until": until}
    held, where = held_in(shown, desk.atlas.claims, desk.atlas.things), told("where")
    there = held.get(where, []) if where else []
    listed = there or shown
    put(
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


def _date(name: str, label: str, desk: Desk) -> str | None:
    """Let the reader write a year, month or day; what the address says is taken over where it has changed."""
    key, known = f"timeline-{name}:{desk.language}", f"timeline-{name}-told"
    if st.session_state.get(known) != told(name) or key not in st.session_state:
        st.session_state[key] = told(name) or ""
    written = st.text_input(label, key=key).strip()
    st.session_state[known] = written or None
    tell(**{name: written or None})
    if written and not DATE.fullmatch(written):
        put(note(desk.words("timeline.no_date", text=written)))
        return None
    return written or None


def _strip(events: list[Event], since: str | None, until: str | None, desk: Desk) -> str:
    """Draw how many things fall into each year; years are dragged over to choose a range."""
    counts = Counter(event.year for event in events)
    inside = Counter(event.year for event in events if event.lies_within(since, until))
    most = max(counts.values())
    bars = "".join(
        f'<li data-year="{escape(year, quote=True)}" class="{_standing(inside[year], bool(since or until))}"'
        f' title="{escape(year, quote=True)}: {desk.words.number(counts[year])}">'
        f'<i style="height:{60 * counts[year] // most}px"></i>{escape(year)}</li>'
        for year in sorted(counts)
    )
    kept = {name: told(name) for name in ("party", "where")}
    whole = link("timeline", escape(desk.words("timeline.whole")), **kept) if since or until else ""
    return (
        f'<ul class="strip" aria-label="{escape(desk.words("timeline.title"), quote=True)}">{bars}</ul>'
        f'<p class="meta">{escape(desk.words("timeline.drag"))} {whole}</p>'
    )


def _standing(inside: int, chosen: bool) -> str:
    """Name how a year is drawn: in or out of the range that is chosen, plain where there is none."""
    return "" if not chosen else "in" if inside else "out"


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
