"""The shell round every page: language, look, the way between pages, and what is said when one fails."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import streamlit as st
from streamlit.components.v2 import component

from accords.dashboards.address import tell, told
from accords.dashboards.desk import Desk
from accords.dashboards.door import reviewer
from accords.dashboards.edition import show_edition
from accords.dashboards.markup import link, note
from accords.dashboards.reviewers import Reviewers
from accords.dashboards.saved import offer_view
from accords.dashboards.screens import (
    about,
    add,
    compare,
    entity,
    explore,
    home,
    measures,
    pair,
    paths,
    query,
    review,
    statement,
    timeline,
)
from accords.dashboards.sheet import put
from accords.dashboards.words import LANGUAGES, Words, language_of, words
from accords.graph.errors import AccordsError
from accords.graph.generation import Generation, current_number
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas

HERE = Path(__file__).parent
LOOPBACK = ("127.0.0.1", "localhost", "::1")

Show = Callable[[Desk], None]
PAGES: dict[str, tuple[Show, str, bool]] = {
    "home": (home.show, ":material/search:", True),
    "pair": (pair.show, ":material/handshake:", True),
    "explore": (explore.show, ":material/hub:", True),
    "compare": (compare.show, ":material/compare_arrows:", True),
    "paths": (paths.show, ":material/route:", True),
    "timeline": (timeline.show, ":material/timeline:", True),
    "measures": (measures.show, ":material/monitoring:", True),
    "query": (query.show, ":material/terminal:", True),
    "review": (review.show, ":material/rule:", True),
    "entity": (entity.show, ":material/info:", False),
    "statement": (statement.show, ":material/article:", False),
    "add": (add.show, ":material/note_add:", True),
    "about": (about.show, ":material/fact_check:", True),
}
"""Each page by its address: what shows it, its icon, and whether the menu lists it."""

WITHOUT_GRAPH = ("add", "about")


@dataclass(frozen=True, slots=True)
class Served:
    """The workspace that is served, whether to this machine alone, and who may judge from elsewhere."""

    settings: Settings
    local: bool
    reviewers: Reviewers

    def desk(self, spoken: Words, atlas: Atlas) -> Desk:
        """Lay the desk for whoever looks."""
        return Desk(spoken, atlas, self.settings, self.local, self.reviewers, reviewer(self.reviewers))


def open_shell(settings: Settings, address: str, reviewers: Reviewers) -> None:
    """Show the view that the address names.

    Where reviewers are listed a login is needed on every address: a proxy may stand before this machine's own.
    """
    served = Served(settings, address in LOOPBACK and not reviewers, reviewers)
    spoken = words(_language())
    st.set_page_config(page_title=spoken("app.name"), page_icon=str(HERE / "icon.svg"), layout="wide")
    st.html(HERE / "explorer.css")
    pages = {name: _page(name, spoken, served) for name in PAGES}
    chosen = st.navigation(list(pages.values()), position="hidden")
    _follow(_frame(spoken), pages)
    with st.sidebar:
        _menu(spoken, pages, chosen.url_path or "home")
        show_edition(spoken, settings.home, chosen.url_path or "home")
    chosen.run()


def _language() -> str:
    """Choose the language: the address first, then this visit's choice, then the browser's."""
    asked = told("lang") or st.session_state.get("language") or st.context.locale
    language = language_of(asked)
    st.session_state["language"] = language
    tell(lang=language)
    return language


def _page(name: str, spoken: Words, served: Served) -> st.Page:
    """Describe one page to the navigation."""
    show = partial(_show, name, spoken, served)
    return st.Page(show, title=spoken(f"page.{name}"), url_path=name, default=name == "home")


def _show(name: str, spoken: Words, served: Served) -> None:
    """Show one page on the current generation, or say in one sentence why that cannot be."""
    try:
        atlas = _atlas(served.settings)
        if atlas is None and name not in WITHOUT_GRAPH:
            put(note(spoken("fault.no_graph", home=served.settings.home)))
            return
        desk = served.desk(spoken, atlas or Atlas.empty())
        offer_view(name, desk)
        PAGES[name][0](desk)
    except AccordsError as problem:
        put(note(spoken("fault.bad", why=problem), "fault"))


def _atlas(settings: Settings) -> Atlas | None:
    """Give the atlas of the newest generation; None where nothing is published yet."""
    number = current_number(settings.home)
    return None if number is None else _kept_atlas(str(settings.home), number)


@st.cache_resource(max_entries=2, show_spinner=False)
def _kept_atlas(home_path: str, number: int) -> Atlas:
    """Open a generation once for everybody."""
    return Atlas(Generation.current(Path(home_path)), Path(home_path))


def _frame(spoken: Words) -> str | None:
    """Set language and direction of the page; give the address of a link that was followed."""
    frame = component("accords.page", js="page-*.js", isolate_styles=False)
    data = {
        "language": spoken.language,
        "direction": spoken.direction,
        "here": told("at"),
        "builtin": spoken.builtin,
    }
    return frame(key="frame", data=data, on_go_change=lambda: None).get("go")


def _follow(target: str | None, pages: dict[str, st.Page]) -> None:
    """Go where a link leads, without loading the page anew."""
    if not target:
        return
    parts = urlsplit(target)
    name = parts.path.strip("/").rsplit("/", 1)[-1] or "home"
    if name in pages:
        st.switch_page(pages[name], query_params=dict(parse_qsl(parts.query)))


def _menu(spoken: Words, pages: dict[str, st.Page], here: str) -> None:
    """Draw the menu: who we are, where one can go, in which language."""
    drawing = base64.b64encode((HERE / "icon.svg").read_bytes()).decode()
    icon = f'<img src="data:image/svg+xml;base64,{drawing}" width="36" height="36" alt="">'
    st.html(
        f'<div class="brand">{icon}<div><b>{escape(spoken("app.name"))}</b>'
        f"<span>{escape(spoken('app.subtitle'))}</span></div></div>"
    )
    for name, (_, icon_name, listed) in PAGES.items():
        if listed:
            st.page_link(pages[name], label=spoken(f"page.{name}"), icon=icon_name)
    st.html(f'<p class="languages acc">{_other_languages(spoken, here)}</p>')


def _other_languages(spoken: Words, here: str) -> str:
    """Link to the same view in every other language, named in that language."""
    kept = {name: value for name, value in st.query_params.items() if name != "lang"}
    return " ".join(
        f'<span lang="{tag}" dir="auto">{link(here, escape(name), **kept, lang=tag)}</span>'
        for tag, name in LANGUAGES.items()
        if tag != spoken.language
    )


def say_unexpected() -> None:
    """Say that something failed which we did not expect."""
    put(note(words(st.session_state.get("language", "en"))("fault.unexpected"), "fault"))
