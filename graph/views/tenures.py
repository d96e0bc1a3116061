"""Tenures: who held which office from when to when; background, not read from statements."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal

from accords.graph.views.window import Window, short_id


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office somebody held; `names` gives the office by language, dates are ISO texts or None."""

    post: str
    names: dict[str, str]
    since: str | None
    until: str | None

    def post_name(self, language: str) -> str:
        """Give the office in this language, else in another, else its identifier."""
        return self.names.get(language) or next(iter(self.names.values()), short_id(self.post))


def tenures(window: Window, official: str) -> list[Tenure]:
    """Give the offices an official held, the newest first."""
    found = [_tenure(window, iri) for iri in window.subjects("acc:holder", official)]
    return sorted(found, key=lambda one: (one.since or "", one.post), reverse=True)


def _tenure(window: Window, iri: str) -> Tenure:
    """Read one tenure."""
    post = window.text(iri, "acc:post") or iri
    labels = (value for value in window.values(post, "skos:prefLabel") if isinstance(value, Literal))
    names = {value.language or "": value.value for value in labels}
    return Tenure(post, names, window.text(iri, "acc:from"), window.text(iri, "acc:until"))
