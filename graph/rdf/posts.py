"""Posts: from the office as a text writes it to the known post of a state or organisation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accords.graph import reference
from accords.graph.letters import folded
from accords.graph.rdf.background import post_iri


def known_post(office: str, of: str) -> str | None:
    """The IRI of a post that reference data knows, by the longest stretch of the office that fits."""
    principal = of.partition(":")[2]
    for words in _stretches(folded(office).split()):
        for office_id in _offices().get(words, ()):
            if (principal, office_id) in _held():
                return post_iri(principal, office_id)
    return None


def _stretches(words: list[str]) -> Iterator[str]:
    """Every stretch of some words, the longest first."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    """Offices by their folded forms, with and without the Arabic article, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for office in reference.offices():
        names = (office.name_en, office.name_ar, *office.forms_en, *office.forms_ar_m, *office.forms_ar_f)
        for form in (*names, *office.abbreviations_en):
            known = found.get(folded(form), ())
            found[folded(form)] = known if office.id in known else (*known, office.id)
    return found


@cache
def _held() -> frozenset[tuple[str, str]]:
    """Every post that somebody is known to have held."""
    return frozenset((row.of, row.office) for row in reference.officials())
