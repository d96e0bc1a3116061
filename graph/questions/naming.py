"""Naming: from what a person writes for a thing to its IRI."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode, QuerySolutions, Store, Variable

from accords.graph import reference
from accords.graph.errors import BadInput
from accords.graph.keys import iri_for, official_key
from accords.graph.letters import folded

ACC = "https://w3id.org/accords/ns#"
ID = "https://w3id.org/accords/id/"

Named = reference.ArmedGroup | reference.Organization | reference.Country

_IRI = re.compile(r"(?:https?|urn):[^\s<>\"{}|\\^`\x00-\x20\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_RELATIVE = re.compile(r"[a-z-]+/[A-Za-z0-9_./+~#-]+")
_HASH = re.compile(r"[0-9a-f]{16}")

_BY_LABEL = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?label WHERE { ?thing skos:prefLabel|skos:altLabel ?label }
"""
_BY_SOURCE = f"SELECT ?statement ?source WHERE {{ ?statement <{ACC}sourceId> ?source }}"


def iri(text: str) -> str | None:
    """Read an IRI, whole or relative to the base of things (`threat/terrorism`); None where it is neither."""
    if _IRI.fullmatch(text):
        return text
    return ID + text if _RELATIVE.fullmatch(text) else None


def party(text: str, store: Store | None) -> str:
    """Name a state or organisation by code, IRI, or a name in either script."""
    known = iri(text) or _parties().get(folded(text))
    return known or _labelled(text, store, "party")


def thing(text: str, store: Store | None) -> str:
    """Name anything of the graph by IRI, by code, or by one of its labels."""
    known = iri(text) or _parties().get(folded(text))
    return known or _labelled(text, store, "thing")


def statement(text: str, store: Store | None) -> str:
    """Name a statement by IRI, by the hash at its end, or by the id its source gave it."""
    if _HASH.fullmatch(text):
        return f"{ID}statement/{text}"
    if text.startswith(ID):
        return text
    found = _first(store, _BY_SOURCE, "source", "statement", [Literal(text)])
    known = found or iri(text)
    if known is None:
        raise BadInput(f"no statement {text!r}; expected its IRI, its 16-digit hash or its source's id")
    return known


def topic(text: str) -> str:
    """Name a topic by its id or its name in either language."""
    for row in reference.topics():
        if folded(text) in {folded(name) for name in (row.id, row.name_en, row.name_ar)}:
            return f"{ID}topic/{row.id}"
    known = iri(text)
    if known is None:
        raise BadInput(f"no topic {text!r}; expected an id or name of the list of topics")
    return known


def predicate(text: str) -> str:
    """Name a predicate of the vocabulary: `counters`, `acc:counters` or its IRI."""
    return text if _IRI.fullmatch(text) else ACC + text.removeprefix("acc:")


def label(iri: str, language: str, store: Store) -> str | None:
    """Give the name of a thing in a language; None where it has none."""
    named = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    for quad in store.quads_for_pattern(NamedNode(iri), named, None, None):
        if isinstance(quad.object, Literal) and quad.object.language == language:
            return quad.object.value
    return None


def _labelled(text: str, store: Store | None, kind: str) -> str:
    """Find a thing by one of its labels, in either language."""
    labels = [Literal(text, language=language) for language in ("en", "ar")]
    found = _first(store, _BY_LABEL, "label", "thing", [*labels, Literal(text)]) or _official(text)
    if found is None:
        raise BadInput(
            f"no {kind} {text!r}; expected a code such as SAU, an IRI, or a name in English or Arabic"
        )
    return found


def _first(store: Store | None, query: str, given: str, wanted: str, terms: list[Literal]) -> str | None:
    """Run a look-up for each term; return the alphabetically first IRI for the first that gives any."""
    for term in terms if store is not None else []:
        found = sorted(_values(store, query, {Variable(given): term}, wanted))
        if found:
            return found[0]
    return None


def _values(store: Store | None, query: str, given: Mapping[Variable, Literal], wanted: str) -> Iterator[str]:
    """Run a look-up and hand over the IRIs of one variable."""
    if store is None:
        return
    solutions = store.query(query, use_default_graph_as_union=True, substitutions=dict(given))
    for row in solutions if isinstance(solutions, QuerySolutions) else ():
        if isinstance(row[wanted], NamedNode):
            yield row[wanted].value


@cache
def _official(text: str) -> str | None:
    """Find a known official who has that name in either script."""
    wanted = folded(text)
    for row in reference.officials():
        names = (row.name_en, row.name_ar, *row.aliases_en, *row.aliases_ar)
        if any(name is not None and folded(name) == wanted for name in names):
            key = official_key(row.of, row.name_en)
            return None if key is None else iri_for(key, row.name_en)
    return None


@cache
def _parties() -> Mapping[str, str]:
    """Map folded codes and names of states, organisations and armed groups to IRIs; states win."""
    names: dict[str, str] = {}
    for group in reference.armed_groups():
        names |= _named((group.id, group.name_en, group.name_ar), group, f"organization/{group.id}")
    for body in reference.organizations():
        names |= _named((body.id, body.name_en, body.name_ar), body, f"organization/{body.id}")
    for state in reference.countries():
        spelled = (state.iso3, state.name_en, state.name_ar, state.official_en, state.official_ar)
        names |= _named(spelled, state, f"country/{state.iso3}")
    return names


def _named(
    names: tuple[str | None, ...],
    row: reference.ArmedGroup | reference.Organization | reference.Country,
    path: str,
) -> dict[str, str]:
    """Map the folded names and aliases of one row to its IRI."""
    every = (*names, *row.aliases_en, *row.aliases_ar)
    return {folded(name): ID + path for name in every if name}
