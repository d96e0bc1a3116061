"""The map: where things were held, as marks on the land without borders, and the same as a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import sqrt

from accords.dashboards.desk import Desk
from accords.dashboards.markup import href, link, named
from accords.graph.reference import positions
from accords.graph.views.chronicle import Event
from accords.graph.views.things import Name

NORTH, SOUTH = 84.0, -58.0
"""The latitudes at the upper and lower edge of accords/static/land.svg."""
SMALLEST, LARGEST = 22.0, 44.0
"""The width of a mark in pixels, for one thing and for the most that are held in one state."""


def world_map(held: Mapping[str, Sequence[Event]], desk: Desk, chosen: str | None, **kept: str | None) -> str:
    """Draw the marks of states, each a link that keeps only what was held there; `kept` stays in the address."""
    most = max(len(events) for events in held.values())
    marks, rows = "", ""
    for code, events in held.items():
        name, count = state_name(code, desk), len(events)
        address = href("timeline", where=None if code == chosen else code, **kept)
        here = ' aria-current="true"' if code == chosen else ""
        latitude, longitude = positions()[code]
        width = SMALLEST + (LARGEST - SMALLEST) * sqrt((count - 1) / max(most - 1, 1))
        across, down = 100 * (longitude + 180) / 360, 100 * (NORTH - latitude) / (NORTH - SOUTH)
        said = escape(f"{name.text}: {desk.words.number(count)}", quote=True)
        marks += (
            f'<a class="go mark" href="{address}" title="{said}" aria-label="{said}"{here} style="inset-inline-start:'
            f'{across:.2f}%;inset-block-start:{down:.2f}%;inline-size:{width:.0f}px;block-size:{width:.0f}px">'
            f"{desk.words.number(count)}</a>"
        )
        rows += f'<li>{link("timeline", named(name), where=code, **kept)} <span class="count">{desk.words.number(count)}</span></li>'
    title = escape(desk.words("timeline.map"), quote=True)
    return (
        f'<div class="map" role="group" aria-label="{title}"><i class="land"></i>{marks}</div>'
        f'<details><summary>{escape(desk.words("timeline.map_list"))}</summary><ul class="list">{rows}</ul></details>'
    )


def state_name(code: str, desk: Desk) -> Name:
    """Name a state in the language of the page."""
    thing = desk.atlas.things.get(f"https://w3id.org/accords/id/country/{code}")
    return Name(code, None) if thing is None else thing.name(desk.language)
