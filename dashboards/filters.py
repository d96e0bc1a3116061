"""Filters: what the reader leaves out of a drawing, kept in the address."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from accords.dashboards.address import several, tell, told
from accords.dashboards.desk import Desk
from accords.graph.views.claims import LINKS, Claim
from accords.graph.views.network import Filter

TYPES = ("Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat")
REVIEWS = ("unreviewed", "accepted", "corrected", "rejected")
LEVELS = ("0.5", "0.6", "0.7", "0.8", "0.9")
NAMES = ("types", "relations", "languages", "publisher", "speaker", "since", "until", "confidence", "reviews")


def filters(claims: list[Claim], desk: Desk) -> Filter:
    """Show the filters for the claims at hand and give what is chosen."""
    words = desk.words
    _many("types", words("explore.types"), TYPES, lambda one: words(f"types.{one}"))
    present = [name for name in LINKS if any(c.predicate == name for c in claims)]
    _many("relations", words("explore.relations"), present, lambda one: words(f"link.{one}"))
    left, right = st.columns(2)
    years = sorted({c.statement.issued[:4] for c in claims if c.statement.issued})
    with left:
        _one("since", words("explore.since"), {year: year for year in years}, desk)
        _one("publisher", words("explore.publisher"), _publishers(claims), desk)
        _one("confidence", words("explore.confidence"), {v: words.percent(float(v)) for v in LEVELS}, desk)
    with right:
        _one("until", words("explore.until"), {year: year for year in years}, desk)
        _one("speaker", words("explore.speaker"), _speakers(claims, desk), desk)
        _one("reviews", words("explore.review"), {r: words(f"review.{r}") for r in REVIEWS}, desk)
    languages = sorted({c.statement.lang for c in claims})
    _many("languages", words("explore.language"), languages, lambda one: words.maybe(f"lang.{one}", one))
    return chosen_filter()


def chosen_filter() -> Filter:
    """Read the filters from the address."""
    since, until = told("since"), told("until")
    return Filter(
        types=frozenset(several("types")),
        relations=frozenset(several("relations")),
        languages=frozenset(several("languages")),
        publishers=_single("publisher"),
        speakers=_single("speaker"),
        reviews=_single("reviews"),
        since=f"{since}-01-01" if since else None,
        until=f"{until}-12-31" if until else None,
        confidence=float(told("confidence") or 0) if (told("confidence") or "0") in {"0", *LEVELS} else 0.0,
    )


def clear() -> None:
    """Take every filter away."""
    tell(**dict.fromkeys(NAMES))


def _single(name: str) -> frozenset[str]:
    """Give a filter of one value as a set."""
    value = told(name)
    return frozenset() if value is None else frozenset({value})


def _many(name: str, label: str, options: Iterable[str], said: Callable[[str], str]) -> None:
    """Let the reader choose several of a few words of ours."""
    options = list(options)
    before = [one for one in several(name) if one in options]
    chosen = st.pills(
        label,
        options,
        selection_mode="multi",
        default=before,
        format_func=said,
        key=f"{name}:{st.session_state.get('language')}",
    )
    tell(**{name: "|".join(chosen) or None})


def _one(name: str, label: str, options: dict[str, str], desk: Desk) -> None:
    """Let the reader choose one of many, or any."""
    before = told(name)
    keys = ["", *options]
    chosen = st.selectbox(
        label,
        keys,
        index=keys.index(before) if before in options else 0,
        format_func=lambda one: options.get(one, desk.words("explore.any")),
        key=f"{name}:{desk.language}",
    )
    tell(**{name: chosen or None})


def _publishers(claims: list[Claim]) -> dict[str, str]:
    """Give the publishers of these claims by name."""
    found = {c.statement.publisher: c.statement.publisher_name for c in claims}
    return dict(sorted(((k, v) for k, v in found.items() if k and v), key=lambda pair: pair[1]))


def _speakers(claims: list[Claim], desk: Desk) -> dict[str, str]:
    """Give the speakers of these claims by name."""
    things = {iri: desk.atlas.things.get(iri) for claim in claims for iri in claim.speakers}
    named = {iri: desk.label(thing) for iri, thing in things.items() if thing is not None}
    return dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))
