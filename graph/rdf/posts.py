"""Posts: from the office as a text writes it to the offices of reference data that it may name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accords.graph import reference
from accords.graph.keys import party
from accords.graph.letters import folded
from accords.graph.rdf.terms import ID


def post_iri(of: str, office: str) -> str:
    """The IRI of a post: whom it is with, and the office."""
    return f"{ID}post/{party(of)}/{office}"


def offices_named(written: str) -> Iterator[str]:
    """The offices that a written office may name: by its longest stretch first."""
    for words in _stretches(folded(written).split()):
        yield from _offices().get(words, ())


def _stretches(words: list[str]) -> Iterator[str]:
    """Every stretch of some words, the longest first."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    """Offices by their folded forms, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for office in reference.offices():
        names = (office.name_en, office.name_ar, *office.forms_en, *office.forms_ar_m, *office.forms_ar_f)
        for form in (*names, *office.abbreviations_en):
            known = found.get(folded(form), ())
            found[folded(form)] = known if office.id in known else (*known, office.id)
    return found
