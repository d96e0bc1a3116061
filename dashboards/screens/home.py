"""The first page: search for a name, ask a named question, see what is new and what is covered."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.asking import ask_form
from accords.dashboards.cards import result, statement_row
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, link, named, note, thing_link
from accords.dashboards.saved import show_saved
from accords.dashboards.sheet import put
from accords.graph.record.saved import saved_questions
from accords.graph.views.things import Thing

NEWEST = 8
NEWS = 10
STEPS = {"Country": 2, "Official": 1, "WorkingGroup": 1, "Threat": 1}
"""How many things of a kind are offered to begin with."""


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("home.title"), words("home.lead")))
    text = st.text_input(
        words("home.search"), told("q") or "", placeholder=words("home.search_hint"), key="search", live=True
    )
    tell(q=text or None)
    if text and text.strip():
        _results(desk, text)
    else:
        put(_first_steps(desk))
    put(_news(desk))
    if saved_questions(desk.settings.home):
        put(heading(2, words("saved.title")))
        show_saved(desk)
    put(heading(2, words("home.ask")))
    ask_form(desk)
    left, right = st.columns([3, 2], gap="large")
    with left:
        put(heading(2, words("home.newest")), _newest(desk))
    with right:
        put(_coverage(desk))


def _first_steps(desk: Desk) -> str:
    """Link to the things that statements speak of most, of every kind, for whoever does not know what is here."""
    found = [_most_linked(kind, desk) for kind in STEPS]
    links = [thing_link(thing, desk.language) for things in found for thing in things]
    if not links:
        return ""
    pair = desk.atlas.telling_pair
    if pair is not None:
        both = f"{named(pair[0].name(desk.language))} – {named(pair[1].name(desk.language))}"
        links.insert(0, link("pair", both, a=pair[0].id, b=pair[1].id))
    return f'<p class="meta steps">{escape(desk.words("home.for_example"))} {" · ".join(links)}</p>'


def _most_linked(kind: str, desk: Desk) -> list[Thing]:
    """Give the things of a kind with most links that have a name in the page's language, as many as are shown."""
    linked, language = desk.atlas.linked, desk.language
    things = [t for t in desk.atlas.things.of_type(kind) if t.iri in linked and language in t.names]
    return sorted(things, key=lambda one: (-desk.atlas.networks.degree(one.iri), one.iri))[: STEPS[kind]]


def _results(desk: Desk, text: str) -> None:
    """List what bears the name."""
    found = desk.atlas.find(text)
    if not found:
        put(note(desk.words("home.nothing", text=text)))
        return
    rows = [result(thing, desk.atlas.networks.degree(thing.iri), desk) for thing in found]
    put(heading(2, desk.words("home.found")), f'<ul class="list" id="found">{"".join(rows)}</ul>')


def _newest(desk: Desk) -> str:
    """List the newest statements."""
    rows = [statement_row(one, desk) for one in desk.atlas.statements.newest(NEWEST)]
    return f'<ul class="list">{"".join(rows)}</ul>'


def _news(desk: Desk) -> str:
    """List what came in last; the browser shows of it what is new since the last visit, which it alone knows."""
    rows = [statement_row(one, desk, moment) for moment, one in desk.atlas.statements.latest(NEWS)]
    inner = heading(2, desk.words("home.news")) + f'<ul class="list">{"".join(rows)}</ul>'
    return f'<section class="news">{inner}</section>' if rows else ""


def _coverage(desk: Desk) -> str:
    """Say what the graph covers, and what not."""
    words, cover = desk.words, desk.atlas.coverage
    counts = (("statements", cover.statements), ("claims", cover.claims), ("commitments", cover.commitments))
    boxes = "".join(f"<li><span>{escape(words.count(name, n))}</span></li>" for name, n in counts)
    things = "".join(
        f"<dt>{escape(words(f'types.{k}'))}</dt><dd>{words.number(n)}</dd>" for k, n in cover.things.items()
    )
    spoken = "، " if desk.language == "ar" else ", "
    languages = spoken.join(
        f"{words.maybe(f'lang.{tag}', tag)} ({words.number(n)})" for tag, n in cover.languages.items()
    )
    dates = words("home.dated", first=words.date(cover.first), last=words.date(cover.last))
    whole = sum(cover.outcomes.values())
    silent = cover.outcomes.get("notUnderstood", 0) / whole if whole else 0.0
    return (
        heading(2, words("home.covers"))
        + f'<ul class="figures">{boxes}</ul>'
        + f'<p class="meta">{escape(dates if cover.first else words("home.undated"))}</p>'
        + f'<dl class="facts">{things}<dt>{escape(words("home.languages"))}</dt>'
        + f"<dd>{escape(languages)}</dd></dl>"
        + note(words("home.not_covered", percent=words.percent(silent)))
        + f"<p>{link('pair', escape(words('home.try_pair')))} · "
        + f"{link('about', escape(words('page.about')))}</p>"
    )
