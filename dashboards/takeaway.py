"""The takeaway: the data of a page as a file, in every form that `accords export` has, with its citation."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from html import escape

import streamlit as st

from accords import __version__
from accords.dashboards.desk import Desk
from accords.dashboards.markup import isolated, note
from accords.dashboards.sheet import put
from accords.graph.export import taken
from accords.graph.export.citation import citation
from accords.graph.export.form import form, forms
from accords.graph.slug import slug

LARGEST = 1_000_000
"""Quads above which a whole graph is no download: the command writes it without holding it in memory."""


def offer_all(desk: Desk) -> None:
    """Offer the whole graph."""
    generation = desk.atlas.generation
    if generation is not None and generation.counts["quads"] > LARGEST:
        put(note(desk.words("takeaway.too_large")))
        return
    _offer(desk, None, None, "all")


def offer_some(desk: Desk, assertions: Iterable[str], of: str) -> None:
    """Offer some claims with all that stands behind them; `of` says which, for the name and the citation."""
    _offer(desk, tuple(sorted(assertions)), of, "some")


def _offer(desk: Desk, assertions: tuple[str, ...] | None, of: str | None, key: str) -> None:
    """Let the reader choose a form, save the file, and copy the citation; it is written when it is asked for."""
    generation = desk.atlas.generation
    if generation is None:
        return
    words, about = desk.words, {name: one.about[desk.language] for name, one in forms().items()}
    name = st.selectbox(words("takeaway.form"), list(about), format_func=lambda one: f"{one}: {about[one]}",
                        key=f"take-form-{key}")  # fmt: skip
    said = citation(generation, __version__, of)
    write = partial(taken, generation, name, said, assertions)
    st.download_button(
        words("takeaway.save"), write, _file_name(generation.number, of, form(name).ending), form(name).media,
        key=f"take-{key}", icon=":material/download:", on_click="ignore",
    )  # fmt: skip
    put(f'<p class="meta">{escape(words("takeaway.cite"))} {isolated(said, "en")}</p>')


def _file_name(number: int, of: str | None, ending: str) -> str:
    """Name a file by data version and selection."""
    part = "" if of is None else f"-{slug(of.partition(',')[0])}"
    return f"accords-{number}{part}.{ending}"
