"""Edition: which data a page shows, and, while somebody looks at it, that newer data is there."""

from __future__ import annotations

from html import escape
from pathlib import Path

import streamlit as st

from accords.dashboards.markup import link
from accords.dashboards.sheet import put
from accords.dashboards.words import Words
from accords.graph.errors import AccordsError
from accords.graph.generation import FOLDER, Generation, current_number

EVERY_SECONDS = 10.0
"""How often a page that stands open looks for newer data."""


def show_edition(spoken: Words, home: Path, page: str) -> None:
    """Say which data is shown, so that it can be cited, and watch for newer data.

    Where the data cannot be opened nothing is said here: the page itself says why.
    """
    try:
        number = current_number(home)
        if number is None:
            return
        published = _published(str(home), number)
    except AccordsError:
        return
    time = spoken.time(published, st.context.timezone)
    put(f'<p class="version">{escape(spoken("app.data", number=number, time=time))}</p>')
    _watch(spoken, home, page, number)


@st.fragment(run_every=EVERY_SECONDS)
def _watch(spoken: Words, home: Path, page: str, shown: int) -> None:
    """Offer the same view on newer data, once there is some."""
    newest = _newest(home)
    if newest in (None, shown):
        st.empty()
        return
    again = link(page, escape(spoken("app.show_newer")), **dict(st.query_params.items()))
    put(f'<p class="note" role="status">{escape(spoken("app.newer", number=newest))} {again}</p>')


def _newest(home: Path) -> int | None:
    """Give the number of the newest data; None where it cannot be told just now."""
    try:
        return current_number(home)
    except AccordsError:
        return None


@st.cache_data(max_entries=8, show_spinner=False)
def _published(home: str, number: int) -> str:
    """When a generation was published, as ISO text."""
    return Generation(Path(home) / FOLDER / str(number)).published_at
