"""About the data: how it is made, what it cannot do, how good it was measured to be, licence and versions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from accords import __version__
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, isolated, note, table
from accords.dashboards.sheet import put
from accords.dashboards.takeaway import offer_all

MOST_PUBLISHERS = 12


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("about.title")))
    for part in ("method", "limits"):
        put(heading(2, words(f"about.{part}")), f'<p class="lead">{escape(words(f"about.{part}_text"))}</p>')
    put(heading(2, words("about.quality")), _quality(desk))
    put(heading(2, words("about.holds")), _holds(desk))
    put(heading(2, words("about.version")), _versions(desk))
    put(heading(2, words("takeaway.title")), f'<p class="lead">{escape(words("takeaway.lead"))}</p>')
    offer_all(desk)
    put(heading(2, words("about.licence")), f'<p class="lead">{escape(words("about.licence_text"))}</p>')


@cache
def measured() -> Mapping[str, Any] | None:
    """Read the stored measurement; None where the installation has none."""
    stored = files("accords.dashboards").joinpath("quality.json")
    return json.loads(stored.read_text(encoding="utf-8")) if stored.is_file() else None


def _quality(desk: Desk) -> str:
    """Write the measurement as a table."""
    words, stored = desk.words, measured()
    if stored is None:
        return note(words("about.quality_none"))
    heads = [words(f"about.{name}") for name in ("what", "language", "precision", "recall", "f1")]
    rows = [
        [
            escape(words.maybe(f"quality.{row['what']}", row["what"])),
            escape(words.maybe(f"lang.{row['language']}", row["language"])),
            *(f"{row[name]:.2f}" for name in ("precision", "recall", "f1")),
        ]
        for row in stored["rows"]
    ]
    said = words("about.quality_note", set=stored["set"][desk.language])
    return f'<p class="meta">{escape(said)}</p>' + table(heads, rows, words("about.quality"))


def _holds(desk: Desk) -> str:
    """Write what the graph holds, and what became of the sentences."""
    words, cover = desk.words, desk.atlas.coverage
    counts = [
        words.count("statements", cover.statements),
        words.count("claims", cover.claims),
        words.count("commitments", cover.commitments),
    ]
    boxes = "".join(f"<li><span>{escape(text)}</span></li>" for text in counts)
    whole = sum(cover.outcomes.values()) or 1
    outcomes = "".join(
        f"<dt>{escape(words.maybe(f'outcome.{name}', name))}</dt><dd>{words.number(n)} ({words.percent(n / whole)})</dd>"
        for name, n in cover.outcomes.items()
    )
    things = "".join(
        f"<dt>{escape(words(f'types.{k}'))}</dt><dd>{words.number(n)}</dd>" for k, n in cover.things.items()
    )
    return (
        f'<ul class="figures">{boxes}</ul>'
        + heading(3, words("about.outcomes")) + f'<dl class="facts">{outcomes}</dl>'
        + heading(3, words("home.publishers")) + f'<dl class="facts">{_publishers(desk)}</dl>'
        + heading(3, words("about.things")) + f'<dl class="facts">{things}</dl>'
    )  # fmt: skip


def _publishers(desk: Desk) -> str:
    """Write the publishers with most statements."""
    found = list(desk.atlas.coverage.publishers.items())[:MOST_PUBLISHERS]
    return "".join(f"<dt>{isolated(name)}</dt><dd>{desk.words.number(n)}</dd>" for name, n in found)


def _versions(desk: Desk) -> str:
    """Write the versions of program and data."""
    words = desk.words
    rows = [("program", __version__), *_published(desk)]
    shown = "".join(
        f"<dt>{escape(words(f'about.{name}'))}</dt><dd>{isolated(str(value))}</dd>"
        for name, value in rows
        if value
    )
    return f'<dl class="facts">{shown}</dl>'


def _published(desk: Desk) -> list[tuple[str, str]]:
    """Give number and time of the generation shown, where there is one."""
    generation = desk.atlas.generation
    if generation is None:
        return []
    return [
        ("generation", str(generation.number)),
        ("published", desk.words.date(generation.published_at[:10])),
    ]
