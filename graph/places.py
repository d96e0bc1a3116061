"""Places that reference data knows: capitals, states, other cities, regions; under their names in both scripts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.graph.letters import folded

DISPUTED = frozenset(folded(name) for name in ("Jerusalem", "East Jerusalem", "القدس", "القدس الشرقية"))
"""Cities that two states claim: nothing here says in which of them they lie."""


class KnownPlace(NamedTuple):
    """A place with its name in each language, where known."""

    name_en: str
    name_ar: str | None


def known_place(name: str) -> KnownPlace | None:
    """The place that a name in either script means; None where reference data has no such place."""
    return _by_name().get(folded(name))


@cache
def known_places() -> tuple[KnownPlace, ...]:
    """Every capital, then every state, then other cities and regions, in the order of the tables."""
    states = (KnownPlace(state.name_en, state.name_ar) for state in reference.countries())
    others = (KnownPlace(row.name_en, row.name_ar) for row in reference.places())
    return tuple(dict.fromkeys((*_capitals(), *states, *others)))


def _capitals() -> Iterator[KnownPlace]:
    """The capitals: pairs of names where both languages list as many, else the first alone."""
    for state in reference.countries():
        english, arabic = state.capital_en, state.capital_ar
        if english and len(english) == len(arabic):
            yield from (KnownPlace(*names) for names in zip(english, arabic, strict=True))
        elif english:
            yield KnownPlace(english[0], arabic[0] if arabic else None)


@kept
def _by_name() -> Mapping[str, KnownPlace]:
    """Known places by each of their folded names; the first of a name wins."""
    found: dict[str, KnownPlace] = {}
    for place in known_places():
        for name in place:
            if name is not None:
                found.setdefault(folded(name), place)
    for state in reference.countries():
        for name in (*state.aliases_en, *state.aliases_ar, state.official_en, state.official_ar):
            if name is not None:
                found.setdefault(folded(name), KnownPlace(state.name_en, state.name_ar))
    for row in reference.places():
        for name in (*row.aliases_en, *row.aliases_ar):
            found.setdefault(folded(name), KnownPlace(row.name_en, row.name_ar))
    return found


def state_of_place(name: str) -> str | None:
    """The ISO 3166 code of the state a place lies in; None where none, several or a dispute is known."""
    key = folded(name)
    found = _states_by_name().get(key, frozenset())
    return next(iter(found)) if len(found) == 1 and key not in DISPUTED else None


@kept
def _states_by_name() -> Mapping[str, frozenset[str]]:
    """The states that have a place of each folded name."""
    found: dict[str, frozenset[str]] = {}
    named: list[tuple[str | None, tuple[str | None, ...]]] = [
        *(
            (
                it.iso3,
                (it.name_en, it.name_ar, *it.aliases_en, *it.aliases_ar, *it.capital_en, *it.capital_ar),
            )
            for it in reference.countries()
        ),
        *((it.iso3, (it.name_en, it.name_ar, *it.aliases_en, *it.aliases_ar)) for it in reference.places()),
    ]
    for state, names in named:
        for name in names:
            if state is not None and name is not None:
                key = folded(name)
                found[key] = found.get(key, frozenset()) | {state}
    return found
